"""The counts of a share by their plain definition: what every faster way is held to."""

from __future__ import annotations

from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.counts import count_items, count_plans
from reformctl.metrics.newest import newest_day
from reformctl.metrics.share import WHOLE, Share, items_of, masters_of, plans_of
from reformctl.metrics.summary import summary_of
from reformctl.metrics.tally import Counts
from reformctl.reports.standing import Standing
from reformctl.reports.survey import survey
from reformctl.rules.call import calling_rules
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts


def count(ledger: Ledger, share: Share = WHOLE) -> Counts:
    """All counts of the share: its master items, its plans, and their items or those it leads.

    A group's items are those of its plans; a unit's are those it leads, in whoever's plan.
    """
    return Counts(
        count_items(masters_of(ledger, share)),
        count_items(item for _, item in items_of(ledger, share)),
        count_plans(plans_of(ledger, share)),
    )


def standing_of(ledger: Ledger) -> Standing:
    """How a ledger stands that is there as a whole, every rule asked of all of it."""
    calls = judge(Facts(ledger, date.max, any_day=True), calling_rules()).findings
    name = ledger.settings.name or ""
    return survey(ledger, name, summary_of(ledger), calls, newest_day(ledger))
