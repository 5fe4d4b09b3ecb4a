"""The options many commands share, and how a command file gets them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reformctl.cli.parameter import Parameter, Spec, option, parameters_of
from reformctl.cli.request import Request
from reformctl.dataclass import fields

Body = Callable[..., int]

OPTIONS: dict[str, tuple[Any, Spec]] = {
    "ledger": (
        str | None,
        option("--ledger", metavar="PATH", envvar="REFORMCTL_LEDGER", help="help.ledger"),
    ),
    "at": (str | None, option("--at", metavar="REV|DATE", help="help.at")),
    "today": (
        str | None,
        option("--today", metavar="DATE", envvar="REFORMCTL_TODAY", help="help.today"),
    ),
    "as_of": (str | None, option("--as-of", metavar="DATE", help="help.as_of")),
    "format": (str | None, option("--format", metavar="FORMAT", help="help.format")),
    "json": (bool, option("--json", help="help.json")),
    "output": (str | None, option("--output", "-o", metavar="FILE", help="help.output")),
    # REFORMCTL_LANG is read with the locale, so that a wrong word in it stops nobody.
    "lang": (str | None, option("--lang", metavar="zh|en", help="help.lang")),
    "color": (str, option("--color", metavar="auto|always|never", help="help.color")),
    "width": (int | None, option("--width", metavar="N", min=20, help="help.width")),
    "quiet": (bool, option("--quiet", "-q", help="help.quiet")),
    "verbose": (bool, option("--verbose", "-v", help="help.verbose")),
    "dry_run": (bool, option("--dry-run", "-n", help="help.dry_run")),
    "no_commit": (bool, option("--no-commit", help="help.no_commit")),
    "message": (str | None, option("--message", "-m", metavar="TEXT", help="help.message")),
    "no_pager": (bool, option("--no-pager", help="help.no_pager")),
}

WRITING = ("dry_run", "no_commit", "message")
OF_THE_PAST = ("at", "as_of")
OUTPUT = ("format", "json", "output")
PAGED = ("no_pager",)


class Command:
    """What a command does, and which of the common options it takes besides its own."""

    def __init__(self, body: Body, common: list[str]) -> None:
        """The body gets the common options as one Request, first."""
        self.body, self.common = body, common

    def __call__(self, **given: Any) -> int:
        """Do it with those values of its parameters."""
        request = Request(**{name: given.pop(name) for name in self.common})
        return self.body(request, **given)

    def parameters(self) -> list[Parameter]:
        """Its own parameters, then the common ones."""
        defaults = {item.name: item.default for item in fields(Request)}
        shared = (Parameter(name, *OPTIONS[name], defaults[name]) for name in self.common)
        return [*parameters_of(self.body), *shared]


def reading(body: Body) -> Command:
    """A command that shows something; its body gets the common options as one Request, first."""
    return Command(body, [name for name in OPTIONS if name not in (*WRITING, *PAGED)])


def judging(body: Body) -> Command:
    """A command that shows findings, in formats of its own choice, or lists them in a file."""
    return Command(body, [name for name in OPTIONS if name not in (*PAGED, "output")])


def showing_or_writing(body: Body) -> Command:
    """A command that shows something, of the past too, or writes down what it shows."""
    return Command(body, [name for name in OPTIONS if name not in PAGED])


def auditing(body: Body) -> Command:
    """A command that shows what became of the history, in which effective days play no part."""
    return Command(body, [name for name in OPTIONS if name not in (*WRITING, *PAGED, "as_of")])


def paged(body: Body) -> Command:
    """A command that shows something long, on a terminal by way of a pager."""
    return Command(body, [name for name in OPTIONS if name not in WRITING])


def writing(body: Body) -> Command:
    """A command that changes something: the work tree only, never the past."""
    return Command(body, [name for name in OPTIONS if name not in (*OF_THE_PAST, *OUTPUT, *PAGED)])


def writing_or_showing(body: Body) -> Command:
    """A command that changes something, or shows in every format what could be changed."""
    return Command(body, [name for name in OPTIONS if name not in (*OF_THE_PAST, *PAGED)])
