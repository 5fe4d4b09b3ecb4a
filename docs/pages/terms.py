"""The page of terms: every official term, its slug, its wordings, and where it is used."""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from pages.table import NOTICE, code, table
from reformctl.dataclass import fields, is_dataclass
from reformctl.records.kinds import KINDS
from reformctl.vocab import Term
from reformctl.vocab.kinds import TERM_KINDS

INTRO = """\
# 规定用语 · Terms

{notice}

台账文件和 JSON 里写左栏的代号；表格、提示和命令行显示并接受规定用语。

Files and JSON hold the slug in the left column; tables, messages and the command line show the
wording and accept it too.
"""


def page() -> str:
    """The whole page: one section for each closed set of terms."""
    used = _uses()
    lines = [INTRO.format(notice=NOTICE)]
    for kind in TERM_KINDS:
        lines += [f"## {kind.__name__}", "", inspect.getdoc(kind) or "", ""]
        if used[kind]:
            lines += ["用于 · used in: " + "、".join(code(name) for name in used[kind]), ""]
        lines += table(
            ["代号 · slug", "中文", "English"],
            [[code(term.slug), term.zh, term.en] for term in kind],
        )
        lines.append("")
    return "\n".join(lines)


def _uses() -> dict[type[Term], list[str]]:
    """Set of terms → the fields of ledger files that hold one of it, as paths."""
    used: dict[type[Term], list[str]] = defaultdict(list)
    for kind in KINDS:
        roots = [(kind.noun, kind.record)] if kind.record else []
        roots += [(f"{kind.noun}.{key}[]", record) for key, record in kind.lists]
        for path, record in roots:
            for name, term in _term_fields(record, path):
                used[term].append(name)
    return used


def _term_fields(record: type, path: str) -> Iterator[tuple[str, type[Term]]]:
    hints = get_type_hints(record)
    for item in fields(record):
        for part, suffix in _parts(hints[item.name]):
            name = f"{path}.{item.name}{suffix}"
            if issubclass(part, Term):
                yield name, part
            elif is_dataclass(part):
                yield from _term_fields(part, name)


def _parts(hint: Any) -> Iterator[tuple[type, str]]:
    """The classes a hint speaks of; those inside a tuple with ``[]``."""
    if isinstance(hint, type) and not get_args(hint):
        yield hint, ""
        return
    listed = "[]" if getattr(hint, "__origin__", None) is tuple else ""
    for part in get_args(hint):
        for inner, suffix in _parts(part):
            yield inner, listed + suffix
