"""Line and column of places in a file written the usual way, found by the columns of its lines."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from reformctl.parse.line import BELOW, Line, ids_of
from reformctl.parse.spot import Spot, Steps, with_holders
from reformctl.parse.usual import usual_lines
from reformctl.records.place import Step

# The spot of a value, and the number of the line behind a block (0 for a value inside a line).
Value = tuple[Spot, int]


def spots_usual(text: str, wanted: Iterable[Steps]) -> dict[Steps, Spot] | None:
    """Those places and what they lie in; None for a file that is not written the usual way."""
    lines = usual_lines(text)
    if lines is None:
        return None
    walk = _Walk(text.split("\n"), lines)
    found: dict[Steps, Value] = {(): walk.whole()}
    for steps in sorted(with_holders(wanted), key=len):
        holder = found.get(steps[:-1])
        value = walk.inside(*holder, steps[-1]) if steps and holder else None
        if value:
            found[steps] = value
    return {steps: spot for steps, (spot, _) in found.items()}


class _Walk:
    """The lines of one file, counted from 0 as columns are."""

    def __init__(self, texts: list[str], lines: list[Line]) -> None:
        self.texts, self.lines = texts, lines
        self.columns = [line[0] for line in lines]
        self.before = list(accumulate(map(len, texts), initial=0))
        """How much text there is before each line, line breaks left out."""
        self.lists: dict[int, list[int]] = {}
        """The lines at which the elements of a list begin, by the first."""

    def whole(self) -> Value:
        """The file as one value."""
        first = self.filled(range(len(self.texts)))
        return self.block(first, 0, len(self.texts), (first, 0))

    def inside(self, holder: Spot, stop: int, step: Step) -> Value | None:
        """The value one step further down."""
        first, column = holder.line - 1, holder.column - 1
        if not stop:
            return self.id(first, column, step)
        if not (self.columns[first] == column and self.lines[first][1]):
            return self.field(first, column, stop, step)
        firsts = self.firsts(first, column, stop)
        if not isinstance(step, int) or step >= len(firsts) - 1:
            return None
        return self.element(firsts[step], column, firsts[step + 1])

    def firsts(self, first: int, column: int, stop: int) -> list[int]:
        """The line at which each element of a list begins, and the one behind the list."""
        if first not in self.lists:
            inside = enumerate(self.columns[first + 1 : stop], first + 1)
            rest = [at for at, other in inside if other == column]
            self.lists[first] = [first, *rest, stop]
        return self.lists[first]

    def element(self, at: int, column: int, after: int) -> Value:
        """What stands behind a dash."""
        key = at, column + 2
        return self.block(*key, after, key) if self.lines[at][2] else self.inline(*key, key)

    def field(self, first: int, column: int, stop: int, name: Step) -> Value | None:
        """The value of the field of that name."""
        columns, lines = self.columns, self.lines
        for at in range(first, stop):
            if lines[at][2] == name and (columns[at] == column or at == first):
                if lines[at][4] != BELOW:
                    return self.inline(at, column + len(f"{name}: "), (at, column))
                below = self.filled(range(at + 1, stop))
                after = (line for line in range(below, stop) if 0 <= columns[line] <= column)
                return self.block(below, columns[below], next(after, stop), (at, column))
        return None

    def block(self, first: int, column: int, stop: int, key: tuple[int, int]) -> Value:
        """A value that goes on over lines; it ends with the last one that holds something."""
        last = self.filled(range(stop - 1, first - 1, -1))
        end = self.before[last + 1] + last
        return self.spot(first, column, end, key), stop

    def inline(self, at: int, column: int, key: tuple[int, int]) -> Value:
        """A value that reaches to the end of its line."""
        return self.spot(at, column, self.before[at + 1] + at, key), 0

    def id(self, at: int, column: int, step: Step) -> Value | None:
        """An id in brackets."""
        text = self.texts[at][column:]
        ids = ids_of(text) if text[0] == "[" else []
        if not isinstance(step, int) or step >= len(ids):
            return None
        column += len("[") + sum(len(one) + len(", ") for one in ids[:step])
        return self.spot(
            at, column, self.before[at] + at + column + len(ids[step]), (at, column)
        ), 0

    def filled(self, lines: Iterable[int]) -> int:
        """The first of those lines that holds something."""
        return next(at for at in lines if self.columns[at] >= 0)

    def spot(self, line: int, column: int, end: int, key: tuple[int, int]) -> Spot:
        """The spot of a value that begins there and ends at that text index."""
        start = self.before[line] + line + column
        return Spot(line + 1, column + 1, start, end, key[0] + 1, key[1] + 1)
