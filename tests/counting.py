"""The counts of a share by their plain definition: what every faster way is held to."""

from __future__ import annotations

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.counts import count_items, count_plans
from reformctl.metrics.share import WHOLE, Share, items_of, masters_of, plans_of
from reformctl.metrics.tally import Counts


def count(ledger: Ledger, share: Share = WHOLE) -> Counts:
    """All counts of the share: its master items, its plans, and their items or those it leads.

    A group's items are those of its plans; a unit's are those it leads, in whoever's plan.
    """
    return Counts(
        count_items(masters_of(ledger, share)),
        count_items(item for _, item in items_of(ledger, share)),
        count_plans(plans_of(ledger, share)),
    )
