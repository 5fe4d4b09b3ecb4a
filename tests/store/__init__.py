"""What writing to a ledger promises."""
