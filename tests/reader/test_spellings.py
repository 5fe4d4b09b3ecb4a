"""What is written is what is read, or it is refused where it stands."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from reformctl.parse.charset import find_unsafe
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.locate import spots
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.spot import nearest
from reformctl.records.plan import ReformPlan
from tests.reader.tables import FIELDS, Odd, Spelling, documents, in_field, spellings

PLAN = "plans/2016/P-M16-03.yaml"

VALUE: dict[str, Callable[[ReformPlan], Any]] = {
    "text": lambda plan: plan.title,
    "date": lambda plan: plan.issued and plan.issued.on,
    "int": lambda plan: plan.target_writeoff,
    "bool": lambda plan: plan.leader_direct,
    "id": lambda plan: plan.group,
}


@pytest.mark.parametrize("row", spellings(), ids=lambda row: ascii(row.written))
def test_a_spelling_means_in_each_field_what_the_table_says(row: Spelling) -> None:
    assert tuple(outcome(field, row.written) for field in FIELDS) == row.expected


@pytest.mark.parametrize("row", documents(), ids=lambda row: ascii(row.text))
def test_a_document_means_what_the_table_says(row: Odd) -> None:
    document = read(SourceFile(PLAN, row.text.encode()))
    faults = tuple(f"{fault.code}@{fault.line}:{fault.column}" for fault in document.faults)
    assert faults == row.faults
    assert document.complete == (row.data != "-")
    if document.complete:
        assert repr(document.data) == repr(json.loads(row.data))


def test_every_character_that_cannot_be_seen_is_unsafe() -> None:
    for character in map(chr, range(sys.maxunicode + 1)):
        unseen = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        nothing = ord(character) & 0xFFFE == 0xFFFE or "\ufdd0" <= character <= "\ufdef"
        if (unseen and character != "\n") or nothing:
            assert find_unsafe(f"中{character}") == 1, hex(ord(character))


def test_no_character_of_plain_writing_is_unsafe() -> None:
    for first, last in ((" ", "~"), ("\xa0", "\xac"), ("一", "鿿"), ("、", "〿"), ("！", "￮")):
        for point in range(ord(first), ord(last) + 1):
            if unicodedata.category(chr(point)) not in ("Cn", "Lo"):
                assert find_unsafe(chr(point)) < 0, hex(point)


def outcome(field: str, written: str) -> str:
    """What the table says of a spelling: a value as JSON, or faults and where they stand."""
    text = in_field(field, written)
    parsed = parsed_plan(text)
    if not parsed.faults:
        value = VALUE[field](parsed.records[0])
        value = value.isoformat() if isinstance(value, date) else value
        return json.dumps(value, ensure_ascii=False)
    before = FIELDS[field].partition("{}")[0]
    return " ".join(
        code + relative(line, column, before) for code, line, column in places(text, parsed)
    )


def relative(line: int, column: int, before: str) -> str:
    """The place of a fault from where the spelling begins; nothing if it is just there."""
    down = line - before.count("\n") - 1
    right = column - (0 if down else len(before) - before.rfind("\n") - 1)
    return "" if (down, right) == (0, 1) else f"@{down + 1}:{right}"


def places(text: str, parsed: ParsedFile) -> list[tuple[str, int, int]]:
    """Code, line and column of each fault."""
    found = spots(SourceFile(PLAN, text.encode()))
    rows = []
    for fault in parsed.faults:
        spot = nearest(found, fault.place.steps)
        line, column = fault.line, fault.column
        if line is None and spot:
            line, column = spot.line, spot.column
        assert line is not None
        assert column is not None
        rows.append((fault.code, line, column))
    return rows


def parsed_plan(text: str) -> ParsedFile:
    return parse_file(SourceFile(PLAN, text.encode()))
