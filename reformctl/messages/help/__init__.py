"""Sentences of the area ``help``: key → (Chinese, English), in one module for each subject."""

SUBJECTS = (
    "page",
    "command",
    "everywhere",
    "reading",
    "step",
    "record",
    "pilot",
    "paper",
    "upkeep",
    "appraisal",
)
