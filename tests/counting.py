"""The counts of a share by their plain definition: what every faster way is held to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.counts import count_items, count_plans, count_years, programme_years
from reformctl.metrics.file_counts import file_counts
from reformctl.metrics.newest import newest_day
from reformctl.metrics.share import WHOLE, Share, items_of, masters_of, plans_of
from reformctl.metrics.summary import Account
from reformctl.metrics.tally import Counts, Summary
from reformctl.reports.breaches import Column, packed
from reformctl.reports.standing import Body, Called, Standing
from reformctl.rules.call import calling_rules
from reformctl.rules.judge import Finding, judge
from reformctl.rules.rule import Facts, Rule


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
    facts = Facts(ledger, date.max, any_day=True)
    rules = sorted(calling_rules(), key=lambda rule: rule.code)
    judged = ((rule, judge(facts, [rule]).findings) for rule in rules)
    return Standing(
        ledger.settings.name or "",
        ledger.settings.name_en,
        ledger.settings.synthetic,
        tuple(Body(one.id, one.title, one.title_en) for one in ledger.groups.values()),
        tuple(Body(one.id, one.title, one.title_en) for one in ledger.departments.values()),
        tuple(count_years(ledger.masters.values(), programme_years(ledger))),
        summary_of(ledger),
        tuple(_called(rule, found) for rule, found in judged if found),
        newest_day(ledger),
    )


def summary_of(ledger: Ledger) -> Summary:
    """The summary of a ledger that is there as a whole."""
    account = Account()
    for entry in file_counts([*ledger.masters.values(), *ledger.plans.values()]):
        account.put(entry)
    return account.summary()


def _called(rule: Rule, found: Sequence[Finding]) -> Called:
    column = Column()
    for one in found:
        column.put(one.hit.since, one.hit.id)
    return packed(rule.code, rule.title, column).called()
