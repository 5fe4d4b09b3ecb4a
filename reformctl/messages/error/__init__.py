"""Sentences of the area ``error``: key → (Chinese, English), in one module for each subject."""

SUBJECTS = (
    "ledger",
    "request",
    "repository",
    "write",
    "record",
    "meeting",
    "item",
    "writeoff",
    "signature",
)
