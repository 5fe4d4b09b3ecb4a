"""A bar on the terminal for work that takes longer than one likes to wait in the dark."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, TypeVar

from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of
from reformctl.messages import Message, word
from reformctl.store.watch import Watch, unwatched
from reformctl.vocab import Lang

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")

PATIENCE = 0.5
"""Seconds before a bar is shown."""


def watch_of(request: Request) -> Watch:
    """Shows a bar on a terminal; elsewhere, or when quiet was asked for, nothing."""
    stream = sys.__stderr__
    if request.quiet or stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb":
        return unwatched
    return _Watched(lang_of(request))


class _Watched:
    """Draws the bar, and takes it away when the work is done or given up."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def __call__(self, work: Iterable[T], total: int, what: Message) -> Iterator[T]:
        begun = time.monotonic()
        with ExitStack() as shown:
            bar: Progress | None = None
            for done, piece in enumerate(work):
                yield piece
                if bar is None and time.monotonic() - begun > PATIENCE:
                    bar = shown.enter_context(_bar())
                    bar.add_task(word(what, self.lang), total=total)
                if bar:
                    bar.update(bar.task_ids[0], completed=done + 1)


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    # Past the ear of the door: a bar is no part of the answer.
    console = Console(file=sys.__stderr__)
    parts = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*parts, console=console, transient=True)
