"""What a new supervision round covers where nobody has said it: by the rules of its kind."""

from __future__ import annotations

from collections.abc import Iterable

from reformctl.dataclass import replace
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.monthly import proposal
from reformctl.metrics.round import due_midyear
from reformctl.records.plan import ReformPlan
from reformctl.records.round import Round
from reformctl.vocab.round import RoundKind


def filled(ledger: Ledger, draft: Round) -> Round:
    """The round with departments, cities and plans where the draft names none.

    A mid-year round covers every plan due and visits who leads one; a monthly one follows the
    proposal for its month; a year-end one goes to all departments and cities.
    """
    assert draft.start
    match draft.kind:
        case RoundKind.MIDYEAR:
            plans = draft.plans or tuple(plan.id for plan in due_midyear(ledger, draft.start))
            departments = draft.departments or _leading(ledger, plans)
            return replace(draft, departments=departments, plans=plans)
        case RoundKind.MONTHLY:
            return _monthly(ledger, draft)
        case _:
            return replace(
                draft,
                departments=draft.departments or tuple(ledger.departments),
                cities=draft.cities or tuple(ledger.cities),
            )


def _monthly(ledger: Ledger, draft: Round) -> Round:
    """Picks of the departments named, or departments that lead the plans named, or both."""
    assert draft.start
    if draft.plans:
        return replace(draft, departments=draft.departments or _leading(ledger, draft.plans))
    found = proposal(ledger, draft.start, draft.departments)
    plans = tuple(one.plan.id for one in found.picks)
    departments = draft.departments or found.departments
    return replace(draft, departments=departments, plans=plans)


def _leading(ledger: Ledger, plans: Iterable[str]) -> tuple[str, ...]:
    """The departments that lead one of the plans, in the order of the registry."""
    known: Iterable[ReformPlan] = (ledger.plans[name] for name in plans)
    leads = {unit for plan in known for unit in plan.lead}
    return tuple(unit for unit in ledger.departments if unit in leads)
