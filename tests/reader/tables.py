"""The tables of odd spellings and odd documents, and what the reader has to make of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent

# Where a spelling stands in a plan: before it, and after it.
FIELDS = {
    "text": "title: {}\n",
    "date": "title: t\nissued:\n  on: {}\n",
    "int": "title: t\ntarget_writeoff: {}\n",
    "bool": "title: t\nleader_direct: {}\n",
    "id": "title: t\ngroup: {}\n",
}


@dataclass(frozen=True)
class Spelling:
    """A way to write a value, and what each field of ``FIELDS`` reads: a value or faults."""

    written: str
    expected: tuple[str, ...]


@dataclass(frozen=True)
class Odd:
    """A whole document, its data as JSON (``-`` where there is none), and its faults."""

    text: str
    data: str
    faults: tuple[str, ...]


def spellings() -> list[Spelling]:
    """Rows of ``spellings.tsv``; a fault's line and column count from where the value stands."""
    return [
        Spelling(json.loads(first), tuple(map(_bare, rest)))
        for first, *rest in _rows("spellings.tsv")
    ]


def documents() -> list[Odd]:
    """Rows of ``documents.tsv``."""
    return [
        Odd(json.loads(text), data, tuple(faults.split()))
        for text, data, faults in _rows("documents.tsv")
    ]


def in_field(field: str, written: str) -> str:
    """The text of a plan that has the spelling in that field."""
    return FIELDS[field].replace("{}", written)


def _bare(cell: str) -> str:
    """The cell with the characters themselves where it has escapes for eyes."""
    return cell if cell.startswith("RC") else json.dumps(json.loads(cell), ensure_ascii=False)


def _rows(name: str) -> Iterator[list[str]]:
    for line in (HERE / name).read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")
