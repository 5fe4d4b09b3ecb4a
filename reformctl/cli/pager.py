"""Long output on a terminal, read through the user's pager as git's is."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen

# Quit when it fits, let colours through, leave the text on the screen.
DEFAULT = "less -FRX"
NONE = ("", "cat")


def paged(chunks: Iterable[str], wanted: bool) -> Iterable[str]:
    """Give the chunks to a pager where that is wanted and a screen too small; else give them back.

    Raises BrokenPipeError when whoever reads a pipe has gone; a pager that is left is no fault.
    """
    texts = iter(chunks)
    command = _command() if wanted and _on_screen() else []
    first = _screenful(texts) if command else []
    if first and _lines(first) > shutil.get_terminal_size().lines - 1:
        process = _start(command)
        if process:
            _feed(process, chain(first, texts))
            return ()
    return chain(first, texts)


def _on_screen() -> bool:
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _command() -> list[str]:
    """The pager's words; none where the user wants none."""
    names = ("REFORMCTL_PAGER", "PAGER")
    chosen = next((os.environ[name] for name in names if name in os.environ), DEFAULT)
    if chosen.strip() in NONE:
        return []
    try:
        return shlex.split(chosen)
    except ValueError:
        return []


def _screenful(texts: Iterator[str]) -> list[str]:
    """As many chunks as fill the screen, or all there are."""
    found: list[str] = []
    for text in texts:
        found.append(text)
        if _lines(found) >= shutil.get_terminal_size().lines:
            break
    return found


def _lines(texts: Iterable[str]) -> int:
    return sum(text.count("\n") for text in texts)


def _start(command: list[str]) -> Popen[bytes] | None:
    """The pager, ready to read; None when there is no such program."""
    from subprocess import PIPE, Popen

    defaults = {"LESS": "FRX"}
    if (sys.stdout.encoding or "").lower().replace("-", "") == "utf8":
        defaults["LESSCHARSET"] = "utf-8"
    try:
        return Popen(command, stdin=PIPE, env=defaults | os.environ)
    except OSError:
        return None


def _feed(process: Popen[bytes], texts: Iterable[str]) -> None:
    """Give the pager everything until it is left, and wait for that; an interrupt ends the giving.

    The pager has the terminal: leaving before it would put a shell's prompt into its picture.
    """
    assert process.stdin is not None
    encoding = sys.stdout.encoding or "utf-8"
    try:
        with suppress(BrokenPipeError):
            for text in texts:
                process.stdin.write(text.encode(encoding, "backslashreplace"))
                process.stdin.flush()
    finally:
        with suppress(BrokenPipeError):
            process.stdin.close()
        _wait(process)


def _wait(process: Popen[bytes]) -> None:
    while process.poll() is None:
        with suppress(KeyboardInterrupt):
            process.wait()
