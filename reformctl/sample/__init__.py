"""The Sichuan sample: a synthetic ledger made from fixed seeds, and its history."""
