"""What ``check --base`` adds: the changes since the base, judged by the rules about changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from reformctl.actions.loosened import hidden_by_settings
from reformctl.cli.moment import Moment, open_moment
from reformctl.cli.request import Request
from reformctl.dataclass import dataclass, replace
from reformctl.ledger.edit import content
from reformctl.ledger.ledger import Ledger
from reformctl.parse.file import parse_file
from reformctl.parse.source import SourceFile
from reformctl.records.baseline import Tolerated
from reformctl.rules.baseline import known_already, under_baseline
from reformctl.rules.blame import blamed
from reformctl.rules.judge import Judgement, in_order, judge, judge_changes
from reformctl.rules.registry import told_once
from reformctl.rules.rule import Facts, Rule
from reformctl.store.identity import email_of_user
from reformctl.store.passage import passage, span_to
from reformctl.store.snapshot import Snapshot, committed_sources, ledger_of
from reformctl.store.span import Span

if TYPE_CHECKING:
    from reformctl.store.merged_tree import Merged


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found, and where the findings stand."""

    judgement: Judgement
    sources: Sequence[SourceFile]
    older: Mapping[str, bytes | None]
    """The files that differ from the base, as they were there; None for those that were not."""


def judged_since(
    base: str, merge: bool, moment: Moment, rules: Sequence[Rule], request: Request
) -> Judged:
    """Every finding in the ledger and in what became of it since that revision.

    With ``merge`` the ledger is what merging with the base would make of it.
    """
    if merge:
        moment = _as_committed(moment, request)
    snapshot = moment.snapshot
    span = span_to(snapshot, base)
    author = email_of_user(snapshot.folder) if snapshot.dirty else None
    merged = _merged(snapshot, span) if merge else None
    made = passage(snapshot, span, author, merged)
    end = merged.snapshot if merged else snapshot
    ledger = end.ledger if merged else moment.ledger
    standing = judge(Facts(ledger, moment.today), rules)
    found = judge_changes(made.transitions, moment.today, rules)
    before = cache(partial(_ledger_of, end, span))
    findings = (
        *standing.findings,
        *blamed(found, made.transitions, end.ledger),
        *hidden_by_settings(made.settings, before, ledger, moment.today, rules),
    )
    skipped = tuple(one for one in standing.skipped if not one.rule.of_changes)
    judgement = Judgement(in_order(findings), skipped)
    held = _tolerated(made.baseline, end, before, rules)
    told = told_once(under_baseline(judgement, held, moment.today), ledger)
    return Judged(told, end.sources, made.older)


def _ledger_of(snapshot: Snapshot, span: Span) -> Ledger:
    """The whole ledger as the base has it."""
    assert snapshot.repository
    return ledger_of(map(parse_file, committed_sources(snapshot.repository, span.base)))


def _tolerated(
    baseline: tuple[Tolerated, ...],
    end: Snapshot,
    before: Callable[[], Ledger],
    rules: Sequence[Rule],
) -> tuple[Tolerated, ...]:
    """The base's baseline, and of the request's own what is wrong in the base already.

    So nothing is tolerated by the request that brings it, and a baseline can still be laid down
    and an entry put off by one.
    """
    own = end.ledger.baseline
    if content(own) == content(baseline):
        return baseline
    return (*baseline, *known_already(own, judge(Facts(before(), end.today), rules)))


def _merged(snapshot: Snapshot, span: Span) -> Merged:
    from reformctl.store.merged_tree import merged_with_base  # most requests are up to date

    return merged_with_base(snapshot, span)


def _as_committed(moment: Moment, request: Request) -> Moment:
    """The ledger without what is not committed: that is no part of a merge."""
    if not moment.snapshot.dirty:
        return moment
    return open_moment(replace(request, at="HEAD", today=moment.today.isoformat()))
