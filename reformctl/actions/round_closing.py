"""The close of a supervision round: its verdicts are final from then on, its gaps counted."""

from __future__ import annotations

from datetime import date

from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources
from reformctl.ledger.find import find_one
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.coverage import Scope, items_of_round, scope_of, work_of
from reformctl.metrics.yearend import visited_by
from reformctl.parse.splice import SetField
from reformctl.records.round import Round
from reformctl.vocab.office import Role
from reformctl.vocab.round import RoundKind

BEFORE_CLOSED = ("kind", "start", "end", "leader", "departments", "cities", "plans")
NAMED_AT_MOST = 6


def close_round(ledger: Ledger, sources: Sources, name: str, on: date) -> Step:
    """Close the round; raises RequestError while it has work left, or when it is closed already."""
    found = find_one(ledger, name, Round)
    _refuse_day(ledger, found, on)
    if found.kind is RoundKind.MIDYEAR:
        _refuse_work_left(found, scope_of(ledger, found), on)
    if found.kind is RoundKind.YEAREND:
        _refuse_left_out(ledger, found)
    return Step(
        found.id,
        Role.REGISTRY,
        None,
        (
            edit_file(
                sources[found.where.path], [SetField((), "closed", on.isoformat(), BEFORE_CLOSED)]
            ),
        ),
        say("command.closed", id=found.id, on=on),
        say("command.next_round_result", id=found.id),
    )


def _refuse_day(ledger: Ledger, found: Round, on: date) -> None:
    """A round is closed once, and neither before it began nor before its last verdict."""
    if found.closed:
        raise refuse("error.round_closed", id=found.id, closed=str(found.closed))
    if found.start is None or on < found.start:
        raise refuse("error.round_not_begun", id=found.id, start=str(found.start), on=str(on))
    given = [
        verdict.on
        for _, item in items_of_round(scope_of(ledger, found))
        for verdict in item.verdicts
        if verdict.round == found.id
    ]
    last = max(given, default=on)
    if last > on:
        raise refuse("error.round_judged_later", id=found.id, last=str(last), on=str(on))


def _refuse_work_left(found: Round, scope: Scope, on: date) -> None:
    """A mid-year round covers every plan due and judges every open item."""
    missing = tuple(plan.id for plan in scope.missing)
    if missing:
        named = _some(missing)
        hint = say("error.add_plans", id=found.id)
        raise refuse("error.round_passed_over", hint, id=found.id, count=len(missing), ids=named)
    left = work_of(found, items_of_round(scope), on).left
    if left:
        named = _some(left)
        hint = say("error.judge_left", id=found.id)
        raise refuse("error.round_unjudged", hint, id=found.id, count=len(left), ids=named)


def _refuse_left_out(ledger: Ledger, found: Round) -> None:
    """A year-end round covers all departments and cities."""
    visited = visited_by(ledger, found)
    missing = (*visited.missing_departments, *visited.missing_cities)
    if missing:
        hint = say("error.add_units", id=found.id)
        named = _some(missing)
        raise refuse("error.round_left_out", hint, id=found.id, count=len(missing), ids=named)


def _some(ids: tuple[str, ...]) -> tuple[str, ...]:
    return (*ids[:NAMED_AT_MOST], *(("…",) if len(ids) > NAMED_AT_MOST else ()))
