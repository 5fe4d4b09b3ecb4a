"""What ``check --base`` adds: the changes since the base, judged by the rules about changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reformctl.cli.moment import Moment, open_moment
from reformctl.cli.request import Request
from reformctl.dataclass import dataclass, replace
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.source import SourceFile
from reformctl.rules.blame import blamed
from reformctl.rules.judge import Judgement, in_order, judge, judge_changes
from reformctl.rules.rule import Facts, Rule
from reformctl.store.identity import email_of_user
from reformctl.store.merged_tree import merged_with_base
from reformctl.store.passage import passage, span_to


@dataclass(frozen=True, slots=True)
class Base:
    """What a ledger is held against."""

    rev: str
    merge: bool = False
    """Whether not the ledger itself is judged, but what merging it with the base would give."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found, and where the findings stand."""

    judgement: Judgement
    sources: Sequence[SourceFile]
    older: Mapping[str, bytes | None] | None = None
    """The files that differ from the base, as they were there; nothing without a base."""


def base_of(rev: str | None, merge: bool) -> Base | None:
    """What the options ask for; raises RequestError for a merge with nothing."""
    if merge and rev is None:
        raise RequestError(say("error.merge_without_base"), say("error.give_base"))
    return Base(rev, merge) if rev is not None else None


def judged(moment: Moment, rules: Sequence[Rule], base: Base | None, request: Request) -> Judged:
    """Every finding in the ledger and, with a base, in what became of it since then."""
    if base is None:
        judgement = judge(Facts(moment.ledger, moment.today), rules)
        return Judged(judgement, moment.snapshot.sources)
    return _with_changes(_as_committed(moment, request) if base.merge else moment, rules, base)


def _as_committed(moment: Moment, request: Request) -> Moment:
    """The ledger without what is not committed: that is no part of a merge."""
    if not moment.snapshot.dirty:
        return moment
    return open_moment(replace(request, at="HEAD", today=moment.today.isoformat()))


def _with_changes(moment: Moment, rules: Sequence[Rule], base: Base) -> Judged:
    snapshot = moment.snapshot
    span = span_to(snapshot, base.rev)
    author = email_of_user(snapshot.folder) if snapshot.dirty else None
    merged = merged_with_base(snapshot, span) if base.merge else None
    made = passage(snapshot, span, author, merged)
    end = merged.snapshot if merged else snapshot
    ledger = end.ledger if merged else moment.ledger
    standing = judge(Facts(ledger, moment.today), rules)
    found = judge_changes(made.transitions, moment.today, rules)
    findings = (*standing.findings, *blamed(found, made.transitions, end.ledger))
    skipped = tuple(one for one in standing.skipped if not one.rule.of_changes)
    return Judged(Judgement(in_order(findings), skipped), end.sources, made.older)
