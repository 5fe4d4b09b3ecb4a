"""The shape of every report: tables of typed cells, drawn by the renderers and by nobody else."""

from __future__ import annotations

from reformctl.dataclass import dataclass, field
from reformctl.enumeration import Enum
from reformctl.messages import Message
from reformctl.vocab import Term

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import TypeAlias

    from reformctl.reports.chart import Chart

Json: TypeAlias = "str | int | float | bool | Message | Sequence[Json] | Mapping[str, Json] | None"
"""What a JSON report holds; a message is worded in the reader's language."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Done out of total, kept as two integers; drawn as ``102/256  39.8%``."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Ref:
    """The id of a record, drawn as it stands."""

    id: str


@dataclass(frozen=True, slots=True)
class Month:
    """A day that is meant no closer than its month: people read ``2021-06``, data has the day."""

    day: date


@dataclass(frozen=True, slots=True)
class Range:
    """From where to where a figure may lie, both ends included."""

    low: Month | int | Message
    high: Month | int | Message


@dataclass(frozen=True, slots=True)
class Points:
    """Points of an appraisal in hundredths, drawn as ``9.50``, or ``9.50 / 10`` of so many."""

    hundredths: int
    of: int | None = None
    """The whole points there are; none where that goes without saying."""


class Tone(Enum):
    """What a cell means at a glance; text that is drawn without colour must say it too."""

    PLAIN = "plain"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    FAINT = "faint"


Value: TypeAlias = (
    "str | int | date | Month | Range | Ratio | Points | Ref | Term | Message"
    " | tuple[Value, ...] | None"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with a tone; a bare value is a cell in plain tone."""

    value: Value
    tone: Tone = Tone.PLAIN


class Align(Enum):
    """On which side a column is flush."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in CSV and data, its heading, and how it is drawn."""

    name: str
    title: Term | Message
    align: Align = Align.LEFT
    wide: bool = False
    """The column holds running text and takes the room that is left."""


Row: TypeAlias = "tuple[Value | Cell, ...]"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of typed cells under typed columns, with the sums at the foot."""

    name: str
    title: Term | Message | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    foot: tuple[Row, ...] = ()
    notes: tuple[Message, ...] = ()
    """Sentences under the table."""


@dataclass(frozen=True, slots=True)
class Head:
    """What every report says of the ledger it was made from."""

    ledger: str
    """The ledger's own name."""
    commit: str | None
    dirty: bool
    today: date
    as_of: date | None = None
    at: str | None = None
    """What ``--at`` asked for, as the user wrote it."""
    synthetic: bool = False
    ledger_en: str | None = None
    """The ledger's English name, where it has one."""


@dataclass(frozen=True, slots=True)
class Report:
    """A named report; ``data`` holds the same figures under the keys of the JSON contract."""

    name: str
    """``status/1``: the name and the version of its JSON shape."""
    title: Term | Message
    head: Head | None
    """None for what is the same for every ledger, like the catalogue of rules."""
    tables: tuple[Table, ...]
    data: Mapping[str, Json] = field(default_factory=dict)
    facts: tuple[tuple[Term | Message, Value | Cell], ...] = ()
    """Label and value pairs above the tables."""
    charts: tuple[Chart, ...] = ()
    """Pictures between the facts and the tables, where a format can draw them."""
