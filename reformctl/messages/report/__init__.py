"""Sentences of the area ``report``: key → (Chinese, English), in one module for each subject."""

# Those that are asked for most stand first.
SUBJECTS = (
    "status",
    "page",
    "docking",
    "pilot",
    "experience",
    "paper",
    "holding",
    "round",
    "check",
    "diff",
    "trend",
    "doctor",
    "verify",
    "appraisal",
)
