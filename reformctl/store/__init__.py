"""Disk and git: the only layer that does input and output of ledger files."""
