"""Which width every column of a table gets when all of them share a limited room."""

from __future__ import annotations

from reformctl.render.grid import Strip, heading_width, most_lines

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 2
_WIDE_AT_LEAST = 16


def fitted(strips: Sequence[Strip], room: int | None) -> list[int] | None:
    """A width for each column so that a row takes at most ``room``; None if there is no way.

    Headings fold, as seldom as will do, before running text gets less than it can be read in;
    nothing else folds.
    """
    natural = [strip.width for strip in strips]
    if room is None or taken(natural) <= room:
        return natural
    for lines in range(1, max(map(most_lines, strips)) + 1):
        wanted = [max(strip.body_width, heading_width(strip, lines)) for strip in strips]
        widths = _shared(strips, wanted, room)
        if widths:
            return _unfolded(strips, widths, room)
    return None


def taken(widths: Sequence[int]) -> int:
    """The terminal columns a row of such columns takes."""
    return sum(widths) + GAP * (len(widths) - 1)


def _shared(strips: Sequence[Strip], wanted: Sequence[int], room: int) -> list[int] | None:
    """The wanted widths, the wide columns sharing what the others leave; None if too little."""
    widths = list(wanted)
    wide = sorted((at for at, strip in enumerate(strips) if strip.wide), key=widths.__getitem__)
    fixed = [0 if at in wide else width for at, width in enumerate(widths)]
    left = room - taken(fixed)
    for number, at in enumerate(wide):
        share = min(widths[at], left // (len(wide) - number))
        if share < min(widths[at], _WIDE_AT_LEAST):
            return None
        widths[at] = share
        left -= share
    return widths if left >= 0 else None


def _unfolded(strips: Sequence[Strip], widths: list[int], room: int) -> list[int]:
    """The same widths, with headings in one line for which there is room that no text wants."""
    lacking = {at: strip.width - widths[at] for at, strip in enumerate(strips)}
    left = (
        0
        if any(lacking[at] and strip.wide for at, strip in enumerate(strips))
        else room - taken(widths)
    )
    for at in sorted(lacking, key=lacking.__getitem__):
        if lacking[at] <= left:
            widths[at] += lacking[at]
            left -= lacking[at]
    return widths
