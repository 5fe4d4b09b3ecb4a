"""The monthly digest: what moved, what is late, what was learned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import Message, say
from reformctl.metrics.digest import Digest, PlanItem, digest
from reformctl.metrics.item import days_late, effective_due
from reformctl.records.experience import Experience
from reformctl.records.plan import ReformPlan
from reformctl.reports.page import Facts
from reformctl.reports.report import Align, Cell, Column, Head, Json, Ref, Report, Row, Table, Tone
from reformctl.vocab.event import Turn
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

ID = Column("id", Noun.ID)
TITLE = Column("title", Noun.TITLE, wide=True)
TEXT = Column("text", Noun.ITEM, wide=True)
LEAD = Column("lead", Noun.LEAD)


def digest_report(ledger: Ledger, head: Head, first: date) -> Report:
    """The digest of the month that begins on that day."""
    found = digest(ledger, first, head.today)
    title = say("report.digest.title", year=first.year, zh=first.month, en=f"{first:%m}")
    tables = (
        _items("verified", Turn.VERIFIED, _verified(ledger, found)),
        _written_off(ledger, found.written_off),
        _late(ledger, found),
        _learned(found.learned),
    )
    return Report("digest/1", title, head, tables, _data(found), _facts(found))


def _facts(found: Digest) -> Facts:
    late = Cell(len(found.late), Tone.BAD if found.late else Tone.PLAIN)
    return (
        (say("report.digest.days"), say("report.digest.span", first=found.first, last=found.last)),
        (Turn.VERIFIED, len(found.items) + len(found.masters)),
        (say("report.digest.written_off"), len(found.written_off)),
        (say("report.digest.overdue"), late),
        (Turn.LATE, found.newly_late),
        (Noun.EXPERIENCE, len(found.learned)),
        (FieldName.ADOPTIONS, found.adopted),
    )


def _data(found: Digest) -> dict[str, Json]:
    return {
        "month": f"{found.first:%Y-%m}",
        "from": str(found.first),
        "until": str(found.last),
        "verified": {
            "master": [one.id for one in found.masters],
            "items": [plan.ref(item) for plan, item in found.items],
        },
        "written_off": [plan.id for plan in found.written_off],
        "late": [plan.ref(item) for plan, item in found.late],
        "newly_late": found.newly_late,
        "learned": [one.id for one in found.learned],
        "adopted": found.adopted,
    }


def _items(name: str, title: Turn | Message, rows: Iterable[Row]) -> Table:
    return Table(name, title, (ID, TEXT, LEAD), tuple(rows))


def _verified(ledger: Ledger, found: Digest) -> Iterable[Row]:
    for one in found.masters:
        yield Ref(one.id), one.text, unit_name(ledger, one.lead)
    for plan, item in found.items:
        yield Ref(plan.ref(item)), item.text, unit_name(ledger, item.lead)


def _written_off(ledger: Ledger, plans: Iterable[ReformPlan]) -> Table:
    rows: tuple[Row, ...] = tuple(
        (Ref(plan.id), plan.title, unit_names(ledger, plan.lead)) for plan in plans
    )
    return Table("written_off", Turn.WRITTEN_OFF, (ID, TITLE, LEAD), rows)


def _late(ledger: Ledger, found: Digest) -> Table:
    columns = (
        ID,
        TEXT,
        LEAD,
        Column("due", Noun.DUE),
        Column("days_late", say("report.days_late"), Align.RIGHT),
    )
    rows = tuple(_late_row(ledger, pair, found.last) for pair in found.late)
    return Table("late", Noun.OVERDUE, columns, rows)


def _late_row(ledger: Ledger, pair: PlanItem, last: date) -> Row:
    plan, item = pair
    lead, due = unit_name(ledger, item.lead), effective_due(item)
    return Ref(plan.ref(item)), item.text, lead, due, Cell(days_late(item, last), Tone.BAD)


def _learned(experiences: Iterable[Experience]) -> Table:
    columns = (ID, TITLE, Column("source", FieldName.SOURCE))
    rows: tuple[Row, ...] = tuple(
        (Ref(one.id), one.title, Ref(one.source) if one.source else None) for one in experiences
    )
    return Table("learned", say("report.digest.learned_title"), columns, rows)
