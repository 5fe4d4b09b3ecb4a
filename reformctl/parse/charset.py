"""Which bytes and characters a ledger file may hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

BOM = "\ufeff"
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")

# Control characters but for line ends, separators that only some readers take for line ends,
# everything of Unicode's format category (bidi controls, zero-width, tags) and noncharacters.
UNSAFE = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    "\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\ufffb"
    "\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]|\r(?!\n)"
)


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why bytes are not UTF-8 text, and where the first wrong one stands (1-based)."""

    reason: str
    line: int = 1
    column: int = 1


def decode(data: bytes) -> str | Undecodable:
    """The text of a file without its byte order mark, or why there is none."""
    if data.startswith(WIDE_MARKS):
        return Undecodable("utf16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        return Undecodable("utf8", *position(before, len(before)))


def position(text: str, index: int) -> tuple[int, int]:
    """The 1-based line and column of a character of the text."""
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def unsafe_spots(text: str) -> list[tuple[int, int, str]]:
    """Line, column and code point (``U+202E``) of the first unsafe character of each line."""
    spots: list[tuple[int, int, str]] = []
    match = UNSAFE.search(text)
    while match:
        line, column = position(text, match.start())
        spots.append((line, column, f"U+{ord(match.group()[0]):04X}"))
        end_of_line = text.find("\n", match.start())
        match = UNSAFE.search(text, end_of_line) if end_of_line > 0 and len(spots) < 20 else None
    return spots
