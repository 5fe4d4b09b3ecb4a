"""A day told again: the figures as they were given then, and as they would be given now."""

from __future__ import annotations

from datetime import date

from reformctl.dataclass import replace
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.restated import retold, speaks_of
from reformctl.metrics.comparison import Comparison, Side, compare
from reformctl.metrics.share import Share


def restate(then: Ledger, now: Ledger, day: date, share: Share) -> Comparison:
    """What is said of the day otherwise than at the time, both ledgers being cut to that day."""
    found = compare(Side(then, day), Side(retold(then, now), day), share)
    ledgers = (found.base.ledger, found.head.ledger)
    told = (one for one in found.turned if speaks_of(one.change, day, ledgers))
    return replace(found, turned=tuple(told))
