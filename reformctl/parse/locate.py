"""Line and column of a place in a file, found by reading the file once more with positions."""

from __future__ import annotations

from collections.abc import Iterable

from reformctl.parse.charset import decode
from reformctl.parse.locate_usual import spots_usual
from reformctl.parse.source import SourceFile
from reformctl.parse.spot import Spot, Steps
from reformctl.parse.text import text_of


def spots(source: SourceFile, wanted: Iterable[Steps] | None = None) -> dict[Steps, Spot]:
    """Every place of the file with its spot; of two equal keys the first.

    With ``wanted`` only those places and what they lie in. It ends where the reader ends too: at a
    fault of syntax or beyond a bound.
    """
    chosen = None if wanted is None else set(wanted)
    decoded = decode(source.data)
    if chosen is not None and isinstance(decoded, str):
        usual = spots_usual(decoded, chosen)
        if usual is not None:
            return usual
    if not isinstance(text_of(source), str):
        return {}
    # Where all files are written the usual way, libyaml need not be loaded.
    from reformctl.parse.locate_events import spots_by_events

    return spots_by_events(source, chosen)
