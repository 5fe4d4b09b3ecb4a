"""Where bytes leave: reports to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys

from reformctl.cli.language import language
from reformctl.errors import ReformctlError, RequestError
from reformctl.messages import Message, say
from reformctl.render.formats import FORMATS, file_bytes, format_of, render, render_bytes
from reformctl.render.style import Style
from reformctl.render.wording import words

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TextIO

    from reformctl.cli.request import Request
    from reformctl.reports.report import Report
    from reformctl.vocab import Lang

COLORS = ("auto", "always", "never")


def put_out(report: Report, request: Request) -> None:
    """Render the report as asked for and write it to stdout or the ``-o`` file."""
    name = format_name(request)
    if FORMATS[name].binary:
        put_bytes(report, request, name)
    else:
        put_text(render(report, name, style_of(request)), request, name)


def put_bytes(report: Report, request: Request, name: str) -> None:
    """Write a report that is no text, to a pipe or the ``-o`` file.

    Raises RequestError where it would go to a terminal.
    """
    if not _to_file(request) and sys.stdout.isatty():
        raise RequestError(say("error.not_for_terminals", name=name), say("error.write_to_file"))
    data = render_bytes(report, name, style_of(request))
    if _to_file(request):
        _write_file(str(request.output), data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def put_text(text: str, request: Request, name: str = "text") -> None:
    """Write what was rendered, in the format of that name, to stdout or the ``-o`` file."""
    if _to_file(request):
        _write_file(str(request.output), file_bytes(text, name))
    else:
        sys.stdout.write(text)


def put_flow(texts: Iterable[str], request: Request, name: str) -> None:
    """Write a long text as it comes, through a pager on a terminal, or to the ``-o`` file."""
    if _to_file(request):
        _write_file(str(request.output), file_bytes("".join(texts), name))
        return
    if sys.stdout.isatty():
        from reformctl.cli.pager import paged

        texts = paged(texts, not request.no_pager)
    for text in texts:
        sys.stdout.write(text)
        sys.stdout.flush()


def told(code: int, tell: Callable[[], None]) -> int:
    """Tell what was judged and give the exit code, which is the same where nobody reads on."""
    try:
        tell()
        sys.stdout.flush()
    except BrokenPipeError:
        stop_telling()
    return code


def stop_telling() -> None:
    """Whoever read our output has seen enough; nothing may be written at exit either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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
        known = say("error.known_formats", names=tuple(FORMATS))
        raise RequestError(say("error.unknown_format", name=name), known)
    return name


def _by_suffix(output: str) -> str:
    from pathlib import PurePath

    if name := format_of(PurePath(output)):
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


def _write_file(output: str, data: bytes) -> None:
    from pathlib import Path

    path = Path(output)
    try:
        path.write_bytes(data)
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
