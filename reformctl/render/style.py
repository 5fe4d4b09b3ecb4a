"""How the reader wants to see a report."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.vocab import Lang


@dataclass(frozen=True, slots=True)
class Style:
    """Language, room and means of the place where the output is read."""

    lang: Lang = "zh"
    width: int | None = None
    """Terminal columns to keep to; None sets every row on one line, however long."""
    color: bool = False
    terminal: bool = False
    """A person looks at it on a screen: drawn rules and bars instead of plain ones."""
