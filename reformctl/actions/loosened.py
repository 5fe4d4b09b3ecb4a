"""What a change of the settings would hide that is brought along with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from reformctl.actions.guard import consequences
from reformctl.dataclass import replace
from reformctl.ledger.edit import content
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.records.settings import Settings
from reformctl.rules.judge import Finding, judge
from reformctl.rules.rule import Facts, Rule


def hidden_by_settings(
    settings: Settings,
    before: Callable[[], Ledger],
    after: Ledger,
    today: date,
    rules: Iterable[Rule],
) -> Iterator[Finding]:
    """What the base's settings would find that neither the base has nor the newer settings find.

    Checkpoints are no rule but what figures come to; they change with the records.
    """
    old = replace(settings, where=after.settings.where, checkpoints=after.settings.checkpoints)
    if content(old) == content(after.settings):
        return
    rules = tuple(rules)
    found = [*_found(before(), today, rules), *_found(after, today, rules)]
    made = consequences(found, _found(replace(after, settings=old), today, rules))
    for finding in (*made.errors, *made.warnings):
        message = say("rule.change.settings", what=finding.hit.message)
        yield replace(finding, hit=replace(finding.hit, message=message))


def _found(ledger: Ledger, today: date, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    return judge(Facts(ledger, today), rules).findings
