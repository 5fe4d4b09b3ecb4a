"""The options many commands share, and how a command file gets them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from reformctl.cli.request import Request
from reformctl.dataclass import fields

OPTIONS: dict[str, Any] = {
    "ledger": Annotated[
        str | None,
        typer.Option("--ledger", metavar="PATH", envvar="REFORMCTL_LEDGER", help="help.ledger"),
    ],
    "at": Annotated[str | None, typer.Option("--at", metavar="REV|DATE", help="help.at")],
    "today": Annotated[
        str | None,
        typer.Option("--today", metavar="DATE", envvar="REFORMCTL_TODAY", help="help.today"),
    ],
    "as_of": Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="help.as_of")],
    "format": Annotated[str | None, typer.Option("--format", metavar="FORMAT", help="help.format")],
    "json": Annotated[bool, typer.Option("--json", help="help.json")],
    "output": Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="help.output")
    ],
    # REFORMCTL_LANG is read with the locale, so that a wrong word in it stops nobody.
    "lang": Annotated[str | None, typer.Option("--lang", metavar="zh|en", help="help.lang")],
    "color": Annotated[
        str, typer.Option("--color", metavar="auto|always|never", help="help.color")
    ],
    "width": Annotated[int | None, typer.Option("--width", metavar="N", min=20, help="help.width")],
    "quiet": Annotated[bool, typer.Option("--quiet", "-q", help="help.quiet")],
    "verbose": Annotated[bool, typer.Option("--verbose", "-v", help="help.verbose")],
    "dry_run": Annotated[bool, typer.Option("--dry-run", "-n", help="help.dry_run")],
    "no_commit": Annotated[bool, typer.Option("--no-commit", help="help.no_commit")],
    "message": Annotated[
        str | None, typer.Option("--message", "-m", metavar="TEXT", help="help.message")
    ],
    "no_pager": Annotated[bool, typer.Option("--no-pager", help="help.no_pager")],
}

WRITING = ("dry_run", "no_commit", "message")
OF_THE_PAST = ("at", "as_of")
OUTPUT = ("format", "json", "output")
PAGED = ("no_pager",)


def reading(body: Callable[..., int]) -> Callable[..., int]:
    """A command that shows something; its body gets the common options as one Request, first."""
    return _with_options(body, [name for name in OPTIONS if name not in (*WRITING, *PAGED)])


def auditing(body: Callable[..., int]) -> Callable[..., int]:
    """A command that shows what became of the history, in which effective days play no part."""
    return _with_options(
        body, [name for name in OPTIONS if name not in (*WRITING, *PAGED, "as_of")]
    )


def paged(body: Callable[..., int]) -> Callable[..., int]:
    """A command that shows something long, on a terminal by way of a pager."""
    return _with_options(body, [name for name in OPTIONS if name not in WRITING])


def writing(body: Callable[..., int]) -> Callable[..., int]:
    """A command that changes something: the work tree only, never the past."""
    return _with_options(
        body, [name for name in OPTIONS if name not in (*OF_THE_PAST, *OUTPUT, *PAGED)]
    )


def writing_or_showing(body: Callable[..., int]) -> Callable[..., int]:
    """A command that changes something, or shows in every format what could be changed."""
    return _with_options(body, [name for name in OPTIONS if name not in (*OF_THE_PAST, *PAGED)])


def _with_options(body: Callable[..., int], names: list[str]) -> Callable[..., int]:
    """The function the framework sees: the body's own options, then the common ones."""

    def command(**given: Any) -> int:
        request = Request(**{name: given.pop(name) for name in names})
        return body(request, **given)

    own = list(inspect.signature(body, eval_str=True).parameters.values())[1:]
    defaults = {item.name: item.default for item in fields(Request)}
    common = [
        inspect.Parameter(
            name, inspect.Parameter.KEYWORD_ONLY, default=defaults[name], annotation=OPTIONS[name]
        )
        for name in names
    ]
    parameters = [item.replace(kind=inspect.Parameter.KEYWORD_ONLY) for item in own] + common
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {item.name: item.annotation for item in parameters}
    command.__name__ = body.__module__.rpartition(".")[2]
    return command
