"""Where days and figures lie in a chart, and which of them its axes name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reformctl.dataclass import dataclass
from reformctl.metrics.calendar import add_months
from reformctl.reports.chart import Chart

_TICKS = 6
_LABEL_GAP = 2
# Months between two named days of the time axis; the first that leaves the labels room is taken.
_SPACINGS = (1, 3, *(12 * years for years in (1, 2, 5, 10, 20, 50, 100)))
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Scale:
    """A field of columns for days and rows for figures; row 0 is the axis."""

    first: date
    last: date
    top: int
    columns: int
    rows: int

    def column(self, day: date) -> int:
        """The column of a day, from 0."""
        days = max((self.last - self.first).days, 1)
        return round((day - self.first).days * (self.columns - 1) / days)

    def day(self, column: int) -> date:
        """The last day that lies in the column."""
        days = (self.last - self.first).days
        return self.first + timedelta(days=int((column + 0.5) * days / max(self.columns - 1, 1)))

    def row(self, figure: float) -> int:
        """The row up to which a figure reaches."""
        return round(figure * self.rows / max(self.top, 1))

    def figures(self) -> dict[int, int]:
        """The figures the upright axis names, by their rows."""
        step = next(s for s in _steps() if self.top <= _TICKS * s)
        return {self.row(figure): figure for figure in range(0, self.top + 1, step)}

    def days(self) -> dict[int, str]:
        """The days the time axis names, by their columns: years, or months where they are few."""
        for months in _SPACINGS:
            if found := self._named(months):
                return found
        return {0: f"{self.first:%Y-%m}"}

    def _named(self, months: int) -> dict[int, str]:
        """Days so many months apart by their columns; none if a label has no room."""
        found: dict[int, str] = {}
        end = 0
        for day in self._starts(months):
            at = self.column(day)
            if found and at not in found and end > at:
                return {}
            found[at] = label = _label(day, months)
            end = at + len(label) + _LABEL_GAP
        return found

    def _starts(self, months: int) -> Iterator[date]:
        """The beginnings of the spans of so many months that lie on the axis."""
        start = self.first.year * _YEAR + self.first.month - 1
        start += -start % months
        day = date(start // _YEAR, start % _YEAR + 1, 1)
        if day < self.first:
            day = add_months(day, months)
        while day <= self.last:
            yield day
            day = add_months(day, months)


def _steps() -> Iterator[int]:
    """1, 2, 5, 10, 20, 50 and so on."""
    step = 1
    while True:
        yield from (step, 2 * step, 5 * step)
        step *= 10


def _label(day: date, months: int) -> str:
    return f"{day:%Y}" if months >= _YEAR else f"{day:%Y-%m}"


def scale_of(chart: Chart, columns: int, rows: int) -> Scale | None:
    """The field that holds all points of a chart; None for a chart without points."""
    points = [point for curve in chart.curves for point in curve.points]
    if not points:
        return None
    days = [day for day, _ in points]
    return Scale(min(days), max(days), max(figure for _, figure in points), columns, rows)
