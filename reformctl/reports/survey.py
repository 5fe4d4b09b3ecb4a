"""A ledger looked over once for how it stands."""

from __future__ import annotations

from reformctl.dataclass import dataclass, field
from reformctl.metrics.counts import count_years, programme_years
from reformctl.metrics.file_counts import file_counts
from reformctl.metrics.newest import newest_day
from reformctl.metrics.summary import Account
from reformctl.reports.breaches import Breaches, Column, packed
from reformctl.reports.standing import Body, Standing
from reformctl.rules.call import asked_rules, common_calls
from reformctl.rules.plan_call import Docks, RoundWork

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from reformctl.ledger.ledger import Ledger
    from reformctl.records.organ import Department, Group
    from reformctl.reports.plan_note import PlanNote
    from reformctl.rules.judge import Finding


@dataclass(slots=True)
class Survey:
    """Looks at one plan's note after the other, in the order of their files, and keeps none."""

    account: Account = field(default_factory=Account)
    columns: dict[str, Column] = field(default_factory=dict)
    work: dict[str, RoundWork] = field(default_factory=dict)
    plans: set[str] = field(default_factory=set)
    docks: list[Docks] = field(default_factory=list)
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
        self.docks += [note.calls.docks] if note.calls.docks else []
        for one in note.calls.work:
            known = self.work.get(one.round, RoundWork(one.round, 0, 0))
            self.work[one.round] = RoundWork(
                one.round, known.passed_over + one.passed_over, known.unjudged + one.unjudged
            )
        self.newest = _latest(self.newest, note.newest)
        return True

    def common(self, ledger: Ledger) -> tuple[Finding, ...]:
        """The calls of all but the plans, whichever day it is."""
        return common_calls(ledger, self.work.values(), self.plans, self.docks)

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


def _body(organ: Group | Department) -> Body:
    return Body(organ.id, organ.title, organ.title_en)


def _latest(*days: date | None) -> date | None:
    return max(filter(None, days), default=None)
