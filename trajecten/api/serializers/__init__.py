"""What goes in and what comes out; no rules (those are the services')."""
