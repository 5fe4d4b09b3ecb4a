"""The gate every string from a ledger passes on its way out, so that text can be read but not act.

What can't be seen is shown as an escape (``\\x1b``, ``\\u202e``, ``\\U000e0041``); a backslash that
stands in the text stays as it is. Escapes are for people; the exact value is in the JSON.
"""

from __future__ import annotations

import re
import unicodedata

# Text made of these alone needs no second look: ASCII, Chinese punctuation, the unified
# ideographs, full-width forms.
_USUAL = re.compile("[ -~\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e\u2014\u201c\u201d\u2018\u2019]*")
_LINE_BREAK = re.compile(r"\s*(?:\r\n|\r|\n)\s*")
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Drawn as nothing although they are letters, marks, symbols or not assigned: fillers, joiners,
# variation selectors, noncharacters, the blank braille cell, the tag plane.
_HIDDEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0f\uffa0"
    "\ufff0-\ufff8\ufffe\uffff\U000e0000-\U000e0fff]"
    "|[" + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}"
                   for plane in range(1, 17)) + "]"
)
# More marks than any script stacks on one letter would paint over the lines around it.
_MARKS_AT_MOST = 4
# GitHub's runner strips white space before it looks for ``::``; it finds ``##[`` anywhere in a
# line, as Azure and TeamCity find theirs.
_RUNNER_LINE = re.compile(r"(\s*)(?=::)")
_RUNNER_MARK = re.compile(r"##(?=\w*\[)")


def plain(text: str) -> str:
    """The text on one line with nothing in it that a terminal or a build log would act upon."""
    if not _USUAL.fullmatch(text):
        text = _visible(_LINE_BREAK.sub(" / ", text).replace("\t", " "))
    if "::" in text:
        text = _RUNNER_LINE.sub(r"\1\\", text, count=1) if _RUNNER_LINE.match(text) else text
    return _RUNNER_MARK.sub(r"##\\", text) if "##" in text else text


def csv_cell(text: str) -> str:
    """Safe text that no spreadsheet takes for a formula, quoted where CSV needs it."""
    text = plain(text)
    # Excel takes the full-width signs for formulas too; semicolons split in half of Europe.
    if re.match(r"\s*[=+\-@＝＋－＠]", text):
        text = "'" + text
    if re.search(r'[",;]|^\s|\s$', text):
        return '"' + text.replace('"', '""') + '"'
    return text


_MARKDOWN_ENTITY = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MARKDOWN_ACTIVE = re.compile(
    r"(?P<link>:(?=//)|\b(?:www(?=\.)|GH(?=-\d)))"
    r"|(?P<sign>[\\`*_{}\[\]()#!|~$&<>@%])(?P<name>(?<=[#!~$&@%])(?=[A-Za-z0-9_\"-]))?",
    re.IGNORECASE,
)
_MARKDOWN_START = re.compile(r"(\d*)([-+=.)])")


def markdown_cell(text: str) -> str:
    """Safe text that Markdown shows as it stands: no markup, HTML, link, mention or reference."""
    text = _MARKDOWN_ACTIVE.sub(_markdown_inert, plain(text).strip())
    # A list or a heading begins only at the start of a text.
    return _MARKDOWN_START.sub(r"\1\\\2", text, count=1) if _MARKDOWN_START.match(text) else text


def json_text(text: str) -> str:
    """Finished JSON whose strings keep their value while no byte of them can act."""
    return _JSON_ACTIVE.sub(lambda found: _json_escape(found[0]), text) if _odd(text) else text


def _markdown_inert(found: re.Match[str]) -> str:
    if found["link"]:
        return found["link"] + _MARKDOWN_SPLIT
    sign = _MARKDOWN_ENTITY.get(found["sign"]) or "\\" + found["sign"]
    return sign if found["name"] is None else sign + _MARKDOWN_SPLIT
