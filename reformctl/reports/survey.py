"""A ledger looked over once for how it stands, or again where one of its plans changed."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from reformctl.dataclass import dataclass, field, replace
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.counts import count_years, programme_years
from reformctl.metrics.file_counts import FileCounts, file_counts
from reformctl.metrics.newest import newest_day
from reformctl.metrics.summary import Account, shifted
from reformctl.records.organ import Department, Group
from reformctl.reports.standing import Body, Called, Standing, day_number
from reformctl.rules.call import (
    Docks,
    PlanCalls,
    RoundWork,
    asked_rules,
    calling_rules,
    common_calls,
)
from reformctl.rules.judge import Finding


@dataclass(frozen=True, slots=True)
class PlanNote:
    """All that a plan's file adds to how the ledger stands."""

    plan: str
    """Its id; a file that gave no record has no note."""
    counts: FileCounts
    calls: PlanCalls
    newest: date | None
    """The last day of which it says anything."""


@dataclass(slots=True)
class _Column:
    """Breaches of one rule, as many as there are plans: one column for each thing said of them."""

    since: array[int] = field(default_factory=lambda: array("i"))
    ids: list[str] = field(default_factory=list)

    def put(self, since: date | None, name: str) -> None:
        self.since.append(day_number(since))
        self.ids.append(name)


@dataclass(slots=True)
class Survey:
    """Looks at one plan's note after the other, in the order of their files, and keeps none."""

    account: Account = field(default_factory=Account)
    columns: dict[str, _Column] = field(default_factory=dict)
    work: dict[str, RoundWork] = field(default_factory=dict)
    plans: set[str] = field(default_factory=set)
    docks: list[Docks] = field(default_factory=list)
    newest: date | None = None

    def put(self, note: PlanNote) -> None:
        """Take a plan's note; of two with one id, the first counts."""
        if note.plan in self.plans:
            return
        self.plans.add(note.plan)
        for entry in note.counts:
            self.account.put(entry)
        for code, since, name in note.calls.breaches:
            self._column(code).put(since, name)
        self.docks += [note.calls.docks] if note.calls.docks else []
        for one in note.calls.work:
            known = self.work.get(one.round, RoundWork(one.round, 0, 0))
            self.work[one.round] = RoundWork(
                one.round, known.passed_over + one.passed_over, known.unjudged + one.unjudged
            )
        self.newest = _latest(self.newest, note.newest)

    def common(self, ledger: Ledger) -> tuple[Finding, ...]:
        """The calls of all but the plans, whichever day it is."""
        return common_calls(ledger, self.work.values(), self.plans, self.docks)

    def standing(self, ledger: Ledger, name: str, common: Iterable[Finding]) -> Standing:
        """How the ledger of that name stands; its plans are those whose notes were put in."""
        for entry in file_counts(ledger.masters.values()):
            self.account.put(entry)
        for one in common:
            self._column(one.rule.code).put(one.hit.since, one.hit.id)
        return Standing(
            name,
            ledger.settings.name_en,
            ledger.settings.synthetic,
            tuple(map(_body, ledger.groups.values())),
            tuple(map(_body, ledger.departments.values())),
            tuple(count_years(ledger.masters.values(), programme_years(ledger))),
            self.account.summary(),
            tuple(self._called(ledger)),
            _latest(self.newest, newest_day(ledger)),
        )

    def _column(self, code: str) -> _Column:
        return self.columns.setdefault(code, _Column())

    def _called(self, ledger: Ledger) -> Iterator[Called]:
        for rule in sorted(asked_rules(ledger), key=lambda rule: rule.code):
            column = self.columns.get(rule.code)
            if column:
                ids = "\n".join(column.ids)
                yield Called(rule.code, rule.title, column.since.tobytes(), ids)


def turned(
    standing: Standing, before: PlanNote, after: PlanNote, order: Mapping[str, int]
) -> Standing | None:
    """How the ledger stands when one plan is no longer as ``before``, but as ``after``.

    ``order`` is where the file of each plan stands among all. None where the notes do not tell all
    that follows: of a round's work and of the last day only the sum is known, of a central plan
    not who else docks it.
    """
    kept_newest = before.newest != standing.newest or before.newest == after.newest
    told = before.calls.work == after.calls.work and before.calls.docks == after.calls.docks
    if not told or not kept_newest:
        return None
    columns = {one.code: one for one in standing.called}
    concerned = {code for code, *_ in (*before.calls.breaches, *after.calls.breaches)}
    for rule in (rule for rule in calling_rules() if rule.code in concerned):
        found = [breach[1:] for breach in after.calls.breaches if breach[0] == rule.code]
        column = columns.get(rule.code) or Called(rule.code, rule.title)
        columns[rule.code] = column.with_plan(before.plan, found, order)
    return replace(
        standing,
        summary=shifted(standing.summary, before.counts, after.counts),
        called=tuple(one for _, one in sorted(columns.items()) if one.since),
        newest=_latest(standing.newest, after.newest),
    )


def _body(organ: Group | Department) -> Body:
    return Body(organ.id, organ.title, organ.title_en)


def _latest(*days: date | None) -> date | None:
    return max(filter(None, days), default=None)
