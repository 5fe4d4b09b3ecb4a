"""Everything that is due, as entries of a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import blake2s

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import Value, say
from reformctl.metrics.due import Due
from reformctl.reports.report import Head


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One thing that is due, all day long."""

    uid: str
    """The same as long as it is the same thing, whatever its day and wording."""
    on: date
    title: Value
    text: Value
    category: Value


@dataclass(frozen=True, slots=True)
class Calendar:
    """The entries, and what the calendar is called."""

    name: Value
    made: date
    """The day on which it is as it stands."""
    entries: tuple[CalendarEntry, ...]


def calendar_of(
    ledger: Ledger, head: Head, found: Sequence[Due], unit: str | None = None
) -> Calendar:
    """The calendar of what is due, of all units or of one."""
    name = say("report.remind.calendar", ledger=head.ledger)
    if unit:
        name = say("report.remind.calendar_of", ledger=head.ledger, unit=unit_name(ledger, unit))
    domain = blake2s(head.ledger.encode(), digest_size=4).hexdigest()
    return Calendar(name, head.today, tuple(_entry(ledger, one, domain, head) for one in found))


def _entry(ledger: Ledger, one: Due, domain: str, head: Head) -> CalendarEntry:
    key = "report.remind.event_late" if one.on < head.today else "report.remind.event"
    name = unit_name(ledger, one.unit)
    record = one.id.replace("/", ".")
    return CalendarEntry(
        f"{one.kind.slug}.{record}.{one.unit}@{domain}.reformctl",
        one.on,
        say(key, kind=one.kind, text=one.text or one.id),
        say("report.remind.event_text", id=one.id, unit=name),
        name,
    )
