"""What ``check --base`` adds: the changes since the base, judged by the rules about changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reformctl.cli.moment import Moment
from reformctl.rules.blame import blamed
from reformctl.rules.judge import Judgement, in_order, judge_changes
from reformctl.rules.rule import Rule
from reformctl.store.identity import email_of_user
from reformctl.store.passage import passage

Older = Mapping[str, bytes | None]


def with_changes(
    judgement: Judgement, moment: Moment, base: str, rules: Sequence[Rule]
) -> tuple[Judgement, Older]:
    """The judgement with what the changes since that revision broke, and the files as they were."""
    snapshot = moment.snapshot
    author = email_of_user(snapshot.folder) if snapshot.dirty else None
    made = passage(snapshot, base, author)
    found = judge_changes(made.transitions, moment.today, rules)
    findings = blamed(found, made.transitions, moment.ledger)
    asked = [one for one in judgement.skipped if not one.rule.of_changes]
    return Judgement(in_order((*judgement.findings, *findings)), tuple(asked)), made.older
