"""A command-line ledger of a reform programme over plain YAML files in git."""

__version__ = "0.1.0"
