"""What stands above every report: which ledger, recorded when, and judged on which day."""

from __future__ import annotations

from reformctl.messages import Message, say
from reformctl.reports.report import Head

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT_COMMIT = 10


def head_sentences(head: Head | None) -> Iterator[str | Message]:
    """The ledger's name, what was recorded (commit, ``--at``), then the days it is judged by."""
    if head is None:
        return
    yield say("report.pair", zh=head.ledger, en=head.ledger_en or head.ledger)
    if head.synthetic:
        yield say("report.head.synthetic")
    yield _recorded(head)
    if head.at is not None:
        yield say("report.head.at", at=head.at)
    yield say("report.head.today", day=head.today)
    if head.as_of is not None:
        yield say("report.head.as_of", day=head.as_of)


def _recorded(head: Head) -> Message:
    if head.commit is None:
        return say("report.head.no_commit")
    key = "report.head.dirty" if head.dirty else "report.head.commit"
    return say(key, commit=head.commit[:_SHORT_COMMIT])
