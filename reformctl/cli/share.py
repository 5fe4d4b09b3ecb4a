"""The share of the ledger that options name: of a group, of a lead unit, of one plan."""

from __future__ import annotations

from collections.abc import Sequence

from reformctl.dataclass import replace
from reformctl.errors import RequestError
from reformctl.ledger.find import find_plan, unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.holding import parting
from reformctl.metrics.share import Share
from reformctl.vocab.office import View

LISTED = 10


def share_of(ledger: Ledger, group: str | None, unit: str | None, plan: str | None = None) -> Share:
    """The share by ids, from what a user typed; raises RequestError for what there is none of."""
    return Share(
        _group(ledger, group) if group is not None else None,
        unit_id(ledger, unit) if unit is not None else None,
        find_plan(ledger, plan).id if plan is not None else None,
    )


def held_by(ledger: Ledger, share: Share, division: str | None, leader: str | None) -> Share:
    """What of the share a division's groups and a leader's plans are, as that ledger knows them.

    Raises RequestError for what there is none of.
    """
    if division is not None:
        division = holder_named(ledger, View.DIVISION, division)
        share = replace(share, division=division, groups=ledger.divisions[division].groups)
    if leader is not None:
        leader = holder_named(ledger, View.LEADER, leader)
        plans = (plan.id for plan in ledger.plans.values() if plan.lead_leader == leader)
        share = replace(share, leader=leader, plans=tuple(plans))
    return share


def holder_named(ledger: Ledger, view: View, name: str) -> str:
    """The body of the view with that id or name, or the leader whose post is that or holds it.

    Raises RequestError when there is none, or more than one.
    """
    known = parting(ledger, view).names
    if name in known:
        return name
    if view is View.LEADER:
        return _leader(known, name)
    found = unit_id(ledger, name)
    if found not in known:
        hint = say("error.known_words", names=known[:LISTED])
        raise RequestError(say("error.not_of_kind", name=found, kind=view), hint)
    return found


def _leader(known: Sequence[str], name: str) -> str:
    like = [post for post in known if name and name in post]
    if len(like) == 1:
        return like[0]
    hint = say("error.known_words", names=tuple((like or known)[:LISTED]))
    raise RequestError(say("error.no_one_leader", name=name, count=len(like)), hint)


def _group(ledger: Ledger, name: str) -> str:
    found = unit_id(ledger, name)
    if found not in ledger.groups:
        raise RequestError(
            say("error.not_a_group", name=found),
            say("error.known_groups", names=tuple(ledger.groups)),
        )
    return found
