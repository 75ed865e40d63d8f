"""Forms only turn text into values; every rule is a service's."""
