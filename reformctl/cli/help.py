"""Help pages: the framework's parameters, worded from the catalogue."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from reformctl.cli.options import OF_THE_PAST, OUTPUT
from reformctl.messages import say, word
from reformctl.render.width import fold, pad
from reformctl.vocab import Lang

WIDTH = 88
"""Columns of a help page where the terminal has as many."""
Entry = tuple[str, str]


def group_help(commands: Iterable[str], lang: Lang) -> str:
    """The page of the whole program: what it is, its commands, the options all of them have."""
    entries = [(name, _first_line(f"help.{name}", lang)) for name in commands]
    common = [(name, word(say(f"help.{key}"), lang)) for name, key in COMMON]
    return "\n".join(
        [
            f"{_text('help.usage', lang)}reformctl {_text('help.command_metavar', lang)}",
            "",
            *fold(_text("help.program", lang), _width()),
            "",
            _text("help.commands", lang),
            *_entries(entries),
            "",
            _text("help.everywhere", lang),
            *_entries(common),
            "",
            *fold(_text("help.more", lang), _width()),
            "",
        ]
    )


COMMON = (
    ("--ledger PATH", "ledger"),
    ("--at REV|DATE", "at"),
    ("--today DATE", "today"),
    ("--as-of DATE", "as_of"),
    ("--format FORMAT, --json", "format"),
    ("-o, --output FILE", "output"),
    ("--lang zh|en", "lang"),
    ("--color auto|always|never", "color"),
    ("--width N", "width"),
    ("-q, --quiet", "quiet"),
    ("-v, --verbose", "verbose"),
    ("--version", "version"),
)


# Options whose help stands with that of another.
SAID_WITH_ANOTHER = {"json"}


def kinds_help(name: str, path: str, keys: Mapping[str, str], lang: Lang) -> str:
    """The page of a command that has one of its own for each kind; ``keys`` say what of each."""
    entries = [(kind, _first_line(key, lang)) for kind, key in keys.items()]
    return "\n".join(
        [
            f"{_text('help.usage', lang)}{path} {_text('help.kind_metavar', lang)}",
            "",
            *fold(_text(f"help.{name}", lang), _width()),
            "",
            _text("help.kinds", lang),
            *_entries(entries),
            "",
            _text("help.everywhere", lang),
            *_entries(
                (option, word(say(f"help.{key}"), lang))
                for option, key in COMMON
                if key not in (*OF_THE_PAST, *OUTPUT)
            ),
            "",
            *fold(_text("help.more_kinds", lang), _width()),
            "",
        ]
    )


def command_help(command: Any, path: str, help_key: str, lang: Lang) -> str:
    """The page of one command: its arguments, its own options, then those of every command."""
    arguments = [item for item in command.params if item.param_type_name == "argument"]
    options = [
        item
        for item in command.params
        if item.param_type_name == "option" and item.name not in SAID_WITH_ANOTHER
    ]
    names = {key for _, key in COMMON}
    own = [item for item in options if item.name not in names]
    shared = [item for item in options if item.name in names]
    usage = " ".join(
        [path, *(_metavar(item) for item in arguments), _text("help.options_metavar", lang)]
    )
    lines = [f"{_text('help.usage', lang)}{usage}", ""]
    for paragraph in _text(help_key, lang).split("\n"):
        lines += fold(paragraph, _width())
    for heading, parameters in (
        ("help.arguments", arguments),
        ("help.options", own),
        ("help.everywhere", shared),
    ):
        if parameters:
            lines += [
                "",
                _text(heading, lang),
                *_entries(_entry(item, lang) for item in parameters),
            ]
    return "\n".join([*lines, ""])


def _width() -> int:
    """The columns to keep to: no more than the terminal has."""
    return min(WIDTH, shutil.get_terminal_size().columns) if sys.stdout.isatty() else WIDTH


def _entry(parameter: Any, lang: Lang) -> Entry:
    return parameter_name(parameter), word(say(parameter.help), lang)


def parameter_name(parameter: Any) -> str:
    """How help names an argument, or an option with what it takes."""
    if parameter.param_type_name == "argument":
        return _metavar(parameter)
    names = ", ".join(sorted(parameter.opts, key=len))
    return names if parameter.is_flag else f"{names} {parameter.metavar or 'TEXT'}"


def _metavar(parameter: Any) -> str:
    name = parameter.metavar or parameter.name.upper()
    return name if parameter.required or name.startswith("[") else f"[{name}]"


def _entries(entries: Iterable[Entry]) -> list[str]:
    known = list(entries)
    column = min(max((len(name) for name, _ in known), default=0), 28) + 4
    lines: list[str] = []
    for name, text in known:
        first, *more = fold(text, _width() - column)
        if len(name) + 2 > column - 2:
            lines += [f"  {name}", " " * column + first]
        else:
            lines.append(pad(f"  {name}", column) + first)
        lines += [" " * column + line for line in more]
    return lines


def _text(key: str, lang: Lang) -> str:
    return word(say(key), lang)


def _first_line(key: str, lang: Lang) -> str:
    return _text(key, lang).partition("\n")[0]
