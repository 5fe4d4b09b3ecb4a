"""The monitor of a year-end appraisal: scores, rankings, and what is right with the deductions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.appraisal import (
    Score,
    assigned,
    ranks,
    score_of,
    visits_by_unit,
)
from reformctl.metrics.appraised_year import AppraisedYear, appraised_year
from reformctl.metrics.deduction import Proposal, proposals
from reformctl.metrics.points import HUNDRED
from reformctl.records.appraisal import Appraisal
from reformctl.reports.appraisal import appraisal_data, issued_words, visited
from reformctl.reports.deduction import (
    Held,
    deductions_table,
    held,
    held_data,
    proposal_data,
    proposals_table,
    unfounded_table,
)
from reformctl.reports.page import Facts, iso
from reformctl.reports.report import Align, Column, Head, Json, Points, Ref, Report, Row, Table
from reformctl.vocab.appraisal import AppraisalPart
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which units the user wants to see, and whether every deduction."""

    unit: str | None = None
    group: str | None = None
    """The appraisal group whose cities are meant."""
    cities: bool = False
    departments: bool = False
    deductions: bool = False

    def of_cities(self, ledger: Ledger, appraisal: Appraisal) -> list[str]:
        """The cities that are meant."""
        if self.departments and not self.cities:
            return []
        own = assigned(appraisal)
        return [
            city
            for city in ledger.cities
            if self.unit in (None, city) and self.group in (None, own.get(city))
        ]

    def of_departments(self, ledger: Ledger) -> list[str]:
        """The departments that are meant."""
        if self.group or (self.cities and not self.departments):
            return []
        return [unit for unit in ledger.departments if self.unit in (None, unit)]


@dataclass(frozen=True, slots=True)
class Appraised:
    """An appraisal with all it rests on."""

    ledger: Ledger
    appraisal: Appraisal
    year: AppraisedYear

    def scores(self, units: Iterable[str]) -> list[Score]:
        """The scores of those units."""
        points = self.ledger.settings.points
        return [score_of(unit, self.appraisal.deductions, points) for unit in units]

    def held(self, units: Iterable[str]) -> list[Held]:
        """The deductions from those units, held against the ledger."""
        meant = set(units)
        found = [one for one in self.appraisal.deductions if one.unit in meant]
        return held(self.ledger, found, self.year)

    def proposals(self, units: Iterable[str]) -> list[Proposal]:
        """What the ledger calls for against those units and no deduction cites."""
        return proposals(self.ledger, self.appraisal, self.year, units)


def appraised(ledger: Ledger, appraisal: Appraisal, head: Head) -> Appraised:
    """The appraisal as of the end of its year, or of the day asked for."""
    return Appraised(ledger, appraisal, appraised_year(appraisal.year, head.today, head.as_of))


def appraise_report(found: Appraised, head: Head, wanted: Wanted) -> Report:
    """The scores in their order, and what is wrong with the deductions: too many, too few."""
    ledger, appraisal = found.ledger, found.appraisal
    cities = wanted.of_cities(ledger, appraisal)
    departments = wanted.of_departments(ledger)
    units = (*cities, *departments)
    kept, called = found.held(units), found.proposals(units)
    tables = []
    if cities:
        tables.append(_cities(found, set(cities)))
    if departments:
        tables.append(_departments(found, set(departments)))
    if wanted.deductions or wanted.unit:
        tables.append(deductions_table(ledger, FieldName.DEDUCTIONS, kept, whole=True))
    tables += [unfounded_table(ledger, kept), proposals_table(ledger, called, whole=False)]
    data = frame_data(found) | {
        "units": [
            *_lines_data(found, "city", ledger.cities, set(cities)),
            *_lines_data(found, "department", ledger.departments, set(departments)),
        ],
        "deductions": [held_data(one) for one in kept],
        "uncited": [proposal_data(one) for one in called],
    }
    title = say("report.appraisal.title", year=str(appraisal.year))
    return Report("appraise/1", title, head, tuple(tables), data, frame_facts(found))


def proposals_report(found: Appraised, head: Head, wanted: Wanted) -> Report:
    """The deductions that the ledger calls for, with all their ids."""
    units = (*wanted.of_cities(found.ledger, found.appraisal), *wanted.of_departments(found.ledger))
    called = found.proposals(units)
    table = proposals_table(found.ledger, called, whole=True)
    if called and not found.appraisal.issued:
        enter = say("report.appraisal.enter", year=str(found.appraisal.year))
        table = replace(table, notes=(enter,))
    title = say("report.appraisal.proposals", year=str(found.appraisal.year))
    data = frame_data(found) | {"uncited": [proposal_data(one) for one in called]}
    return Report("appraise-proposals/1", title, head, (table,), data, frame_facts(found))


