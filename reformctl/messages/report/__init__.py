"""Sentences of the area ``report``: key → (Chinese, English), in one module for each subject."""

from reformctl.messages.report import (
    appraisal,
    check,
    diff,
    docking,
    doctor,
    experience,
    holding,
    page,
    paper,
    pilot,
    status,
    trend,
    verify,
)
from reformctl.messages.report import round as rounds

ENTRIES: dict[str, tuple[str, str]] = {
    **status.ENTRIES,
    **page.ENTRIES,
    **docking.ENTRIES,
    **pilot.ENTRIES,
    **experience.ENTRIES,
    **paper.ENTRIES,
    **holding.ENTRIES,
    **rounds.ENTRIES,
    **check.ENTRIES,
    **diff.ENTRIES,
    **trend.ENTRIES,
    **doctor.ENTRIES,
    **verify.ENTRIES,
    **appraisal.ENTRIES,
}
