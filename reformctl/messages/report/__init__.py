"""Sentences of the area ``report``: key → (Chinese, English), in one module for each subject."""

# Those that are asked for most stand first.
SUBJECTS = (
    "page",
    "status",
    "paper",
    "docking",
    "pilot",
    "experience",
    "holding",
    "round",
    "check",
    "diff",
    "trend",
    "doctor",
    "verify",
    "appraisal",
)
