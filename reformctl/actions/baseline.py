"""Taking up the check on a ledger that starts dirty: what it finds goes under a baseline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from reformctl.actions.new_file import new_file
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources
from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.parse.source import FileEdit
from reformctl.parse.splice import Append, SetField, Splice
from reformctl.rules.baseline import PATH, Mark, mark_of, may_be_tolerated
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts, Rule
from reformctl.vocab.check import Severity
from reformctl.vocab.office import Role

LIST = "entries"


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms breaches are tolerated, and breaches of which rules."""

    reason: str
    until: date
    rules: tuple[Rule, ...]
    strict: bool = False
    """Whether warnings are listed too."""


def baseline_step(ledger: Ledger, sources: Sources, today: date, terms: Terms) -> Step:
    """List what is found and not tolerated yet; an entry past its day gets new terms.

    Raises RequestError when there is nothing to list, or the day has passed.
    """
    if terms.until < today:
        raise refuse("error.baseline_day_passed", until=terms.until.isoformat())
    found = list(dict.fromkeys(_breaches(ledger, today, terms)))
    held = {(entry.code, entry.id) for entry in ledger.baseline if entry.until >= today}
    wanted = [mark for mark in found if mark not in held]
    if not wanted:
        raise RequestError(say("error.baseline_nothing"))
    summary = say("command.baselined", count=len(wanted), until=terms.until)
    edit = _edit(ledger, sources, wanted, terms)
    return Step(PATH, Role.SETTINGS, None, (edit,), summary)


def _breaches(ledger: Ledger, today: date, terms: Terms) -> Iterator[Mark]:
    """What is found, by rule and whose it is."""
    rules = [rule for rule in terms.rules if may_be_tolerated(rule.code)]
    for finding in judge(Facts(ledger, today), rules).findings:
        if terms.strict or finding.severity is Severity.ERROR:
            yield mark_of(finding)


def _edit(ledger: Ledger, sources: Sources, wanted: Iterable[Mark], terms: Terms) -> FileEdit:
    places = {(entry.code, entry.id): entry.where.steps for entry in ledger.baseline}
    entries = [_entry(mark, terms) for mark in sorted(wanted) if mark not in places]
    if PATH not in sources:
        return new_file(sources, PATH, {LIST: entries})
    renewed = [places[mark] for mark in wanted if mark in places]
    return edit_file(sources[PATH], [*_renewals(renewed, terms), *_additions(entries)])


def _entry(mark: Mark, terms: Terms) -> dict[str, Any]:
    code, name = mark
    return {"code": code, "id": name, "reason": terms.reason, "until": terms.until.isoformat()}


def _renewals(places: Sequence[Any], terms: Terms) -> Iterator[Splice]:
    for place in places:
        yield SetField(place, "reason", terms.reason)
        yield SetField(place, "until", terms.until.isoformat())


def _additions(entries: Iterable[dict[str, Any]]) -> Iterator[Splice]:
    return (Append((), LIST, entry) for entry in entries)
