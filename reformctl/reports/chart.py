"""The pictures of a report: curves of figures over time, drawn by the renderers."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.enumeration import Enum
from reformctl.reports.report import Tone

TYPE_CHECKING = False  # to import this from typing takes longer than to define a curve
if TYPE_CHECKING:
    from datetime import date

    from reformctl.messages import Message
    from reformctl.vocab import Term


class Form(Enum):
    """How a curve is drawn."""

    POINTS = "points"
    """Each point by itself."""
    JOINED = "joined"
    """Points with a straight way from each to the next."""
    GROUND = "ground"
    """Everything below; a figure holds until the next."""


@dataclass(frozen=True, slots=True)
class Curve:
    """One figure over time in a chart, with the sign that draws it; its points stand in order."""

    title: Term | Message
    sign: str
    points: tuple[tuple[date, int], ...]
    form: Form = Form.POINTS
    tone: Tone = Tone.PLAIN
    bands: tuple[tuple[int, int], ...] = ()
    """For each point, from where to where the figure may lie; nothing where it is known."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of figures that stand in the tables too; a point never hides another."""

    name: str
    title: Term | Message
    curves: tuple[Curve, ...]
