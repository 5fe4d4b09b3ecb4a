"""What changed between two moments: a summary, the figures that moved, then plan by plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TypeAlias

from reformctl.dataclass import dataclass, field
from reformctl.ledger.difference import Turned
from reformctl.ledger.event import Event
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import Message, say
from reformctl.metrics.comparison import Comparison
from reformctl.reports.moved import moved_data, moved_tables
from reformctl.reports.page import iso
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Head,
    Json,
    Ref,
    Report,
    Row,
    Table,
    Value,
)
from reformctl.reports.turned import (
    COLUMNS,
    ORIGIN_COLUMNS,
    Line,
    Part,
    change_data,
    counted,
    lines,
    row,
)
from reformctl.vocab import Term
from reformctl.vocab.event import Turn
from reformctl.vocab.noun import Noun

HEADINGS: dict[Part, Term | Message] = {
    Part.PLANS: say("report.list.plans"),
    Part.MASTER: say("report.list.master"),
    Part.OTHERS: say("report.diff.others"),
}

Fact: TypeAlias = "tuple[Term | Message, Value | Cell]"
SHORT = 10


@dataclass(frozen=True, slots=True)
class End:
    """One of the two moments: what the user called it, and what was found there."""

    asked: str | None
    """None for the work tree."""
    commit: str | None
    dirty: bool
    day: date


@dataclass(frozen=True, slots=True)
class Room:
    """How much is shown where room is short; None shows everything."""

    rows: int | None = None
    """Changes in all."""
    ids: int | None = None
    """Ids behind one move of a figure."""


@dataclass(frozen=True, slots=True)
class Story:
    """What is compared: the moments, and for a day told again who recorded what since."""

    comparison: Comparison
    base: End
    head: End
    restated: date | None = None
    origins: Mapping[Turned, Event] = field(default_factory=dict)


def diff_report(story: Story, head: Head, room: Room) -> Report:
    """Title, summary, moved figures, units, and the changes by plan as far as there is room."""
    found = lines(story.comparison, story.origins)
    return Report(
        "diff/1",
        _title(story),
        head,
        (
            *moved_tables(story.comparison, room.ids),
            *_unit_tables(story.comparison.head.ledger, found),
            *_change_tables(story, found, room.rows),
        ),
        {
            "base": _end_data(story.base),
            "head": _end_data(story.head),
            "restated": iso(story.restated),
            "moved": moved_data(story.comparison),
            "counts": {turn.slug: count for turn, count in counted(found).items()},
            "changes": [change_data(line, bool(story.restated)) for line in found],
        },
        tuple(_facts(story, found)),
    )


def _title(story: Story) -> Message:
    if story.restated:
        return say("report.diff.restated", day=story.restated)
    return say("report.diff.title", base=_name(story.base), head=_name(story.head))


def _name(end: End) -> str | Message:
    return say("report.diff.work_tree") if end.asked is None else end.asked


def _facts(story: Story, found: Sequence[Line]) -> Iterator[Fact]:
    yield say("report.diff.base"), _end(story.base)
    yield say("report.diff.head"), _end(story.head)
    for turn, count in counted(found).items():
        if count:
            yield turn, count
    before, after = len(story.comparison.before.overdue), len(story.comparison.after.overdue)
    yield Noun.OVERDUE, say("report.diff.from_to", before=before, after=after)


def _end(end: End) -> Message:
    key = "report.head.dirty" if end.dirty else "report.head.commit"
    recorded = say(key, commit=(end.commit or "")[:SHORT])
    return say("report.diff.end", name=_name(end), recorded=recorded, day=end.day)


def _end_data(end: End) -> Mapping[str, Json]:
    return {"asked": end.asked, "commit": end.commit, "dirty": end.dirty, "day": iso(end.day)}


# What units are asked about, in the order of the columns.
OF_UNITS = (
    *(Turn.VERIFIED, Turn.LATE, Turn.REPORTED, Turn.EXTENDED),
    *(Turn.REQUESTED, Turn.WRITTEN_OFF, Turn.ADDED, Turn.WITHDRAWN),
)


def _unit_tables(ledger: Ledger, found: Sequence[Line]) -> Iterator[Table]:
    """What became of what each unit leads, as far as anything did."""
    by_unit = {unit: [one for one in found if unit in one.units] for unit in _units(ledger, found)}
    counts = {unit: counted(theirs) for unit, theirs in by_unit.items()}
    turns = [turn for turn in OF_UNITS if any(of_unit[turn] for of_unit in counts.values())]
    rows: tuple[Row, ...] = tuple(
        (Ref(unit), unit_name(ledger, unit), *(of_unit[turn] or None for turn in turns))
        for unit, of_unit in counts.items()
        if any(of_unit[turn] for turn in turns)
    )
    columns = (
        Column("id", Noun.ID),
        Column("unit", Noun.LEAD, wide=True),
        *(Column(turn.slug, turn, Align.RIGHT) for turn in turns),
    )
    if rows:
        yield Table("units", say("report.diff.by_unit"), columns, rows)


def _units(ledger: Ledger, found: Iterable[Line]) -> list[str]:
    """The units there are changes of, those of the registry first and in its order."""
    known = dict.fromkeys((*ledger.departments, *ledger.cities))
    named = {unit for line in found for unit in line.units}
    return [*(unit for unit in known if unit in named), *sorted(named - known.keys())]


def _change_tables(story: Story, found: Sequence[Line], most: int | None) -> Iterator[Table]:
    """Tables of plans, of master items, of each plan's items and of the rest, as rows last."""
    columns = (*COLUMNS, *ORIGIN_COLUMNS) if story.restated else COLUMNS
    if not found:
        yield Table("changes", say("report.diff.changes"), columns, ())
    told = bool(story.restated)
    left = len(found) if most is None else most
    parts = [list(part) for _, part in groupby(found, key=lambda line: line.place)]
    for number, part in enumerate(parts):
        shown = part[:left]
        left -= len(shown)
        notes = tuple(_cut(shown, part))
        if not left:
            notes = (*notes, *_left_out(parts[number + 1 :]), *_remarks(story, found))
        rows = tuple(row(story.comparison.head.ledger, line, told) for line in shown)
        yield Table("changes", _heading(story, part[0]), columns, rows, notes=notes)
        if not left:
            return


def _heading(story: Story, line: Line) -> Term | Message:
    if line.part is not Part.ITEMS or not line.plan:
        return HEADINGS[line.part]
    head, base = story.comparison.head.ledger, story.comparison.base.ledger
    plan = head.plans.get(line.plan) or base.plans[line.plan]
    return say("report.plan", id=plan.id, title=plan.title)


def _cut(shown: Sequence[Line], part: Sequence[Line]) -> Iterator[Message]:
    if len(shown) < len(part):
        yield say("report.diff.cut", shown=len(shown), total=len(part))


def _remarks(story: Story, found: Sequence[Line]) -> Iterator[Message]:
    """What the days of recording of a day told again need to be understood."""
    if story.restated is None:
        return
    if any(one.origin and one.origin.recorded.date() <= story.restated for one in found):
        yield say("report.diff.on_a_branch", day=story.restated)
    if any(one.origin is None for one in found):
        yield say("report.diff.not_recorded")


def _left_out(parts: Sequence[Sequence[Line]]) -> Iterator[Message]:
    if parts:
        count = sum(map(len, parts))
        yield say("report.diff.left_out", count=count, parts=len(parts))
