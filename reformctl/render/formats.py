"""The list of output formats: the module that draws each, its suffix, how its file begins."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.load import load

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import PurePath

    from reformctl.render.style import Style
    from reformctl.reports.report import Report, Row

    Renderer = Callable[[Report, Style], str]
    """What every format's ``render`` is: the whole report as text."""
    Flow = Callable[[Report, Iterable[Sequence[Row]], Style], Iterator[str]]
    """What ``flow`` of a format is: the report piece by piece."""


@dataclass(frozen=True, slots=True)
class Format:
    """One output format; its module is imported when it is asked for."""

    module: str
    suffix: str
    file_mark: str = ""
    """What a file of this format begins with; a pipe never gets it."""
    binary: bool = False
    """Whether it is bytes and no text."""


FORMATS: Mapping[str, Format] = {
    "text": Format("reformctl.render.text", ".txt"),
    "json": Format("reformctl.render.as_json", ".json"),
    # Without the byte order mark Excel reads Chinese as Latin letters.
    "csv": Format("reformctl.render.as_csv", ".csv", file_mark="\ufeff"),
    "md": Format("reformctl.render.markdown", ".md"),
    "html": Format("reformctl.render.as_html", ".html"),
    "xlsx": Format("reformctl.render.as_xlsx", ".xlsx", binary=True),
}
# Those that are text.
TEXTS = tuple(name for name, known in FORMATS.items() if not known.binary)


def render(report: Report, name: str, style: Style) -> str:
    """The report in the format of that name; raises KeyError for a name not in TEXTS."""
    if FORMATS[name].binary:
        raise KeyError(name)
    renderer: Renderer = load(FORMATS[name].module).render
    return renderer(report, style)


def render_bytes(report: Report, name: str, style: Style) -> bytes:
    """What a file holds of the report; raises RequestError where a package is missing for it."""
    if not FORMATS[name].binary:
        return file_bytes(render(report, name, style), name)
    drawn: bytes = load(FORMATS[name].module).render(report, style)
    return drawn


# Formats that can be written before the last row is known, and the modules whose ``flow`` does.
FLOWING: Mapping[str, str] = {"text": "reformctl.render.flow", "csv": "reformctl.render.as_csv"}


def flow(report: Report, blocks: Iterable[Sequence[Row]], name: str, style: Style) -> Iterator[str]:
    """The report's one table while its rows come; raises KeyError for a format not in FLOWING."""
    written: Flow = load(FLOWING[name]).flow
    return written(report, blocks, style)


def file_bytes(text: str, name: str) -> bytes:
    """What a file of that format holds: UTF-8, with the mark the format's readers need."""
    return (FORMATS[name].file_mark + text).encode()


def format_of(path: PurePath) -> str | None:
    """The name of the format whose suffix the path has; None if no format has it."""
    suffix = path.suffix.lower()
    return next((name for name, known in FORMATS.items() if known.suffix == suffix), None)
