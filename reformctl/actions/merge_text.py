"""Pieces of merged text: lines both sides agree on, lines they split over, and comments of both."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from reformctl.dataclass import dataclass
from reformctl.parse.layout import Collection, Part, Value
from reformctl.parse.splice import scalar_in_flow

# More lines than that are compared roughly: exactly, it may take the square of their number.
LONG_FILE = 5000
NEXT_COMMENT = re.compile(r"  (?=#)")
IN_BRACKETS = re.compile(r"(?:^|\s)(#.*\S)")


@dataclass(frozen=True, slots=True)
class Names:
    """What the two sides are called, in the file and in messages."""

    ours: str = "ours"
    theirs: str = "theirs"


@dataclass(frozen=True, slots=True)
class Split:
    """Whole lines as each side has them; empty where it has none."""

    ours: str
    theirs: str


Piece = str | Split


def ours_of(pieces: Iterable[Piece]) -> str:
    """The text as it is when every split is settled for our side."""
    return "".join(piece if isinstance(piece, str) else piece.ours for piece in pieces)


def theirs_of(pieces: Iterable[Piece]) -> str:
    """The text as it is when every split is settled for their side."""
    return "".join(piece if isinstance(piece, str) else piece.theirs for piece in pieces)


def marked(pieces: Iterable[Piece], names: Names, size: int, line_end: str) -> str:
    """The text with git's conflict markers around the lines of each split."""
    return "".join(
        piece
        if isinstance(piece, str)
        else f"{'<' * size} {names.ours}{line_end}{piece.ours}"
        f"{'=' * size}{line_end}{piece.theirs}{'>' * size} {names.theirs}{line_end}"
        for piece in _paired(pieces)
    )


def _paired(pieces: Iterable[Piece]) -> list[Piece]:
    """The same with lines of one side and following lines of the other as one split."""
    made: list[Piece] = []
    for piece in (piece for piece in pieces if piece):
        last = made[-1] if made else ""
        if isinstance(last, Split) and isinstance(piece, Split) and _complete(last, piece):
            made[-1] = Split(last.ours + piece.ours, last.theirs + piece.theirs)
        else:
            made.append(piece)
    return made


def _complete(one: Split, next_one: Split) -> bool:
    """Whether each has lines of one side only, and not of the same."""
    return (not one.theirs and not next_one.ours) or (not one.ours and not next_one.theirs)


def hunks(ours: str, theirs: str) -> list[Piece]:
    """Our text and theirs with a split wherever they differ: one file or the other, no mixture."""
    from difflib import SequenceMatcher  # only what is kept apart needs it

    mine, yours = ours.splitlines(keepends=True), theirs.splitlines(keepends=True)
    pieces: list[Piece] = []
    is_long = max(len(mine), len(yours)) > LONG_FILE
    matcher = SequenceMatcher(None, mine, yours, autojunk=is_long)
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        left, right = "".join(mine[i:i_end]), "".join(yours[j:j_end])
        pieces.append(left if tag == "equal" else Split(left, right))
    return pieces


def shifted(text: str, by: int) -> str:
    """The text with every line but the first moved to the right by that many columns."""
    first, *rest = text.splitlines(keepends=True) or [""]
    return first + moved("".join(rest), by)


def moved(text: str, by: int) -> str:
    """Whole lines moved to the right by that many columns, to the left for a negative number."""
    if not by:
        return text
    lines = text.splitlines(keepends=True)
    if by > 0:
        return "".join(" " * by + line if line.strip() else line for line in lines)
    return "".join(line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines)


def comments(base: str, ours: str, theirs: str) -> str:
    """Comment lines of both sides: ours, with what they added and without what they took out."""
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    known, kept, wanted = (text.splitlines(keepends=True) for text in (base, ours, theirs))
    taken_out = {line.strip() for line in known} - {line.strip() for line in wanted}
    held = {line.strip() for line in [*known, *kept]} | {""}
    stay = [line for line in kept if line.strip() not in taken_out or not line.strip()]
    return "".join([*stay, *(line for line in wanted if line.strip() not in held)])


def remarks(value: Value) -> list[str]:
    """The comments in a value, each with its ``#``; what looks like one in brackets counts too."""
    if isinstance(value, Collection) and not value.flow:
        found = [remark for part in value.parts for remark in part_remarks(part)]
        return found + _lone(value.after)
    if not isinstance(value, Collection) or "#" not in value.text:
        return []
    return [remark for line in value.text.splitlines() for remark in IN_BRACKETS.findall(line)]


def part_remarks(part: Part) -> list[str]:
    """The comments before, in and behind a part."""
    behind = _behind(part.label) if part.label.endswith("\n") else []
    return [*_lone(part.lead), *behind, *remarks(part.value), *_behind(part.tail)]


def _lone(lines: str) -> list[str]:
    """The comments that have a line of their own."""
    return [line.strip() for line in lines.splitlines() if line.lstrip().startswith("#")]


def line_rest(base: str, ours: str, theirs: str) -> str:
    """The rest of a line, where a comment may stand: both comments where both wrote one."""
    if theirs in (base, ours):
        return ours
    if ours == base or not ours.strip():
        return theirs
    known, kept, wanted = (_behind(text) for text in (base, ours, theirs))
    held = [comment for comment in kept if comment in wanted or comment not in known]
    held += [comment for comment in wanted if comment not in (*known, *kept)]
    if held == kept:
        return ours
    body = ours.rstrip("\r\n")
    start = body.find("#") if kept else len(body)
    return "  ".join([body[:start].rstrip(), *held]) + ours[len(body) :]


def _behind(text: str) -> list[str]:
    """The comments at the end of a line; where two were put together, two spaces lie between."""
    return NEXT_COMMENT.split(text[text.find("#") :].strip()) if "#" in text else []


def part_text(part: Part) -> str:
    """All of a part but the lines before it."""
    return part.label + part.value.text + part.tail


def part_in(part: Part, holder: Collection, home: Collection, line_end: str) -> str:
    """A part of one collection as it is written in another, from its key or dash on."""
    if home.flow:
        if holder.flow:
            return part_text(part)
        value = json.dumps(part.value.data, ensure_ascii=False)
        return f"{scalar_in_flow(part.key)}: {value}" if home.mapping else value
    if holder.flow:
        label = part.label if home.mapping else "- "
        return f"{label}{part.value.text}{line_end}"
    return shifted(part_text(part), home.column - holder.column)


def in_brackets(home: Collection, parts: Sequence[tuple[int | None, str]]) -> str:
    """A collection in flow style with other parts: those it had, by their numbers, and new ones.

    What stands between two parts that stay neighbours, stays.
    """
    if not home.parts:
        return home.text[:1] + ", ".join(text for _, text in parts) + home.text[-1:]
    gaps = [
        home.text[left.end : right.start]
        for left, right in zip(home.parts, home.parts[1:], strict=False)
    ]
    out = home.text[: home.parts[0].start]
    last: int | None = None
    for order, (number, text) in enumerate(parts):
        if order:
            near = number is not None and last is not None and number == last + 1
            out += gaps[number - 1] if near and number else ", "
        out += text
        last = number if number is not None else last
    return out + home.text[home.parts[-1].end :]


def is_alike(one: Value, other: Value) -> bool:
    """Whether two values are written the same way, so that they also say the same."""
    return one.text == other.text


def mark(data: object) -> str:
    """The data as text that differs when the data differ, in type too; the order of keys aside."""
    return json.dumps(data, sort_keys=True, ensure_ascii=False)
