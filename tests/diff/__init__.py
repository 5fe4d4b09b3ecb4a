"""Two moments of a ledger side by side."""
