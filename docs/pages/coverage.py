"""The page that leads from each sentence of the method to command, rule and test."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pages.method.bodies import BODIES, MEASURES, PLATFORMS
from pages.method.facts import CHOICES, FACTS
from pages.method.office import OFFICE
from pages.method.plans import PLANS
from pages.method.row import Row, Section
from pages.table import NOTICE, code, table
from reformctl.cli.group import every_command
from reformctl.rules.catalog import catalogue

TESTS = Path(__file__).parents[2] / "tests"
SECTIONS: tuple[Section, ...] = (PLATFORMS, MEASURES, BODIES, *PLANS, *OFFICE, CHOICES, FACTS)
RUN = re.compile(r"RC([0-9]{3})-RC([0-9]{3})")

INTRO = """\
# 办法与程序对照 · The method and where it is carried out

{notice}

[办法](method.md)的每句话，由哪些命令、规则办理，由哪些测试保证。命令、规则、测试由程序逐一核对，写错了生成不出这一页。
规则另有各自的用例：`tests/rules/` 里每条规则都有通过的和不通过的。

Each sentence of [the method](method.md): by which commands and rules it is carried out, and which
tests hold the program to it. The names are looked up when this page is made; a wrong one stops it.
Besides, each rule has cases of its own in `tests/rules/`, some that pass and some that fail.
"""


class UnknownNameError(Exception):
    """A row names a command, a rule or a test that is not there."""


def page() -> str:
    """The whole page, section by section."""
    lines = [INTRO.format(notice=NOTICE)]
    for zh, en, rows in SECTIONS:
        lines += [f"## {zh} · {en}", ""]
        heading = ["办法", "the method", "命令 · commands", "规则 · rules", "测试 · tests"]
        lines += [*table(heading, map(cells, rows)), ""]
    return "\n".join(lines)


def open_rows() -> list[str]:
    """The sentences that nothing carries out, or that no test holds the program to."""
    return [
        row.en
        for _, _, rows in SECTIONS
        for row in rows
        if not (row.commands or row.rules) or not (row.tests or row.rules)
    ]


def cells(row: Row) -> list[str]:
    """The cells of a row; raises UnknownNameError for a name that is not there."""
    return [
        row.zh,
        row.en,
        "<br>".join(_command(one) for one in _parted(row.commands)),
        " ".join(_rule(one) for one in _codes(row.rules)),
        "<br>".join(_test(one) for one in row.tests.split()),
    ]


def _parted(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _command(text: str) -> str:
    """The command with a link; raises UnknownNameError for one, or an option, that is not there."""
    words = text.split()
    name = " ".join(words[:2]) if " ".join(words[:2]) in _commands() else words[0]
    options = {word for word in words if word.startswith("--")}
    if not options <= _commands().get(name, frozenset()) or name not in _commands():
        raise UnknownNameError(text)
    return f"[{code(text)}](commands.md#{name.replace(' ', '-')})"


@cache
def _commands() -> dict[str, frozenset[str]]:
    """Every command's name and its options."""
    return {
        name: frozenset(option for item in command.params for option in item.opts)
        for name, command in every_command("en").items()
    }


def _codes(text: str) -> Iterator[str]:
    """The codes, runs spelled out by the rules there are."""
    known = sorted(rule.code for rule in catalogue())
    for part in text.split():
        run = RUN.fullmatch(part)
        if run:
            yield from (one for one in known if run[1] <= one[2:] <= run[2])
        elif part not in known:
            raise UnknownNameError(part)
        else:
            yield part


def _rule(name: str) -> str:
    return f"[{name}](rules.md#{name.lower()})"


def _test(text: str) -> str:
    """The test as pytest takes it; raises UnknownNameError where there is none of that name."""
    place, _, name = text.partition("::")
    folder, _, file = place.rpartition("/")
    path = f"{folder}/test_{file}.py"
    if f"test_{name}" not in _functions(path):
        raise UnknownNameError(text)
    return code(f"tests/{path}::test_{name}")


@cache
def _functions(path: str) -> frozenset[str]:
    """The names of the functions of a test file; none of a file that is not there."""
    file = TESTS / path
    if not file.is_file():
        return frozenset()
    tree = ast.parse(file.read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))
