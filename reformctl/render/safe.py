"""The gate every string from a ledger passes on its way out, so that text can be read but not act.

What can't be seen is shown as an escape (``\\x1b``, ``\\u202e``, ``\\U000e0041``); a backslash that
stands in the text stays as it is. Escapes are for people; the exact value is in the JSON.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from reformctl.render.plain import USUAL, plain

# Patterns as texts are compiled when they are first needed, which a short run seldom does.
_UNUSUAL = re.compile(f"[^{USUAL}]+")
_LINE_BREAK = r"[ \t]*[\r\n][ \t\r\n]*"
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Drawn as nothing although Unicode calls them letters, marks, symbols or unassigned: joiners,
# fillers, variation selectors, the blank braille cell, noncharacters, the tag planes.
_HIDDEN = (
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0f"
    "\uffa0\ufff0-\ufff8\ufffe\uffff\U000e0000-\U000e0fff\U0010fffe\U0010ffff]"
)
# More marks than any script stacks on one letter would paint over the lines around it.
_MARKS_AT_MOST = 4
# GitHub's runner strips white space before it looks for ``::`` at the start of a line, and finds
# ``##[`` anywhere in it; Azure's and TeamCity's marks are of the second kind.
_RUNNER_LINE = r"\s*(?=::)"
_MARK = "\ufeff"
_RUNNER_MARK = r"##(?=\w*\[)"


def made_plain(text: str) -> str:
    """The text on one line, with nothing left in it that :func:`plain` would not let pass."""
    text = re.sub(_LINE_BREAK, " / ", text.strip("\r\n")).replace("\t", " ")
    return _guarded(_UNUSUAL.sub(lambda run: _inert(run[0], _escape, run.start() == 0), text))


def _guarded(text: str) -> str:
    """The text with nothing in it that a runner of builds takes for a command."""
    if guarded := re.match(_RUNNER_LINE, text):
        text = f"{guarded[0]}\\{text[guarded.end() :]}"
    return re.sub(_RUNNER_MARK, r"##\\", text)


def inert_patch(patch: str) -> str:
    """A patch that git still takes, with nothing in it that a terminal or a build log would act on.

    What a ledger file may hold stays as it is, its line ends and byte order mark too.
    """
    return "".join(f"{_inert_line(line)}\n" for line in patch.split("\n")[:-1])


def _inert_line(line: str) -> str:
    from reformctl.parse.charset import find_unsafe

    sign, mark = (line[:1], _MARK) if line[1:2] == _MARK else ("", "")
    body, end = line.removesuffix("\r"), "\r" if line.endswith("\r") else ""
    body = body.removeprefix(sign + mark)
    return sign + mark + (plain(body) if find_unsafe(body) >= 0 else _guarded(body)) + end


def json_text(document: str) -> str:
    """Finished JSON of the same value, with every character escaped that can't be seen or acts."""
    document = _UNUSUAL.sub(lambda run: _inert(run[0], _json_escape, False), document)
    return re.sub(_RUNNER_MARK, r"#\\u0023", document).replace("<", "\\u003c")


def workflow_message(text: str) -> str:
    """Plain text as what a GitHub workflow command says, behind its second ``::``."""
    return plain(text).replace("%", "%25")


def workflow_value(text: str) -> str:
    """Plain text as the value of a property of a GitHub workflow command."""
    return workflow_message(text).replace(":", "%3A").replace(",", "%2C")


def sarif_text(text: str) -> str:
    """Plain text in which SARIF finds neither a placeholder ``{0}`` nor a link ``[a](b)``."""
    doubled = plain(text).replace("{", "{{").replace("}", "}}")
    return doubled.replace("[", "\\[") if "](" in doubled else doubled


def relative_uri(path: str) -> str:
    """The path as a relative URI, all in it percent-encoded but letters, digits and ``-._~/``."""
    from urllib.parse import quote_from_bytes

    return quote_from_bytes(path.encode("utf-8", "surrogateescape"), safe="/~")


# Excel reads the full-width signs as a formula too.
_FORMULA = r"\s*[=+\-@＝＋－＠]"
# Where the decimal sign is a comma, spreadsheets split at semicolons.
_CSV_QUOTED = r"[\",;]|^\s|\s$"


def csv_cell(text: str) -> str:
    """Plain text that no spreadsheet takes for a formula, quoted where CSV needs it."""
    text = plain(text)
    if re.match(_FORMULA, text):
        text = "'" + text
    return '"' + text.replace('"', '""') + '"' if re.search(_CSV_QUOTED, text) else text


_MARKDOWN_SIGN = r"[\\`*_{}\[\]|~$]"
_MARKDOWN_START = r"\d+(?=[.)](?:\s|$))|(?=[-+=#])"
# Addresses, mentions and references are found in the text after Markdown is read, so a backslash
# does not stop them; GitHub's and GitLab's signs are all here.
_MARKDOWN_LINK = r"(?i):(?=//)|www(?=\.)|\bGH(?=-\d)|(?:[@#!%~$]|&amp;)(?=[a-z0-9\"])"
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def markdown_cell(text: str) -> str:
    """Plain text that Markdown shows as it stands: no markup, HTML, link, mention or reference."""
    text = plain(text).strip().translate(_ENTITIES)
    text = re.sub(_MARKDOWN_LINK, r"\g<0><!-- -->", re.sub(_MARKDOWN_SIGN, r"\\\g<0>", text))
    start = re.match(_MARKDOWN_START, text)
    return f"{start[0]}\\{text[start.end() :]}" if start else text


def html_text(text: str) -> str:
    """Plain text that HTML shows as it stands, inside an element or a quoted attribute."""
    return plain(text).translate(_ENTITIES).replace('"', "&quot;").replace("'", "&#39;")


def _inert(run: str, escape: Callable[[str], str], leads: bool) -> str:
    """The run with its hidden characters and surplus marks escaped; ``leads`` opens the text."""
    shown = []
    marks = _MARKS_AT_MOST if leads else 0
    for char in run:
        kind = _kind(char)
        marks = marks + 1 if kind == "mark" else 0
        shown.append(escape(char) if kind == "hidden" or marks > _MARKS_AT_MOST else char)
    return "".join(shown)


@cache
def _kind(char: str) -> str:
    category = unicodedata.category(char)
    if category in _HIDDEN_CATEGORIES or re.match(_HIDDEN, char):
        return "hidden"
    return "mark" if category in {"Mn", "Me"} else "seen"


def _escape(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json_escape(char: str) -> str:
    # A line end outside the strings is layout; inside them JSON has escaped it already.
    if char == "\n":
        return char
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
