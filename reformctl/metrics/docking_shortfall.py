"""Where central plans were not docked in time in the year that is appraised."""

from __future__ import annotations

from functools import lru_cache

from reformctl.dataclass import replace
from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.appraised_year import AppraisedYear
from reformctl.metrics.docking import Docking, dockings
from reformctl.metrics.excuse import is_excused
from reformctl.vocab.appraisal import Shortfall


@lru_cache(maxsize=4)  # asked of one central plan after the other
def docked_late(ledger: Ledger, year: AppraisedYear) -> frozenset[str]:
    """The ids of the central plans that were not docked in time: not yet, or late in the year."""
    plans = {plan.id: replace(plan, items=()) for plan in ledger.plans.values()}
    cut = as_of(replace(ledger, plans=plans, masters={}, pilots={}), year.last)
    found = (one for one in dockings(cut, year.morning) if one.is_timed and one.days_late)
    return frozenset(one.central.id for one in found if _counts(one, year))


def _counts(one: Docking, year: AppraisedYear) -> bool:
    if one.achieved and one.achieved < year.first:
        return False
    return not is_excused(one.central.exemptions, Shortfall.DOCKING_LATE, year.last)
