"""Who comes in through the API, and the base of every resource."""