def frame_facts(found: Appraised) -> Facts:
    """What is common to all units: days, visits, points, and the day deductions rest on."""
    appraisal, points = found.appraisal, found.ledger.settings.points
    facts: Facts = (
        (say("report.start"), appraisal.start),
        (say("report.end"), appraisal.end),
        (say("report.appraisal.cities_visited"), visited(found.ledger, appraisal)),
        (
            FieldName.POINTS,
            say(
                "report.appraisal.worth",
                plans=points.plans,
                work=points.work,
                responsibility=points.responsibility,
                reform=points.reform,
            ),
        ),
        (
            say("report.appraisal.elsewhere"),
            say(
                "report.appraisal.not_ours",
                rest=points.whole - points.reform,
                whole=points.whole,
            ),
        ),
        (say("report.appraisal.judged"), found.year.last),
        (Noun.ISSUED, issued_words(appraisal)),
    )
    return tuple((label, value) for label, value in facts if value is not None)


def frame_data(found: Appraised) -> dict[str, Json]:
    """The same under the keys of the JSON contract."""
    points = found.ledger.settings.points
    return {
        "appraisal": appraisal_data(found.ledger, found.appraisal),
        "points": {
            "whole": points.whole,
            "reform": points.reform,
            AppraisalPart.PLAN.slug: points.plans,
            AppraisalPart.WORK.slug: points.work,
            AppraisalPart.RESPONSIBILITY.slug: points.responsibility,
            "elsewhere": points.whole - points.reform,
        },
        "judged": iso(found.year.last),
    }


def _ranked(found: Appraised, units: Iterable[str]) -> Iterator[tuple[int, Score]]:
    """All of the units, best first; those that tie in the order of the registry."""
    scores = found.scores(units)
    places = ranks(scores)
    yield from sorted(((places[one.unit], one) for one in scores), key=lambda pair: pair[0])


def _part_columns() -> tuple[Column, ...]:
    return tuple(
        Column(part.slug, say(f"report.appraisal.{part.slug}"), Align.RIGHT)
        for part in AppraisalPart
    )


def _score_cells(found: Appraised, score: Score) -> Row:
    parts = tuple(Points(part.left) for part in score.parts)
    return (*parts, Points(score.total, found.ledger.settings.points.reform))


def _cities(found: Appraised, meant: set[str]) -> Table:
    columns = (
        Column("rank", say("report.appraisal.rank"), Align.RIGHT),
        Column("id", Noun.ID),
        Column("city", Noun.CITY),
        Column("group", say("report.appraisal.group")),
        Column("visited", say("report.appraisal.visited")),
        *_part_columns(),
        Column("score", say("report.appraisal.score"), Align.RIGHT),
    )
    own, made = assigned(found.appraisal), visits_by_unit(found.appraisal)
    rows: tuple[Row, ...] = tuple(
        (
            rank,
            Ref(score.unit),
            unit_name(found.ledger, score.unit),
            Ref(own[score.unit]) if score.unit in own else None,
            made[score.unit].on if score.unit in made else None,
            *_score_cells(found, score),
        )
        for rank, score in _ranked(found, found.ledger.cities)
        if score.unit in meant
    )
    return Table("cities", say("report.list.cities"), columns, rows)


def _departments(found: Appraised, meant: set[str]) -> Table:
    columns = (
        Column("rank", say("report.appraisal.rank"), Align.RIGHT),
        Column("id", Noun.ID),
        Column("department", Noun.DEPARTMENT, wide=True),
        *_part_columns(),
        Column("score", say("report.appraisal.score"), Align.RIGHT),
    )
    rows: tuple[Row, ...] = tuple(
        (
            rank,
            Ref(score.unit),
            unit_name(found.ledger, score.unit),
            *_score_cells(found, score),
        )
        for rank, score in _ranked(found, found.ledger.departments)
        if score.unit in meant
    )
    return Table("departments", say("report.list.departments"), columns, rows)


def _lines_data(
    found: Appraised, kind: str, units: Iterable[str], meant: set[str]
) -> Iterator[Mapping[str, Json]]:
    for rank, score in _ranked(found, units):
        if score.unit in meant:
            yield line_data(found, kind, rank, score)


def line_data(found: Appraised, kind: str, rank: int, score: Score) -> Mapping[str, Json]:
    """One unit in its ranking, under the keys of the JSON contract."""
    visit = visits_by_unit(found.appraisal).get(score.unit)
    return {
        "id": score.unit,
        "kind": kind,
        "rank": rank,
        "group": assigned(found.appraisal).get(score.unit),
        "visited": iso(visit.on if visit else None),
        "parts": [
            {
                "part": part.part.slug,
                "worth": part.worth / HUNDRED,
                "deducted": part.taken / HUNDRED,
                "score": part.left / HUNDRED,
            }
            for part in score.parts
        ],
        "score": score.total / HUNDRED,
    }
