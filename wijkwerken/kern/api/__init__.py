"""What every resource of the REST API shares (afspraken.md, section 6)."""
