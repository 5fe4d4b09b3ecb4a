"""The steps of a year-end appraisal: assignments drafted, a city visited, the result issued."""

from __future__ import annotations

from datetime import date
from typing import Any

from reformctl.actions.new_file import new_file
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources
from reformctl.dataclass import dataclass
from reformctl.ledger.find import find_one, unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.metrics.appraisal import (
    assigned,
    cities_to_visit,
    shared_out,
    unvisited,
    visits_by_unit,
)
from reformctl.parse.source import SourceFile
from reformctl.parse.splice import Append, SetField
from reformctl.records.appraisal import Appraisal
from reformctl.vocab.office import Role

# The fields of an appraisal in the order of the format.
ORDER = ("start", "end", "assignments", "visits", "deductions", "issued", "exemptions")
SHOWN = 5
"""How many cities a sentence names."""


def before(key: str) -> tuple[str, ...]:
    """The fields of an appraisal that stand before that one."""
    return ORDER[: ORDER.index(key)]


@dataclass(frozen=True, slots=True)
class CityVisit:
    """A visit to a city; the city and the group by id or name."""

    city: str
    on: date
    by: str | None = None
    """None for the group that the city is assigned to."""


def appraisal_named(ledger: Ledger, year: str) -> Appraisal:
    """The appraisal of that year; raises RequestError when there is none."""
    return find_one(ledger, year if year.startswith("K-") else f"K-{year}", Appraisal)


def open_appraisal(ledger: Ledger, sources: Sources, year: str) -> tuple[Appraisal, SourceFile]:
    """The appraisal of that year and its file; raises RequestError once its result is issued."""
    found = appraisal_named(ledger, year)
    if found.issued:
        hint = say("error.appraisal_frozen")
        raise refuse("error.appraisal_issued", hint, id=found.id, on=str(found.issued.on))
    return found, sources[found.where.path]


def new_appraisal(ledger: Ledger, sources: Sources, year: int, start: date, end: date) -> Step:
    """Announce an appraisal, its cities shared out evenly to the appraisal groups.

    Raises RequestError when there is one of that year, or nothing to share out.
    """
    new_id = f"K-{year}"
    if new_id in ledger.appraisals:
        raise refuse("error.id_taken", id=new_id)
    if not ledger.appraisal_groups or not ledger.cities:
        raise refuse("error.nothing_to_assign", say("error.enter_appraisal_groups"))
    shares = shared_out(ledger.cities, ledger.appraisal_groups, year)
    content = {
        "start": start.isoformat(),
        "end": end.isoformat(),
        "assignments": [
            {"by": group, "cities": cities} for group, cities in shares.items() if cities
        ],
    }
    file = new_file(sources, f"appraisals/{year}.yaml", content)
    summary = say("command.new_appraisal", id=new_id, start=start, end=end)
    following = say("command.next_visit", year=str(year), count=len(ledger.cities))
    return Step(new_id, Role.REGISTRY, None, (file,), summary, following)


def visit_city(ledger: Ledger, sources: Sources, year: str, visit: CityVisit) -> Step:
    """Record that a city was visited; raises RequestError when it was before, or by others."""
    found, source = open_appraisal(ledger, sources, year)
    city = unit_id(ledger, visit.city)
    group = _group_for(ledger, found, city, visit.by)
    made = visits_by_unit(found).get(city)
    if made:
        raise refuse("error.city_visited", id=found.id, city=city, on=str(made.on))
    entry = {"on": visit.on.isoformat(), "unit": city, "by": group}
    edit = edit_file(source, [Append((), "visits", entry, before("visits"))])
    left = [one for one in unvisited(found, cities_to_visit(ledger, found)) if one != city]
    summary = say("command.city_visited", id=found.id, by=group, city=city)
    return Step(found.id, Role.VERDICT, None, (edit,), summary, _after_visit(found, left))


def _group_for(ledger: Ledger, found: Appraisal, city: str, by: str | None) -> str:
    own = assigned(found).get(city)
    if own is None and city not in ledger.cities:
        raise refuse("error.visit_no_city", unit=city, year=str(found.year))
    if own is None:
        raise refuse("error.city_not_assigned", say("error.assign_city"), id=found.id, city=city)
    group = unit_id(ledger, by) if by else own
    if group != own:
        raise refuse("error.city_of_another_group", id=found.id, city=city, group=own, by=group)
    return own


def _after_visit(found: Appraisal, left: list[str]) -> Message:
    year = str(found.year)
    if left:
        return say("command.next_visit", year=year, count=len(left))
    return say("command.next_deductions", year=year)


def issue_result(ledger: Ledger, sources: Sources, year: str, document: str, on: date) -> Step:
    """Record that the result went out; raises RequestError while a city is not visited."""
    found, source = open_appraisal(ledger, sources, year)
    left = unvisited(found, cities_to_visit(ledger, found))
    if left:
        hint = say("command.next_visit", year=str(found.year), count=len(left))
        cities = tuple(left[:SHOWN])
        raise refuse("error.cities_left", hint, id=found.id, count=len(left), cities=cities)
    value: dict[str, Any] = {"document": document, "on": on.isoformat()}
    edit = edit_file(source, [SetField((), "issued", value, before("issued"))])
    summary = say("command.result_issued", id=found.id, document=document)
    following = say("command.next_sheets", year=str(found.year))
    return Step(found.id, Role.REGISTRY, None, (edit,), summary, following)
