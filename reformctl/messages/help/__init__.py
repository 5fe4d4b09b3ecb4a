"""Sentences of the area ``help``: key → (Chinese, English), in one module for each subject."""

from reformctl.messages.help import (
    appraisal,
    command,
    everywhere,
    page,
    paper,
    pilot,
    reading,
    record,
    step,
    upkeep,
)

ENTRIES: dict[str, tuple[str, str]] = {
    **page.ENTRIES,
    **command.ENTRIES,
    **everywhere.ENTRIES,
    **reading.ENTRIES,
    **step.ENTRIES,
    **record.ENTRIES,
    **pilot.ENTRIES,
    **paper.ENTRIES,
    **upkeep.ENTRIES,
    **appraisal.ENTRIES,
}
