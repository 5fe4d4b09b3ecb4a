"""What was written since a base, by whom, and which ids were used up meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reformctl.dataclass import dataclass, field
from reformctl.ledger.memory import RECORD, RENAMED, Mark, marks, under
from reformctl.ledger.pairing import Pair
from reformctl.ledger.transition import Transition
from reformctl.records.pilot import Closable, Pilot
from reformctl.records.plan import ReformPlan
from reformctl.vocab.plan import WriteoffAct


@dataclass(slots=True)
class Written:
    """Every entry that nobody has landed yet, with the person who made it."""

    drafts: dict[str, dict[Mark, str]] = field(default_factory=dict)
    """By the id of the plan or other record."""
    askers: dict[str, str] = field(default_factory=dict)
    spent: set[str] = field(default_factory=set)

    def own(self, who: str | None, ids: Iterable[str], names: Mapping[str, str]) -> frozenset[Mark]:
        """What that person has written of those records since the base."""
        found = {
            mark
            for name in (*ids, *names)
            for mark, writer in self.drafts.get(name, {}).items()
            if writer == who
        }
        return frozenset(found | {under(mark, names) for mark in found})

    def note(self, transition: Transition) -> None:
        """Remember what came and what went."""
        author = transition.deed.who or ""
        for old_id, new_id in transition.names.items():
            moved = self.drafts.pop(old_id, {})
            names = {old_id: new_id}
            self.drafts[new_id] = {under(mark, names): who for mark, who in moved.items()}
            self.drafts[new_id][new_id, RENAMED, old_id] = author
            self.spent.add(old_id)
        for old, new in transition.records:
            before, after = (set(marks(one)) if one is not None else set() for one in (old, new))
            gone = before - after
            self.spent |= {mark[0] for mark in gone - transition.own if mark[1] == RECORD}
            for mark in gone:
                self.drafts.get(mark[0].partition("/")[0], {}).pop(mark, None)
            for mark in after - before:
                self.drafts.setdefault(new.id, {}).setdefault(mark, author)
        asker = transition.deed.author or ""
        self.askers |= {plan.id: asker for plan in asked_in(transition.pairs)}


def asked_in(pairs: Iterable[Pair]) -> Iterator[Closable]:
    """The plans and pilots for which write-off was asked in this transition."""
    for old, new in pairs:
        if isinstance(new, ReformPlan | Pilot):
            added = new.writeoff[len(old.writeoff) if old else 0 :]
            if any(step.step is WriteoffAct.REQUEST for step in added):
                yield new
