"""A change as the patch git would show, for who wants to see it before it is made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from reformctl.parse.charset import UNSAFE
from reformctl.parse.source import FileEdit

CONTEXT = 3
NO_LINE_END = "\\ No newline at end of file\n"
AWKWARD = re.compile(rf'["\\\r\n]|{UNSAFE.text}')
SHORT = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}

Hunk = list[tuple[str, int, int, int, int]]


def patch_of(edits: Iterable[FileEdit], prefix: str = "") -> str:
    """The unified diff of those edits, which ``git apply`` takes; empty when nothing changes.

    The prefix is the ledger folder's path in its repository.
    """
    return "".join(_file(edit, prefix) for edit in edits if edit.before != edit.after)


def _file(edit: FileEdit, prefix: str) -> str:
    path = f"{prefix}/{edit.path}" if prefix else edit.path
    old, new = _name(f"a/{path}"), _name(f"b/{path}")
    head = f"diff --git {old} {new}\n"
    if edit.before is None:
        head += "new file mode 100644\n"
        old = "/dev/null"
    if edit.after is None:
        head += "deleted file mode 100644\n"
        new = "/dev/null"
    before, after = _lines(edit.before or b""), _lines(edit.after or b"")
    hunks = "".join(_hunk(hunk, before, after) for hunk in _hunks(before, after))
    return head + (f"--- {old}\n+++ {new}\n{hunks}" if hunks else "")


def _name(path: str) -> str:
    """The path as git writes it: in quotes where a reader could lose its way."""
    if not AWKWARD.search(path):
        return path
    return '"' + AWKWARD.sub(lambda found: _escaped(found[0]), path) + '"'


def _escaped(char: str) -> str:
    octal = (f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape"))
    return SHORT.get(char) or "".join(octal)


def _lines(content: bytes) -> list[str]:
    """Lines with their ends; only ``\\n`` ends one."""
    parts = content.decode("utf-8", "surrogateescape").split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _hunks(before: list[str], after: list[str]) -> Iterator[Hunk]:
    """The groups of changes with the lines around them, found between what both files share."""
    least = min(len(before), len(after))
    start = next((at for at in range(least) if before[at] != after[at]), least)
    ends = range(1, least - start + 1)
    same = next((at - 1 for at in ends if before[-at] != after[-at]), least - start)
    start, same = max(0, start - CONTEXT), max(0, same - CONTEXT)
    matcher = SequenceMatcher(
        None, before[start : len(before) - same], after[start : len(after) - same], autojunk=False
    )
    for group in matcher.get_grouped_opcodes(CONTEXT):
        yield [(tag, *(at + start for at in span)) for tag, *span in group]  # type: ignore[misc]


def _hunk(hunk: Hunk, before: list[str], after: list[str]) -> str:
    _, old_start, _, new_start, _ = hunk[0]
    _, _, old_end, _, new_end = hunk[-1]
    lines = [f"@@ -{_span(old_start, old_end)} +{_span(new_start, new_end)} @@\n"]
    for tag, i, j, k, m in hunk:
        if tag == "equal":
            lines += [_line(" ", line) for line in before[i:j]]
            continue
        lines += [_line("-", line) for line in before[i:j]]
        lines += [_line("+", line) for line in after[k:m]]
    return "".join(lines)


def _line(sign: str, line: str) -> str:
    return sign + line if line.endswith("\n") else f"{sign}{line}\n{NO_LINE_END}"


def _span(start: int, end: int) -> str:
    count = end - start
    return str(start + 1) if count == 1 else f"{start + 1 if count else start},{count}"
