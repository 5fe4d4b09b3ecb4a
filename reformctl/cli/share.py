"""The share of the ledger that options name: of a group, of a lead unit, of one plan."""

from __future__ import annotations

from reformctl.errors import RequestError
from reformctl.ledger.find import find, unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.share import Share
from reformctl.records.plan import ReformPlan


def share_of(ledger: Ledger, group: str | None, unit: str | None, plan: str | None = None) -> Share:
    """The share by ids, from what a user typed; raises RequestError for what there is none of."""
    return Share(
        _group(ledger, group) if group is not None else None,
        unit_id(ledger, unit) if unit is not None else None,
        _plan(ledger, plan) if plan is not None else None,
    )


def _group(ledger: Ledger, name: str) -> str:
    found = unit_id(ledger, name)
    if found not in ledger.groups:
        raise RequestError(
            say("error.not_a_group", name=found),
            say("error.known_groups", names=tuple(ledger.groups)),
        )
    return found


def _plan(ledger: Ledger, name: str) -> str:
    found = find(ledger, name)
    if not isinstance(found.record, ReformPlan) or found.item:
        raise RequestError(say("error.not_a_plan", name=name), say("error.name_a_plan"))
    return found.record.id
