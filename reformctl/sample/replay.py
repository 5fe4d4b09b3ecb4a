"""The history of the sample as it was recorded: entries of each day as commits and merges."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from reformctl.dataclass import dataclass
from reformctl.sample.appraisal_entries import appraisal_entries
from reformctl.sample.central_entries import central_entries
from reformctl.sample.entry import MAIN, Author, Change, Entry, Staff, Turn
from reformctl.sample.experience_entries import experience_entries
from reformctl.sample.files import plan_paths
from reformctl.sample.ledger import Sample
from reformctl.sample.office_entries import Office, draft_paths, office_entries
from reformctl.sample.paper_entries import paper_entries
from reformctl.sample.pilot_entries import pilot_entries
from reformctl.sample.plan_entries import PlanText, plan_entries
from reformctl.vocab.noun import Noun

_EPOCH = date(1970, 1, 1)
_HOUR = 3600
_ZONE = 8
# From when to when the entries of each turn are made, in hours of the day.
_HOURS = {Turn.MORNING: (8, 9), Turn.DAY: (9, 17), Turn.EVENING: (18, 19)}
_MERGES = (17, 18)


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: its parents are marks of earlier ones, its time is seconds since the epoch."""

    mark: int
    parents: tuple[int, ...]
    time: int
    author: Author
    message: str
    changes: tuple[Change, ...]


def entries(sample: Sample) -> list[Entry]:
    """Every entry of the history, oldest first; those of a day in the order they were made."""
    staff = Staff(sample)
    paths = plan_paths(sample.plans)
    texts = {plan.id: PlanText(plan, paths[plan.id]) for plan in sample.plans}
    drafts = draft_paths(sample.plans, paths)
    office = Office(sample, staff, texts, drafts)
    found = [*office_entries(office), *central_entries(office), *paper_entries(office)]
    found += appraisal_entries(sample, staff)
    for text in texts.values():
        found += plan_entries(text, staff, drafts.get(text.plan.id))
    found += pilot_entries(sample, staff)
    found += experience_entries(sample, staff)
    return sorted(found, key=lambda entry: (entry.on, entry.turn, entry.branch))


def commits(sample: Sample) -> Iterator[Commit]:
    """The entries as commits: days in order, a group's several entries of a day on a branch."""
    line = _Line(Staff(sample).registrar)
    for (day, turn), made in groupby(entries(sample), key=lambda entry: (entry.on, entry.turn)):
        yield from line.turn(day, turn, list(made))


class _Line:
    """The main line as it grows."""

    def __init__(self, registrar: Author) -> None:
        self.registrar = registrar
        self.tip = 0
        self.mark = 0

    def turn(self, day: date, turn: Turn, made: list[Entry]) -> Iterator[Commit]:
        """The commits of one part of a day: the entries, then the merges of their branches."""
        times = iter(_times(day, _HOURS[turn], len(made)))
        merging: list[tuple[str, int, list[Entry]]] = []
        for branch, parts in groupby(made, key=lambda entry: entry.branch):
            theirs = list(parts)
            if branch == MAIN or len(theirs) == 1:
                for entry in theirs:
                    yield self._commit(self.tip, next(times), entry)
                    self.tip = self.mark
            else:
                tip = self.tip
                for entry in theirs:
                    yield self._commit(tip, next(times), entry)
                    tip = self.mark
                merging.append((branch, tip, theirs))
        yield from self._merges(day, merging)

    def _merges(self, day: date, merging: list[tuple[str, int, list[Entry]]]) -> Iterator[Commit]:
        times = _times(day, _MERGES, len(merging))
        for time, (branch, tip, theirs) in zip(times, merging, strict=True):
            files = {change.path: change for entry in theirs for change in entry.changes}
            said = f"合并{Noun.GROUP.zh}{branch}{day}的登记"
            self.mark += 1
            parents, changes = (self.tip, tip), tuple(files.values())
            yield Commit(self.mark, parents, time, self.registrar, said, changes)
            self.tip = self.mark

    def _commit(self, parent: int, time: int, entry: Entry) -> Commit:
        self.mark += 1
        parents = (parent,) if parent else ()
        return Commit(self.mark, parents, time, entry.author, entry.message, entry.changes)


def _times(day: date, hours: tuple[int, int], count: int) -> list[int]:
    """That many seconds since the epoch, in order, between two hours of a day in China."""
    if not count:
        return []
    first = (day - _EPOCH).days * 24 * _HOUR + (hours[0] - _ZONE) * _HOUR
    step = min((hours[1] - hours[0]) * _HOUR // count, 20 * 60)
    return [first + at * step + step // 2 for at in range(count)]
