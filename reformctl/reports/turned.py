"""The changes between two moments as rows and data, each with its plan, its units and its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reformctl.dataclass import dataclass
from reformctl.enumeration import Enum
from reformctl.ledger.change import LABELS
from reformctl.ledger.difference import Turned
from reformctl.ledger.event import Event
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_names
from reformctl.messages import Message, say
from reformctl.metrics.comparison import Comparison
from reformctl.reports.page import iso
from reformctl.reports.report import Cell, Column, Json, Ref, Row, Tone, Value
from reformctl.reports.value import datum, field_words, tone_of, value_cell
from reformctl.vocab import Term
from reformctl.vocab.event import Turn
from reformctl.vocab.noun import Noun

ORDER = {turn: number for number, turn in enumerate(Turn)}
TONES = {Turn.VERIFIED: Tone.GOOD, Turn.WRITTEN_OFF: Tone.GOOD, Turn.LATE: Tone.BAD}
# Turns that say by themselves which field it was.
NAMELESS = frozenset(Turn) - {Turn.CHANGED, Turn.REWRITTEN}
SHORT = 10

COLUMNS = (
    Column("kind", say("report.diff.kind")),
    Column("id", Noun.ID),
    Column("text", say("report.subject"), wide=True),
    Column("unit", Noun.LEAD, wide=True),
    Column("from", Noun.FROM, wide=True),
    Column("to", Noun.TO, wide=True),
    Column("effective", Noun.EFFECTIVE),
)
ORIGIN_COLUMNS = (
    Column("recorded", Noun.RECORDED),
    Column("author", Noun.AUTHOR),
    Column("commit", Noun.COMMIT),
)


class Part(Enum):
    """What a change is of, in the order in which that is told."""

    PLANS = 1
    MASTER = 2
    ITEMS = 3
    OTHERS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One change with what its record says of itself."""

    turned: Turned
    part: Part
    plan: str | None
    """The plan it belongs to."""
    units: tuple[str, ...]
    """Who leads what changed."""
    text: Value
    origin: Event | None = None
    """Who recorded it, where that was asked for and is known."""

    @property
    def place(self) -> tuple[Part, str | None]:
        """Which of the tables it stands in: items stand with the others of their plan."""
        return self.part, self.plan if self.part is Part.ITEMS else None


def lines(comparison: Comparison, origins: Mapping[Turned, Event]) -> list[Line]:
    """Every change: of plans, of master items, of items plan by plan, of the rest.

    Within each of them by unit, then by what happened.
    """
    found = [_line(comparison, one, origins.get(one)) for one in comparison.turned]
    plans = {name: number for number, name in enumerate(comparison.head.ledger.plans)}

    def order(line: Line) -> tuple[Any, ...]:
        part, plan = line.place
        change, turn = line.turned.change, ORDER[line.turned.turn]
        return (
            part.value,
            plans.get(plan or "", len(plans)),
            plan or "",
            line.units,
            turn,
            change.id,
        )

    return sorted(found, key=order)


def row(ledger: Ledger, line: Line, told: bool) -> Row:
    """The line's cells; with ``told``, who recorded it too."""
    change = line.turned.change
    cells: Row = (
        Cell(_what(line.turned), TONES.get(line.turned.turn, tone_of(change))),
        Ref(change.id),
        line.text,
        unit_names(ledger, line.units),
        _from(line),
        _to(line),
        change.effective,
    )
    return (*cells, *_told(line.origin)) if told else cells


def change_data(line: Line, told: bool) -> Mapping[str, Json]:
    """One change under the keys of the JSON contract."""
    change = line.turned.change
    data: dict[str, Json] = {
        "id": change.id,
        "field": change.field,
        "from": datum(change.old),
        "to": datum(change.new),
        "kind": line.turned.turn.slug,
        "effective": iso(change.effective),
        "plan": line.plan,
        "units": list(line.units),
        "text": datum(line.text),
    }
    return {**data, "because": _origin_data(line.origin)} if told else data


def counted(found: Iterable[Line]) -> dict[Turn, int]:
    """How many changes there are of each kind, none left out."""
    turns = [line.turned.turn for line in found]
    return {turn: turns.count(turn) for turn in Turn}


def _line(comparison: Comparison, turned: Turned, origin: Event | None) -> Line:
    """The change with its record as the newer side knows it, or else the older."""
    for ledger in (comparison.head.ledger, comparison.base.ledger):
        if line := _of_plan(ledger, turned, origin) or _of_master(ledger, turned, origin):
            return line
    return Line(turned, Part.OTHERS, None, (), _label(comparison, turned.change.id), origin)


def _of_plan(ledger: Ledger, turned: Turned, origin: Event | None) -> Line | None:
    plan_id, _, item_id = turned.change.id.partition("/")
    plan = ledger.plans.get(plan_id)
    if plan and not item_id:
        return Line(turned, Part.PLANS, plan.id, plan.lead, plan.title, origin)
    for item in plan.items if plan else ():
        if item.id == item_id:
            units = (item.lead,) if item.lead else ()
            return Line(turned, Part.ITEMS, plan_id, units, item.text, origin)
    return None


def _of_master(ledger: Ledger, turned: Turned, origin: Event | None) -> Line | None:
    item = ledger.masters.get(turned.change.id)
    if item is None:
        return None
    return Line(turned, Part.MASTER, None, (item.lead,) if item.lead else (), item.text, origin)


def _label(comparison: Comparison, record_id: str) -> Value:
    """What names a record that belongs to no plan and no group."""
    for ledger in (comparison.head.ledger, comparison.base.ledger):
        meetings = {str(number): one for number, one in ledger.meetings.items()}
        rest = (ledger.rounds, ledger.people, meetings, ledger.notices, ledger.bulletins)
        known = [*(index.get(record_id) for index in rest), ledger.unit(record_id)]
        for record in filter(None, known):
            return next((getattr(record, name) for name in LABELS if hasattr(record, name)), None)
    return None


def _what(turned: Turned) -> Term | Message:
    if turned.turn in NAMELESS:
        return turned.turn
    return say("report.diff.field", kind=turned.turn, field=field_words(turned.change))


def _from(line: Line) -> Value | Cell:
    if line.turned.turn is Turn.LATE:
        return None
    # What was removed is named beside it.
    old = line.turned.change.old
    return None if old == line.text else value_cell(old)


def _to(line: Line) -> Value | Cell:
    change = line.turned.change
    if line.turned.turn is Turn.LATE:
        return Cell(say("report.diff.days", days=int(str(change.new))), Tone.BAD)
    if line.turned.turn is Turn.ADOPTED and isinstance(change.new, int):
        return say("report.meeting", id=change.new)
    # What was added is named beside it.
    return None if change.new == line.text else value_cell(change.new)


def _told(origin: Event | None) -> Row:
    if origin is None:
        return (None, None, None)
    return (origin.recorded.date(), origin.author_name, origin.commit[:SHORT])


def _origin_data(origin: Event | None) -> Json:
    if origin is None:
        return None
    return {
        "commit": origin.commit,
        "recorded": origin.recorded.isoformat(),
        "author": {"name": origin.author_name, "email": origin.author_email},
        "message": origin.message,
    }
