"""What reports say of deductions: their rows, what the records they cite show, and proposals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reformctl.dataclass import dataclass
from reformctl.ledger.find import look_up
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import Message, say
from reformctl.metrics.appraised_year import AppraisedYear
from reformctl.metrics.deduction import Proposal
from reformctl.metrics.points import HUNDRED, hundredths
from reformctl.metrics.shortfall import shown
from reformctl.records.appraisal import Deduction
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Json,
    Points,
    Ref,
    Row,
    Table,
    Tone,
    Value,
)
from reformctl.vocab import Term
from reformctl.vocab.appraisal import Shortfall
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

SHOWN_IDS = 4

UNIT = Column("unit", Noun.UNIT, wide=True)
POINTS = Column("points", FieldName.POINTS, Align.RIGHT)
ABOUT = Column("about", FieldName.ABOUT, wide=True)


@dataclass(frozen=True, slots=True)
class Ground:
    """An id that a deduction cites, and what it shows against the unit that loses the points."""

    id: str
    shows: tuple[Shortfall, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A deduction held against the ledger."""

    deduction: Deduction
    grounds: tuple[Ground, ...]

    @property
    def unfounded(self) -> tuple[str, ...]:
        """The ids that show no reason."""
        return tuple(ground.id for ground in self.grounds if not ground.shows)


def held(ledger: Ledger, deductions: Iterable[Deduction], year: AppraisedYear) -> list[Held]:
    """The deductions, each with what the records it cites show in that year."""
    return [Held(one, tuple(_grounds(ledger, one, year))) for one in deductions]


def _grounds(ledger: Ledger, one: Deduction, year: AppraisedYear) -> Iterable[Ground]:
    for named in one.about:
        found = look_up(ledger, named)
        yield Ground(named, shown(ledger, found, one.unit, year) if found else ())


def deductions_table(
    ledger: Ledger, title: Term | Message, found: Sequence[Held], *, whole: bool
) -> Table:
    """The deductions; with ``whole`` every id they cite, else the first ones."""
    columns = (
        UNIT,
        Column("part", say("report.appraisal.part")),
        POINTS,
        Column("reason", say("report.reason"), wide=True),
        ABOUT,
        Column("shows", say("report.appraisal.shows"), wide=True),
    )
    rows = tuple(
        (
            unit_name(ledger, one.deduction.unit),
            one.deduction.part,
            Points(hundredths(one.deduction.points)),
            one.deduction.reason,
            some_ids(one.deduction.about, whole=whole),
            _shows(one),
        )
        for one in found
    )
    return Table("deductions", title, columns, rows)


def _shows(one: Held) -> Cell:
    """What the cited records show; where some of them show nothing, that comes first."""
    terms = tuple(dict.fromkeys(term for ground in one.grounds for term in ground.shows))
    if not one.unfounded:
        return Cell(terms)
    return Cell((say("report.appraisal.unfounded", count=len(one.unfounded)), *terms), Tone.WARN)


def unfounded_table(ledger: Ledger, found: Sequence[Held]) -> Table:
    """The deductions with ids that show no reason, and those ids."""
    columns = (
        UNIT,
        Column("part", say("report.appraisal.part")),
        POINTS,
        Column("reason", say("report.reason"), wide=True),
        Column("unfounded", say("report.appraisal.without_reason"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (
            unit_name(ledger, one.deduction.unit),
            one.deduction.part,
            Points(hundredths(one.deduction.points)),
            one.deduction.reason,
            Cell(some_ids(one.unfounded, whole=True), Tone.WARN),
        )
        for one in found
        if one.unfounded
    )
    return Table("unfounded", say("report.appraisal.not_borne_out"), columns, rows)


def proposals_table(ledger: Ledger, found: Sequence[Proposal], *, whole: bool) -> Table:
    """What the ledger calls for and no deduction cites."""
    columns = (
        UNIT,
        Column("part", say("report.appraisal.part")),
        Column("shortfall", say("report.appraisal.shortfall")),
        Column("count", say("report.count"), Align.RIGHT),
        POINTS,
        ABOUT,
    )
    rows: tuple[Row, ...] = tuple(
        (
            unit_name(ledger, one.unit),
            one.part,
            one.shortfall,
            len(one.ids),
            Points(one.taken),
            some_ids(one.ids, whole=whole),
        )
        for one in found
    )
    return Table("called", say("report.appraisal.called"), columns, rows)


def some_ids(ids: Sequence[str], *, whole: bool) -> Value:
    """The ids as one cell; the first of them where not all are wanted."""
    if whole or len(ids) <= SHOWN_IDS:
        return tuple(map(Ref, ids))
    return (*map(Ref, ids[:SHOWN_IDS]), "…")


def held_data(one: Held) -> Mapping[str, Json]:
    """The deduction under the keys of the JSON contract."""
    return {
        "unit": one.deduction.unit,
        "part": one.deduction.part.slug,
        "points": one.deduction.points,
        "reason": one.deduction.reason,
        "about": [
            {"id": ground.id, "shows": [term.slug for term in ground.shows]}
            for ground in one.grounds
        ],
    }


def proposal_data(one: Proposal) -> Mapping[str, Json]:
    """The proposal under the keys of the JSON contract."""
    return {
        "unit": one.unit,
        "part": one.part.slug,
        "shortfall": one.shortfall.slug,
        "points": one.taken / HUNDRED,
        "about": list(one.ids),
    }
