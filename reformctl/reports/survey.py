"""A ledger looked over once for how it stands, or again where one of its plans changed."""

from __future__ import annotations

from reformctl.dataclass import dataclass, field, replace
from reformctl.metrics.counts import count_years, programme_years
from reformctl.metrics.file_counts import FileCounts, file_counts
from reformctl.metrics.newest import newest_day
from reformctl.metrics.summary import Account, shifted
from reformctl.reports.breaches import Breaches, Column, packed
from reformctl.reports.standing import Body, Standing
from reformctl.rules.call import PlanCalls, RoundWork, asked_rules, common_calls, plan_rules

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from reformctl.ledger.ledger import Ledger
    from reformctl.metrics.brief import Brief
    from reformctl.records.organ import Department, Group
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
    brief: Brief


@dataclass(slots=True)
class Survey:
    """Looks at one plan's note after the other, in the order of their files, and keeps none."""

    account: Account = field(default_factory=Account)
    columns: dict[str, Column] = field(default_factory=dict)
    work: dict[str, RoundWork] = field(default_factory=dict)
    plans: set[str] = field(default_factory=set)
    newest: date | None = None

    def put(self, note: PlanNote) -> bool:
        """Take a plan's note; False if another plan of its id was there first, which counts."""
        if note.plan in self.plans:
            return False
        self.plans.add(note.plan)
        for entry in note.counts:
            self.account.put(entry)
        for code, since, name in note.calls.breaches:
            self._column(code).put(since, name)
        for one in note.calls.work:
            known = self.work.get(one.round, RoundWork(one.round, 0, 0))
            self.work[one.round] = RoundWork(
                one.round, known.passed_over + one.passed_over, known.unjudged + one.unjudged
            )
        self.newest = _latest(self.newest, note.newest)
        return True

    def common(self, ledger: Ledger) -> tuple[Finding, ...]:
        """The calls of all but the plans, whichever day it is."""
        return common_calls(ledger, self.work.values(), self.plans)

    def standing(
        self, ledger: Ledger, name: str, common: Iterable[Finding]
    ) -> tuple[Standing, tuple[Breaches, ...]]:
        """How the ledger of that name stands, with all breaches that call for somebody.

        Its plans are those whose notes were put in.
        """
        for entry in file_counts(ledger.masters.values()):
            self.account.put(entry)
        for one in common:
            self._column(one.rule.code).put(one.hit.since, one.hit.id)
        breaches = tuple(self._breaches(ledger))
        standing = Standing(
            name,
            ledger.settings.name_en,
            ledger.settings.synthetic,
            tuple(map(_body, ledger.groups.values())),
            tuple(map(_body, ledger.departments.values())),
            tuple(count_years(ledger.masters.values(), programme_years(ledger))),
            self.account.summary(),
            tuple(one.called() for one in breaches),
            _latest(self.newest, newest_day(ledger)),
        )
        return standing, breaches

    def _column(self, code: str) -> Column:
        return self.columns.setdefault(code, Column())

    def _breaches(self, ledger: Ledger) -> Iterator[Breaches]:
        for rule in sorted(asked_rules(ledger), key=lambda rule: rule.code):
            column = self.columns.get(rule.code)
            if column:
                yield packed(rule.code, rule.title, column)


def turned(
    stands: tuple[Standing, tuple[Breaches, ...]],
    before: PlanNote,
    after: PlanNote,
    order: Mapping[str, int],
) -> tuple[Standing, tuple[Breaches, ...]] | None:
    """How the ledger stands when one plan is no longer as ``before``, but as ``after``.

    ``order`` is where the file of each plan stands among all. None where the notes do not tell all
    that follows: of a round's work and of the last day only the sum is known.
    """
    standing, breaches = stands
    kept_newest = before.newest != standing.newest or before.newest == after.newest
    if before.calls.work != after.calls.work or not kept_newest:
        return None
    known = {id(one): told for one, told in zip(breaches, standing.called, strict=True)}
    breaches = _with_calls(breaches, before, after, order)
    standing = replace(
        standing,
        summary=shifted(standing.summary, before.counts, after.counts),
        called=tuple(known.get(id(one)) or one.called() for one in breaches),
        newest=_latest(standing.newest, after.newest),
    )
    return standing, breaches


def _with_calls(
    breaches: tuple[Breaches, ...], before: PlanNote, after: PlanNote, order: Mapping[str, int]
) -> tuple[Breaches, ...]:
    """The breaches of all rules with those in a plan as they are after in place of those before."""
    known = {one.code: one for one in breaches}
    for rule in plan_rules():
        was, now = (
            [breach[1:] for breach in note.calls.breaches if breach[0] == rule.code]
            for note in (before, after)
        )
        if was != now:
            one = known.get(rule.code) or Breaches(rule.code, rule.title)
            known[rule.code] = one.with_plan(before.plan, was, now, order)
    return tuple(one for _, one in sorted(known.items()) if one.since)


def _body(organ: Group | Department) -> Body:
    return Body(organ.id, organ.title, organ.title_en)


def _latest(*days: date | None) -> date | None:
    return max(filter(None, days), default=None)
