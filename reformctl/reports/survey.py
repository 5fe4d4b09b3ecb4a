"""A ledger looked over once for how it stands, or again where one of its plans changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.counts import count_years, programme_years
from reformctl.metrics.file_counts import FileCounts
from reformctl.metrics.summary import shifted
from reformctl.metrics.tally import Summary
from reformctl.records.organ import Department, Group
from reformctl.reports.standing import Body, Breach, Called, Standing, called
from reformctl.rules.call import PlanCalls, calling_rules
from reformctl.rules.judge import Finding, in_order


@dataclass(frozen=True, slots=True)
class PlanNote:
    """All that a plan's file adds to how the ledger stands."""

    plan: str
    """Its id; a file that gave no record has no note."""
    counts: FileCounts
    calls: PlanCalls
    newest: date | None
    """The last day of which it says anything."""


def survey(
    ledger: Ledger, name: str, summary: Summary, calls: Iterable[Finding], newest: date | None
) -> Standing:
    """How the ledger of that name stands; of its plans only the counts and calls are looked at."""
    return Standing(
        name,
        ledger.settings.name_en,
        ledger.settings.synthetic,
        tuple(map(_body, ledger.groups.values())),
        tuple(map(_body, ledger.departments.values())),
        tuple(count_years(ledger.masters.values(), programme_years(ledger))),
        summary,
        tuple(_by_rule(calls)),
        newest,
    )


def turned(
    standing: Standing, before: PlanNote, after: PlanNote, order: Mapping[str, int]
) -> Standing | None:
    """How the ledger stands when one plan is no longer as ``before``, but as ``after``.

    ``order`` is where the file of each plan stands among all. None where the note does not tell
    all that follows: of a round's work and of the last day there is only the sum.
    """
    kept_newest = before.newest != standing.newest or before.newest == after.newest
    if before.calls.work != after.calls.work or not kept_newest:
        return None
    columns = {one.code: one for one in standing.called}
    concerned = {code for code, _ in (*before.calls.hits, *after.calls.hits)}
    for rule in (rule for rule in calling_rules() if rule.code in concerned):
        hits = (hit for code, hit in after.calls.hits if code == rule.code)
        found = _breaches(in_order(Finding(rule, hit) for hit in hits))
        column = columns.get(rule.code) or Called(rule.code, rule.title)
        columns[rule.code] = column.with_plan(before.plan, found, order)
    return replace(
        standing,
        summary=shifted(standing.summary, before.counts, after.counts),
        called=tuple(one for _, one in sorted(columns.items()) if one.since),
        newest=max(filter(None, (standing.newest, after.newest)), default=None),
    )


def _body(organ: Group | Department) -> Body:
    return Body(organ.id, organ.title, organ.title_en)


def _by_rule(calls: Iterable[Finding]) -> Iterator[Called]:
    for code, group in groupby(sorted(calls, key=_code), key=_code):
        found = list(group)
        yield called(code, found[0].rule.title, _breaches(found))


def _breaches(found: Iterable[Finding]) -> list[Breach]:
    return [(one.hit.since, one.hit.id) for one in found]


def _code(finding: Finding) -> str:
    return finding.rule.code
