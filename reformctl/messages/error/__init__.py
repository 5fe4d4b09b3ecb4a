"""Sentences of the area ``error``: key → (Chinese, English), in one module for each subject."""

SUBJECTS = (
    "ledger",
    "request",
    "repository",
    "write",
    "record",
    "meeting",
    "docking",
    "exemption",
    "item",
    "round",
    "writeoff",
    "pilot",
    "signature",
    "letter",
    "appraisal",
)
