"""The package's own source, as syntax trees, for tests that look at what it says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import reformctl

PACKAGE = Path(reformctl.__file__).parent


@cache
def trees() -> dict[str, ast.Module]:
    """Every module's path inside the package and its syntax tree."""
    return {
        str(file.relative_to(PACKAGE)): ast.parse(file.read_text("utf-8"))
        for file in sorted(PACKAGE.rglob("*.py"))
    }


def strings(tree: ast.Module) -> Iterator[str]:
    """Every string of the module but docstrings and the pieces of f-strings."""
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            left_out |= {id(part) for part in node.values}
        elif isinstance(node, ast.Expr):
            left_out.add(id(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in left_out:
            yield from (node.value,) if isinstance(node.value, str) else ()


def templates(tree: ast.Module) -> Iterator[re.Pattern[str]]:
    """Every f-string of the module as a pattern; what is filled in has no dot."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield re.compile(
                "".join(
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[^.]+"
                    for part in node.values
                )
            )


def calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    """Every call of the function of that name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node
