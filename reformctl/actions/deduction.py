"""Points taken off a unit in a year-end appraisal: by hand, or as the ledger calls for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from reformctl.actions.appraisal import before, open_appraisal
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources
from reformctl.dataclass import dataclass
from reformctl.ledger.find import find, unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.appraised_year import appraised_year
from reformctl.metrics.deduction import Proposal, proposals
from reformctl.parse.splice import Append
from reformctl.records.plan import ReformPlan
from reformctl.vocab.appraisal import AppraisalPart
from reformctl.vocab.office import Role


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken off a unit and for what; the unit and the records by id or name."""

    unit: str
    part: AppraisalPart
    points: float
    about: tuple[str, ...]
    reason: str


def points_of(text: str) -> float:
    """The points a text names; raises RequestError for none, or more than two decimals."""
    try:
        points = Decimal(text)
    except InvalidOperation:
        points = Decimal(0)
    if not points.is_finite() or points <= 0 or points != round(points, 2):
        raise refuse("error.not_points", say("error.points_form"), text=text)
    return float(points)


def appraised_unit(ledger: Ledger, name: str) -> str:
    """The id of the city or department of that id or name; raises RequestError for other units."""
    unit = unit_id(ledger, name)
    if unit not in ledger.cities and unit not in ledger.departments:
        raise refuse("error.not_appraised", say("error.name_appraised"), name=name)
    return unit


def deduct(ledger: Ledger, sources: Sources, year: str, taken: Taken) -> Step:
    """Take points off a unit; raises RequestError for an id that nothing has."""
    found, source = open_appraisal(ledger, sources, year)
    unit = appraised_unit(ledger, taken.unit)
    entry = {
        "unit": unit,
        "part": taken.part.slug,
        "points": taken.points,
        "about": [_ref(ledger, name) for name in taken.about],
        "reason": taken.reason,
    }
    edit = edit_file(source, [Append((), "deductions", entry, before("deductions"))])
    summary = say(
        "command.deducted", id=found.id, unit=unit, part=taken.part, points=str(taken.points)
    )
    following = say("command.next_sheet", year=str(found.year), unit=unit)
    return Step(found.id, Role.VERDICT, None, (edit,), summary, following)


def deduct_proposed(
    ledger: Ledger, sources: Sources, year: str, unit: str | None, today: date
) -> Step:
    """Enter all that the ledger calls for; raises RequestError when nothing is left to enter."""
    found, source = open_appraisal(ledger, sources, year)
    units = [appraised_unit(ledger, unit)] if unit else [*ledger.cities, *ledger.departments]
    called = proposals(ledger, found, appraised_year(found.year, today), units)
    if not called:
        raise refuse("error.nothing_called_for", id=found.id)
    edit = edit_file(source, list(_entries(called)))
    summary = say("command.deducted_proposed", id=found.id, count=len(called))
    following = say("command.next_result", year=str(found.year))
    return Step(found.id, Role.VERDICT, None, (edit,), summary, following)


def _entries(called: Iterable[Proposal]) -> Iterable[Append]:
    for one in called:
        entry = {
            "unit": one.unit,
            "part": one.part.slug,
            "points": one.points,
            "about": list(one.ids),
            "reason": one.reason,
        }
        yield Append((), "deductions", entry, before("deductions"))


def _ref(ledger: Ledger, name: str) -> str:
    """The id of what the name stands for."""
    found = find(ledger, name)
    record = found.record
    if isinstance(record, ReformPlan) and found.item:
        return record.ref(found.item)
    return name if found.entry else record.id
