"""Findings about changes: each once, with its commit, at a place of the newest version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reformctl.dataclass import replace
from reformctl.ledger.ledger import INDEXES, Ledger
from reformctl.ledger.transition import Kind, Transition
from reformctl.messages import Message, say
from reformctl.records.place import Place
from reformctl.rules.judge import Finding

SHORT = 12

Found = tuple[Transition, Finding]


def blamed(
    found: Iterable[Found], transitions: Iterable[Transition], newest: Ledger
) -> list[Finding]:
    """The findings as they are told; what a commit was found to do is not told of the whole."""
    found = list(found)
    places = dict(_places(newest))
    last = _last_touch(transitions)
    told: dict[tuple[str, str, Message, str | None], Finding] = {}
    known = {_about(one) for made, one in found if made.deed.kind is not Kind.WHOLE}
    for made, finding in found:
        if made.deed.kind is Kind.WHOLE and _about(finding) in known:
            continue
        hit = finding.hit
        stays = made.deed.kind in (Kind.WHOLE, Kind.EDITS) or last.get(hit.where.path) is made
        where = hit.where if stays else places.get(hit.id, Place(hit.where.path))
        blame = replace(finding, hit=replace(hit, where=where, message=_blame(made, hit.message)))
        told.setdefault((finding.rule.code, hit.id, hit.message, made.deed.commit), blame)
    return list(told.values())


def _about(finding: Finding) -> tuple[str, str]:
    return finding.rule.code, finding.hit.id


def _last_touch(transitions: Iterable[Transition]) -> Mapping[str, Transition]:
    """The last commit that changed records of a file; places of earlier ones may have moved."""
    return {
        record.where.path: made
        for made in transitions
        for pair in made.pairs
        for record in pair
        if record is not None and made.deed.kind is not Kind.WHOLE
    }


def _blame(made: Transition, what: Message) -> Message:
    deed = made.deed
    if deed.kind is Kind.EDITS:
        return say("rule.change.edits", what=what)
    if deed.commit is None:
        return what
    return say("rule.change.by", what=what, commit=deed.commit[:SHORT], author=deed.author or "")


def _places(ledger: Ledger) -> Iterator[tuple[str, Place]]:
    for plan in ledger.plans.values():
        yield from ((plan.ref(item), item.where) for item in plan.items)
    for name in INDEXES.values():
        yield from ((record.id, record.where) for record in getattr(ledger, name).values())
