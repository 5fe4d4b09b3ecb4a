"""Exemptions that excuse a record from falling short in the appraisal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.records.exemption import Exemption
from reformctl.vocab.appraisal import Shortfall

# The rules that hold in principle behind a shortfall: who is exempt from one does not fall short.
EXCUSED_FROM: dict[Shortfall, frozenset[str]] = {
    Shortfall.OVERDUE: frozenset({"RC401"}),
    Shortfall.LATE: frozenset({"RC401"}),
    Shortfall.NOT_WRITTEN_OFF: frozenset({"RC510", "RC731"}),
    Shortfall.DOCKING_LATE: frozenset({"RC606", "RC607"}),
    Shortfall.HELD_UP: frozenset({"RC403"}),
    Shortfall.UNANSWERED: frozenset({"RC635"}),
    Shortfall.ANSWERED_LATE: frozenset({"RC635"}),
}


def is_excused(exemptions: Iterable[Exemption], found: Shortfall, last: date) -> bool:
    """Whether an exemption given by that day excuses it."""
    return any(
        one.rule in EXCUSED_FROM[found] and (one.on is None or one.on <= last) for one in exemptions
    )
