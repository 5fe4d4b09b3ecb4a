"""The canonical form of a ledger file: the same data and the same comments, in one layout."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.comment import BLANK, Lines, Node, Part, remarked
from reformctl.parse.emit import WIDTH, ids_in_line, scalar
from reformctl.parse.field import Form, field_at
from reformctl.parse.file import parse_file
from reformctl.parse.form import schema_of
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import kind_of
from reformctl.records.place import Step

MODELINE = "# yaml-language-server:"
STEP = 2


def canonical(source: SourceFile) -> bytes:
    """The file in canonical form.

    Raises RequestError when its form has faults, or when it is written in a way that can't be
    brought into that form without losing something.
    """
    if parse_file(source).faults:
        raise RequestError(say("error.edit_unclean", path=source.path))
    data = read(source).data
    before = remarked(source.data.decode("utf-8-sig"), data)
    found = kind_of(source.path)
    _settle(before.root, schema_of(found[0].schema) if found else None, ())
    text = "".join(f"{line}\n" for line in _file(before.root))
    result = SourceFile(source.path, text.encode())
    if result.data == source.data:
        return source.data
    after = read(result)
    if after.faults or after.data != data:
        raise RequestError(say("error.format_failed", path=source.path))
    if sorted(remarked(text, data).comments) != sorted(before.comments):
        raise RequestError(say("error.format_failed", path=source.path))
    return result.data


def _settle(node: Node, schema: Form | None, steps: tuple[Step, ...]) -> None:
    """Put fields in the order of the format, and every comment where there is a line for it."""
    if not steps and node.parts:
        _set_head_apart(node)
    if schema and isinstance(node.data, dict):
        known = _order(schema, steps)
        node.parts.sort(key=lambda part: known.get(str(part.key), len(known)))
    for number, part in enumerate(node.parts):
        step = number if part.key is None else part.key
        _settle(part.value, schema, (*steps, step))
        _find_lines(part)


def _order(schema: Form, steps: tuple[Step, ...]) -> dict[str, int]:
    field = field_at(schema, steps)
    return {key: at for at, key in enumerate(field.form.get("properties", ()))} if field else {}


def _set_head_apart(node: Node) -> None:
    """What stands above the first field and apart from it stays at the top of the file."""
    lead = node.parts[0].lead
    apart = max((at + 1 for at, line in enumerate(lead) if line == BLANK), default=0)
    lines = sum(1 for line in lead if line.startswith(MODELINE))
    end = max(apart, lines)
    node.head += lead[:end]
    node.parts[0].lead = lead[end:]


def _find_lines(part: Part) -> None:
    """Move comments that would have no line of their own in front of the part."""
    value = part.value
    if not value.parts:
        part.lead += value.after
        value.after = []
    elif part.key is None and _one_line(value, WIDTH) is None:
        part.lead += part.trail + _taken(value.parts[0])
        part.trail = []
    part.lead += part.trail[1:]
    part.trail = part.trail[:1]


def _taken(first: Part) -> Lines:
    """The comments before the first field, which shares its line with a dash."""
    lead, first.lead = first.lead, []
    return [line for line in lead if line != BLANK]


def _file(root: Node) -> Iterator[str]:
    if not isinstance(root.data, (dict, list)) or not root.data:
        yield from _lines([*root.head, *root.after], 0, first=True)
        yield _one_line(root, WIDTH) or "{}"
        return
    yield from _lines(root.head, 0, first=True)
    yield from _block(root, 0, top=not root.head)


def _block(node: Node, indent: int, top: bool = True) -> Iterator[str]:
    """The lines of a mapping or list, its parts ``indent`` blanks in."""
    for number, part in enumerate(node.parts):
        yield from _lines(part.lead, indent, first=top and not number)
        yield from _part(part, indent)
    yield from _lines(node.after, indent)


def _part(part: Part, indent: int) -> Iterator[str]:
    start = " " * indent + ("-" if part.key is None else f"{scalar(part.key)}:")
    trail = "".join(f"  {comment}" for comment in part.trail)
    value = part.value
    short = _one_line(value, WIDTH - len(start) - 1)
    if short is not None:
        yield f"{start} {short}".rstrip() + trail
    elif isinstance(value.data, str):
        yield f"{start} |{'' if value.data.endswith(chr(10)) else '-'}{trail}"
        for line in value.data.removesuffix("\n").split("\n"):
            yield " " * (indent + STEP) + line if line else ""
    elif part.key is None:
        first, *more = _block(value, indent + STEP)
        yield f"{start} {first[indent + STEP :]}"
        yield from more
    else:
        yield start + trail
        yield from _block(value, indent + STEP)


def _one_line(node: Node, room: int) -> str | None:
    """The value on one line; None when it takes more than one."""
    data = node.data
    if isinstance(data, str):
        return None if node.block and _is_block(data) else scalar(data)
    if isinstance(data, (dict, list)):
        if not data:
            return "{}" if isinstance(data, dict) else "[]"
        if isinstance(data, dict) or node.after or any(part.is_remarked for part in node.parts):
            return None
        line = ids_in_line(data)
        return line if line and len(line) <= room else None
    if isinstance(data, bool):
        return "true" if data else "false"
    return str(data) if isinstance(data, int) else node.text.strip()


def _is_block(text: str) -> bool:
    """Whether the text stays the same as a block of lines."""
    lines = text.removesuffix("\n").split("\n")
    firm = not text[:1].isspace() and bool(lines[-1].strip())
    return "\n" in text and firm and all(line.isprintable() for line in lines)


def _lines(remarks: Lines, indent: int, *, first: bool = False) -> Iterator[str]:
    """Comments and blank lines: never two blank ones, and none at the start of a block."""
    for blank, group in groupby(remarks, key=lambda line: line == BLANK):
        if blank and not first:
            yield BLANK
        elif not blank:
            yield from (" " * indent + line for line in group)
        first = False
