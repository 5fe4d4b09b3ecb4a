"""The picture of the README: the program's real output, drawn as an SVG of a terminal.

Each stretch of text is placed at its terminal column and told its width, narrow and wide
characters apart, so that columns stay aligned whatever font the reader has.
"""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from reformctl.cli.app import run
from reformctl.render.width import columns

COMMAND = "reformctl status --ledger demo --at 2017-06-15"
COLUMNS = 100

CELL, LINE, MARGIN, BAR = 8.4, 20, 16, 34
NARROW, WIDE = 14, 16  # font sizes at which a character about fills its cell, or its two
FONTS = (
    "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', "
    "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', monospace"
)
GROUND, INK = "#1b1f24", "#d7dde4"
# Codes of the terminal's own palette → how they look here.
LOOKS = {
    "1": 'font-weight="bold"',
    "2": 'fill="#8b949e"',
    "31": 'fill="#ff7b72"',
    "32": 'fill="#6fcf7d"',
    "33": 'fill="#e3b341"',
    "36": 'fill="#79c0ff"',
}
ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")


class Piece(NamedTuple):
    """Text of one look at one terminal column."""

    text: str
    codes: tuple[str, ...]
    column: int


def status(demo: Path | None = None) -> str:
    """The picture of ``status`` on the sample with its history, in Chinese."""
    if demo is None:
        with tempfile.TemporaryDirectory() as folder:
            _output(["demo", f"{folder}/demo"])
            return status(Path(folder) / "demo")
    words = COMMAND.replace("demo", str(demo)).split()[1:]
    output = _output([*words, "--lang", "zh", "--color", "always", "--width", str(COLUMNS)])
    return drawn(f"\x1b[2m$ {COMMAND}\x1b[0m\n\n{output}")


def _output(arguments: list[str]) -> str:
    said = io.StringIO()
    with redirect_stdout(said):
        code = run(arguments)
    if code != 0:
        raise SystemExit(f"reformctl {' '.join(arguments)}: exit {code}")
    return said.getvalue()


def drawn(output: str) -> str:
    """A terminal's output as an SVG."""
    lines = output.rstrip("\n").split("\n")
    width, height = COLUMNS * CELL + 2 * MARGIN, len(lines) * LINE + BAR + MARGIN
    body = [text for row, line in enumerate(lines) for text in _line(line, row)]
    size = f'width="{width:g}" height="{height:g}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width:g} {height:g}"'
            ' role="img" aria-label="reformctl status">',
            f'<rect {size} rx="8" fill="{GROUND}"/>',
            *(
                f'<circle cx="{MARGIN + 6 + 18 * at}" cy="18" r="5.5" fill="{color}"/>'
                for at, color in enumerate(("#ff5f57", "#febc2e", "#28c840"))
            ),
            f'<g font-family="{FONTS}" font-size="{NARROW}" fill="{INK}" xml:space="preserve">',
            *body,
            "</g>",
            "</svg>",
            "",
        ]
    )


def _line(line: str, row: int) -> Iterator[str]:
    y = BAR + row * LINE + 15
    for piece in _pieces(line):
        looks = "".join(" " + LOOKS[name] for name in piece.codes if name in LOOKS)
        if _kind(piece.text[0]) > 1:
            looks += f' font-size="{WIDE}"'
        x, wide = MARGIN + piece.column * CELL, columns(piece.text) * CELL
        yield (
            f'<text x="{x:.1f}" y="{y}" textLength="{wide:.1f}"{looks}>'
            f"{escape(piece.text, quote=False)}</text>"
        )


def _pieces(line: str) -> Iterator[Piece]:
    """The line cut at blanks, at changes of look, and between narrow and wide characters."""
    column, codes = 0, ()
    for at, part in enumerate(ESCAPE.split(line)):
        if at % 2:
            codes = tuple(part.split(";")) if part not in ("", "0") else ()
            continue
        for kind, run_of in groupby(part, _kind):
            text = "".join(run_of)
            if kind:
                yield Piece(text, codes, column)
            column += columns(text)


def _kind(sign: str) -> int:
    """0 for a blank, else how many columns the character takes."""
    return 0 if sign == " " else columns(sign)
