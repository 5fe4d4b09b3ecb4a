"""Records in which nothing changes any more, and how they are opened again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from reformctl.records.appraisal import Appraisal
from reformctl.records.notice import Notice
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformPlan
from reformctl.vocab.plan import WriteoffAct


def frozen_since(record: Any) -> date | None:
    """The day since which nothing may change in the record; None while it is open."""
    frozen = FREEZING.get(type(record))
    return frozen(record) if frozen else None


def is_reopened(old: Any, new: Any) -> bool:
    """Whether what was added to the record's steps begins with opening it again."""
    before, after = (getattr(one, "writeoff", ()) for one in (old, new))
    return len(after) > len(before) and after[len(before)].step is WriteoffAct.REOPEN


def _written_off(record: Any) -> date | None:
    last = record.writeoff[-1] if record.writeoff else None
    return last.on if last and last.step is WriteoffAct.GRANT else None


def _gone_out(record: Any) -> date | None:
    day: date | None = record.issued.on if record.issued else None
    return day


# Kind of record → the day since which one of it is frozen.
FREEZING: dict[type, Callable[[Any], date | None]] = {
    ReformPlan: _written_off,
    Pilot: _written_off,
    Notice: _gone_out,
    Appraisal: _gone_out,
}
# Kind of record → the lists that go on growing in one that is frozen.
STILL_GROWING: dict[type, tuple[str, ...]] = {
    ReformPlan: ("writeoff",),
    Pilot: ("writeoff",),
    Notice: ("receipts", "replies", "exemptions"),
    Appraisal: ("exemptions",),
}
