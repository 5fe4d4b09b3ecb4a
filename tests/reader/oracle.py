"""What must hold for any bytes whatever that the reader is given."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from typing import Any

from reformctl.messages import word
from reformctl.parse.charset import find_unsafe
from reformctl.parse.content import recorded
from reformctl.parse.document import Document
from reformctl.parse.events import read_events
from reformctl.parse.fault import Fault
from reformctl.parse.file import parse_file
from reformctl.parse.locate import spots
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.spot import Spot, nearest
from reformctl.parse.text import text_of
from reformctl.records.kinds import kind_of
from reformctl.records.place import Step

PATHS = (
    "plans/2016/P-M16-03.yaml",
    "ledger.yaml",
    "registry/groups.yaml",
    "registry/people.yaml",
    "registry/teams.yaml",
    "master/G1.yaml",
    "meetings/21.yaml",
    "rounds/S-2017-midyear.yaml",
    "pilots/T-2016-k7qd.yaml",
    "plans/stray.yaml",
)
MOST_CUTS = 40
# A dash among brackets, and block text that counts its indent from what is around it.
BOUND = re.compile(r"-[\s,\]}]|[|>][-+]?[1-9]")
LONGEST_KEY = 1000  # libyaml takes a longer one only after a question mark


def check(content: bytes, path: str = PATHS[0]) -> Document:
    """Hold the reader to all of its promises on one file; raises AssertionError when one breaks."""
    source = SourceFile(path, content)
    document = read(source)
    check_usual(source, document)
    lines = content.decode("utf-8-sig", "replace").split("\n")
    for fault in document.faults:
        assert fault.line is not None
        assert fault.column is not None
        check_position(fault.line, fault.column, lines)
    found = spots(source)
    some = list(found)[::3]
    part = spots(source, some)
    assert all(part[steps] == found[steps] for steps in some)
    if document.complete:
        check_plain(document.data, document.broken)
        check_spots(document.data, (), found, lines)
    if not document.faults:
        check_rewritten(document.data)
        check_cuts(document.data, found, "\n".join(lines))
    check_file(source, found, lines)
    check_old(source)
    return document


def check_usual(source: SourceFile, document: Document) -> None:
    """What is read line by line is what the events say, and only where they find no fault."""
    text = text_of(source)
    if isinstance(text, str):
        by_events = read_events(source, text)
        assert repr(by_events) == repr(document), by_events


def check_position(line: int, column: int, lines: list[str]) -> None:
    """A position stands on a character of the file or right behind the last one of its line."""
    assert 1 <= line <= len(lines) + 1, (line, len(lines))
    width = len(lines[line - 1]) if line <= len(lines) else 0
    assert 1 <= column <= width + 1, (line, column, width)


def check_plain(data: Any, broken: frozenset[tuple[Step, ...]]) -> None:
    """Only what JSON can say, in safe characters, and nothing where a value was refused."""
    ahead: list[tuple[tuple[Step, ...], Any]] = [((), data)]
    while ahead:
        steps, value = ahead.pop()
        assert type(value) in (dict, list, str, int, float, bool, type(None)), type(value)
        assert steps not in broken or value is None
        ahead += [((*steps, step), part) for step, part in parts_of(value)]
        for text in value if isinstance(value, dict) else (value,):
            assert not isinstance(text, str) or (find_unsafe(text) < 0 and "\r" not in text)
        assert not isinstance(value, float) or math.isfinite(value)


def check_spots(
    data: Any, steps: tuple[Step, ...], found: dict[tuple[Step, ...], Spot], lines: list[str]
) -> None:
    """Every place of the data has a spot, and a spot within that of what holds it."""
    spot = found[steps]
    check_position(spot.line, spot.column, lines)
    check_position(spot.key_line, spot.key_column, lines)
    assert spot.start <= spot.end
    if steps:
        outer = found[steps[:-1]]
        assert outer.start <= spot.start
        assert spot.end <= outer.end
    for step, part in parts_of(data):
        check_spots(part, (*steps, step), found, lines)


def parts_of(data: Any) -> Iterable[tuple[Step, Any]]:
    if isinstance(data, dict):
        return data.items()
    return enumerate(data) if isinstance(data, list) else ()


def check_cuts(data: Any, found: dict[tuple[Step, ...], Spot], text: str) -> None:
    """The text between the ends of a leaf's spot, read by itself, is that leaf."""
    ahead: list[tuple[tuple[Step, ...], Any]] = [((), data)]
    while ahead and len(found) <= MOST_CUTS:
        steps, value = ahead.pop()
        ahead += [((*steps, step), part) for step, part in parts_of(value)]
        if not isinstance(value, (dict, list)) and not BOUND.match(text[found[steps].start :]):
            assert read_alone(found[steps], text) == (value, type(value)), steps


def read_alone(spot: Spot, text: str) -> tuple[Any, type]:
    """What is read of a leaf's own text, moved to the column where it stands."""
    cut = text[spot.start : spot.end]
    value = read(SourceFile(PATHS[0], f"{' ' * (spot.column - 1)}{cut}".encode())).data
    return value, type(value)


def check_rewritten(data: Any) -> None:
    """Data written as JSON, which is YAML too, is read back the same to the type."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    if longest_key(data) > LONGEST_KEY or any("e-" in repr(part) for part in fractions(data)):
        return
    again = read(SourceFile(PATHS[0], text.encode()))
    assert again.faults == (), again.faults
    assert repr(again.data) == repr(data)


def longest_key(data: Any) -> int:
    return max(
        (max(len(json.dumps(step)), longest_key(part)) for step, part in parts_of(data)), default=0
    )


def fractions(data: Any) -> list[float]:
    if isinstance(data, float):
        return [data]
    return [number for _, part in parts_of(data) for number in fractions(part)]


def check_file(source: SourceFile, found: dict[tuple[Step, ...], Spot], lines: list[str]) -> None:
    """Every fault of the whole file can be placed and worded."""
    for fault in parse_file(source).faults:
        check_words(fault)
        spot = nearest(found, fault.place.steps) if fault.line is None else None
        if spot:
            check_position(spot.line, spot.column, lines)
        else:
            assert fault.line is not None


def check_old(source: SourceFile) -> None:
    """Whatever history meets can be read as a version of a record, or not at all."""
    if kind := kind_of(source.path):
        recorded(*kind, source)


def check_words(fault: Fault) -> None:
    for lang in ("zh", "en"):
        assert word(fault.message, lang)
