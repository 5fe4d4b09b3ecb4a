"""Where the findings go: any number of formats, each to a file of its own, one to stdout."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path, PurePath

from reformctl.cli.request import Request
from reformctl.cli.streams import put_bytes, put_text, style_of
from reformctl.dataclass import dataclass, replace
from reformctl.errors import RequestError
from reformctl.messages import Message, say
from reformctl.render.finding_formats import FINDING_FORMATS, render, render_bytes
from reformctl.reports.found import Found

# A word before ``=`` is meant as a format, and not as the beginning of a file's name.
FORMAT_WORD = re.compile(r"[A-Za-z]+")
STDOUT = ("", "-")


@dataclass(frozen=True, slots=True)
class Outlet:
    """One format, and the file it goes to; None for stdout."""

    name: str
    file: str | None = None


def outlets_of(request: Request, given: Sequence[str]) -> tuple[Outlet, ...]:
    """What ``--output FORMAT[=FILE]``, ``-o FILE``, ``--format`` and ``--json`` ask for together.

    Raises RequestError for a format there is none of, and for two at one place.
    """
    asked = "json" if request.json else request.format
    if asked is not None:
        _known(asked)
    outlets = [_outlet(text, asked) for text in given]
    taken = any(one.file in (None, text) for one, text in zip(outlets, given, strict=True))
    if not given or (asked and not taken):
        outlets.append(Outlet(asked or "text"))
    _refuse_shared([one.file for one in outlets])
    return tuple(outlets)


def _outlet(text: str, asked: str | None) -> Outlet:
    name, found, file = text.partition("=")
    if text in FINDING_FORMATS or (found and FORMAT_WORD.fullmatch(name)):
        return Outlet(_known(name), None if file in STDOUT else file)
    if text in STDOUT:
        return Outlet(asked or "text")
    return Outlet(asked or _by_suffix(text), text)


def _known(name: str) -> str:
    if name not in FINDING_FORMATS:
        raise RequestError(say("error.unknown_format", name=name), _formats())
    return name


def _by_suffix(output: str) -> str:
    suffix = PurePath(output).suffix.lower()
    for name, known in FINDING_FORMATS.items():
        if known.suffix == suffix:
            return name
    raise RequestError(say("error.unknown_suffix", path=output), _formats())


def _formats() -> Message:
    return say("error.known_formats", names=tuple(FINDING_FORMATS))


def _refuse_shared(files: Sequence[str | None]) -> None:
    places = [file and os.path.realpath(file) for file in files]
    for place in places:
        if places.count(place) > 1:
            key = "error.one_on_stdout" if place is None else "error.one_in_file"
            raise RequestError(say(key, path=place), say("error.output_form"))


def put_found(found: Found, outlets: Sequence[Outlet], request: Request) -> None:
    """Write the findings in every format asked for: the files first, and each whole or not at all.

    Raises RequestError for a file that can't be written.
    """
    for outlet in sorted(outlets, key=lambda one: one.file is None):
        style = style_of(replace(request, output=outlet.file))
        if outlet.file is not None:
            _write(Path(outlet.file), render_bytes(found, outlet.name, style))
        elif FINDING_FORMATS[outlet.name].binary:
            put_bytes(found.report, replace(request, output=None), outlet.name)
        else:
            put_text(render(found, outlet.name, style), request)


def _write(path: Path, data: bytes) -> None:
    """Put the file there in one go; what is no file, like a pipe, is written to as it is."""
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        why = error.strerror or str(error)
        raise RequestError(say("error.cannot_write", path=str(path), why=why)) from error


def _replace(path: Path, data: bytes) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("xb") as stream:
            stream.write(data)
        if path.exists():
            draft.chmod(path.stat().st_mode & 0o777)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
