"""Which bytes and characters a ledger file may hold."""

from __future__ import annotations

from codecs import BOM_UTF8

from reformctl.dataclass import dataclass
from reformctl.pattern import Pattern

WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
MAX_SPOTS = 20

# Nearly every file holds nothing else, and this is ten times faster to see than the rest.
SIGNS = " -~\u2010-\u2027\u3000-\u3163\u3165-\u9fff\uff01-\uff5e"
USUAL = Pattern(f"[\n{SIGNS}]*")

# Control characters but for line ends, separators that only some readers take for line ends,
# everything of Unicode's format category (bidi controls, zero-width, tags), letters and marks that
# show nothing, and noncharacters.
UNSAFE = Pattern(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891"
    "\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
    + "".join(
        chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]|\r(?!\n)"
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
        return data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()  # the object lacks the byte order mark
        return Undecodable("utf8", *position(before, len(before)))


def position(text: str, index: int) -> tuple[int, int]:
    """The 1-based line and column of a character of the text."""
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def find_unsafe(text: str, start: int = 0) -> int:
    """The index of the first unsafe character from there on; -1 if there is none."""
    usual = USUAL.match(text, start)
    end = usual.end() if usual else start
    found = UNSAFE.search(text, end) if end < len(text) else None
    return found.start() if found else -1


def code_point(character: str) -> str:
    """How Unicode names it: ``U+202E``."""
    return f"U+{ord(character):04X}"


def unsafe_spots(text: str) -> list[tuple[int, int, str]]:
    """Line, column and code point of the first unsafe character of each line; at most twenty."""
    spots: list[tuple[int, int, str]] = []
    index = find_unsafe(text)
    while index >= 0 and len(spots) < MAX_SPOTS:
        spots.append((*position(text, index), code_point(text[index])))
        end_of_line = text.find("\n", index)
        index = find_unsafe(text, end_of_line) if end_of_line >= 0 else -1
    return spots
