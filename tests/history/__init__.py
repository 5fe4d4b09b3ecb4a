"""Tests of git reading and of the ledger's history."""
