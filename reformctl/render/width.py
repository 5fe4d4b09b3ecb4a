"""How many terminal columns a text takes, and how it is filled up or folded to a width."""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterator

# A line of Chinese does not begin with the first of these and does not end with the second.
_NEVER_FIRST = frozenset("，。、；：！？）》】」』”’…—％%,.;:!?)]}")
_NEVER_LAST = frozenset("（《【「『“‘([{")


# The ideographs, the signs of Chinese text, the full-width forms of ASCII.
_WIDE = (("\u4e00", "\u9fff"), ("\u3000", "\u3029"), ("\uff01", "\uff5e"))


class _Columns(dict[str, int]):
    """Character → terminal columns, worked out when first seen."""

    def __missing__(self, char: str) -> int:
        self[char] = columns = 2 if _is_usual(char) else 1 if char.isascii() else _looked_up(char)
        return columns


def _is_usual(char: str) -> bool:
    """Whether it is one of those that are wide without a look-up."""
    return any(first <= char <= last for first, last in _WIDE)


def _looked_up(char: str) -> int:
    import unicodedata  # a megabyte, which a report in the usual characters does without

    wide = unicodedata.east_asian_width(char) in {"W", "F"}
    # The vowels and finals of Hangul join the letter before them.
    joined = unicodedata.category(char) in {"Mn", "Me"} or "\u1160" <= char <= "\u11ff"
    return 0 if joined else 1 + wide


_COLUMNS = _Columns(dict.fromkeys("·—‘’“”…─", 1))


def columns(text: str) -> int:
    """The number of terminal columns the text takes: a Chinese character two, a mark none."""
    return len(text) if text.isascii() else sum(map(_COLUMNS.__getitem__, text))


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text filled up with spaces to that many columns, flush left or right."""
    gap = " " * (width - columns(text))
    return gap + text if right else text + gap


def fold(text: str, width: int, first: int | None = None) -> list[str]:
    """The text in lines of at most that many columns (the first one of ``first``), nothing lost.

    Words and ids stay whole and no line begins with a closing sign, unless a line is too short.
    """
    lines: list[str] = [""]
    room = width if first is None else first
    for piece in _pieces(text):
        if columns(lines[-1]) + columns(piece.rstrip()) > room:
            # An empty line of full width has nothing to give way: the piece itself is too long.
            lines += [] if not lines[-1] and room == width else [""]
            lines[-1:] = _split(piece, width)
            room = width
        else:
            lines[-1] += piece
    return [line.rstrip() for line in lines]


def _pieces(text: str) -> Iterator[str]:
    """The parts of a text between which a line may end; white space closes the part before it."""
    start = 0
    for at in range(1, len(text)):
        if _may_break(text[at - 1], text[at]):
            yield text[start:at]
            start = at
    yield text[start:]


def _may_break(last: str, char: str) -> bool:
    if char.isspace() or not _COLUMNS[char]:
        return False
    if last.isspace():
        return True
    between_ideographs = _COLUMNS[last] == 2 or _COLUMNS[char] == 2
    return between_ideographs and char not in _NEVER_FIRST and last not in _NEVER_LAST


def _split(piece: str, width: int) -> list[str]:
    """A part in lines of that width, between any two characters where it is longer than one."""
    lines = [""]
    for at, char in enumerate(piece):
        if columns(lines[-1]) + _COLUMNS[char] > width and not piece[at:].isspace():
            lines.append("")
        # ``::`` at the start of a line is a command to GitHub's runner.
        if not lines[-1] and piece.startswith("::", at):
            lines[-1] = "\\"
        lines[-1] += char
    return lines
