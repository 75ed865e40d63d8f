"""The acts on accounts: one function each."""
