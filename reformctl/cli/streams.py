"""Where bytes leave: reports to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys

from reformctl.cli.language import language
from reformctl.errors import ReformctlError, RequestError
from reformctl.messages import Message, say
from reformctl.render.formats import FORMATS, file_bytes, format_of, render
from reformctl.render.style import Style
from reformctl.render.wording import words

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from reformctl.cli.request import Request
    from reformctl.reports.report import Report
    from reformctl.vocab import Lang

COLORS = ("auto", "always", "never")
LATER = ("html", "xlsx")


def put_out(report: Report, request: Request) -> None:
    """Render the report as asked for and write it to stdout or the ``-o`` file."""
    name = format_name(request)
    put_text(render(report, name, style_of(request)), request, name)


def put_text(text: str, request: Request, name: str = "text") -> None:
    """Write what was rendered, in the format of that name, to stdout or the ``-o`` file."""
    if _to_file(request):
        _write_file(str(request.output), text, name)
    else:
        sys.stdout.write(text)


def put_flow(texts: Iterable[str], request: Request, name: str) -> None:
    """Write a long text as it comes, through a pager on a terminal, or to the ``-o`` file."""
    if _to_file(request):
        _write_file(str(request.output), "".join(texts), name)
        return
    from reformctl.cli.pager import put_paged

    put_paged(texts, not request.no_pager)


def refuse_bad_output(request: Request) -> None:
    """Raises RequestError for a language, format or colour there is none of, before any work."""
    lang_of(request)
    format_name(request)
    style_of(request)


def _to_file(request: Request) -> bool:
    return request.output not in (None, "", "-")


def format_name(request: Request) -> str:
    """The output format asked for; ``--json`` beats ``--format``, which beats the file's suffix.

    Raises RequestError for a format there is none of.
    """
    if request.json:
        return "json"
    name = request.format
    if name is None and _to_file(request):
        name = _by_suffix(str(request.output))
    name = name or "text"
    if name not in FORMATS:
        key = "error.format_later" if name in LATER else "error.unknown_format"
        raise RequestError(say(key, name=name), say("error.known_formats", names=tuple(FORMATS)))
    return name


def _by_suffix(output: str) -> str:
    from pathlib import PurePath

    path = PurePath(output)
    name = format_of(path) or path.suffix.lower().removeprefix(".")
    if name in (*FORMATS, *LATER):
        return name
    raise RequestError(
        say("error.unknown_suffix", path=output),
        say("error.known_formats", names=tuple(FORMATS)),
    )


def style_of(request: Request, stream: TextIO | None = None) -> Style:
    """Language, width and colour for where the output goes: a terminal, a pipe or a file.

    It goes to stdout or the ``-o`` file, unless a stream is named.
    """
    if request.color not in COLORS:
        raise RequestError(say("error.bad_color", value=request.color))
    if stream is None and _to_file(request):
        return Style(lang_of(request), request.width)
    terminal = (stream or sys.stdout).isatty() and os.environ.get("TERM") != "dumb"
    wished = terminal and "NO_COLOR" not in os.environ
    color = request.color == "always" or (request.color == "auto" and wished)
    width = request.width or (_columns() if terminal else None)
    return Style(lang_of(request), width, color, terminal or color)


def _columns() -> int:
    from shutil import get_terminal_size

    return get_terminal_size().columns


def lang_of(request: Request) -> Lang:
    """The language asked for; raises RequestError for one there is none of."""
    if request.lang not in (None, "zh", "en"):
        raise RequestError(say("error.bad_lang", value=request.lang))
    return language(["--lang", request.lang] if request.lang else [], os.environ)


def _write_file(output: str, text: str, name: str) -> None:
    from pathlib import Path

    path = Path(output)
    try:
        path.write_bytes(file_bytes(text, name))
    except OSError as error:
        why = error.strerror or str(error)
        raise RequestError(say("error.cannot_write", path=str(path), why=why)) from error


def complain(error: ReformctlError, lang: Lang) -> None:
    """One line on stderr: what was wrong, and the next step."""
    from reformctl.render.line import error_line

    _tell(error_line(error, lang))


def say_to_stderr(message: Message, lang: Lang) -> None:
    """A sentence beside the results: a note, a warning, a count of what was left out."""
    _tell(words(message, lang))


def _tell(line: str) -> None:
    """A line on stderr; that nobody can hear it changes nothing of what the program does."""
    sys.stdout.flush()
    try:
        print(line, file=sys.stderr)  # noqa: T201 - the line is made safe
    except OSError:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115, PTH123 - for the rest of the process
