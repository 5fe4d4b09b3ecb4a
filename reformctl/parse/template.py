"""Letters with blanks: ``{name}`` stands for a text, ``{{`` for a brace, nothing for code.

A value is put in as it stands and never read again, so that no text of a ledger can act as one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.messages import say

BLANK = re.compile(r"\{\{|\}\}|\{(?P<name>[^{}]*)\}|[{}]")
HEADING = "# "


@dataclass(frozen=True, slots=True)
class Template:
    """A letter's text with its blanks, and where it comes from."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A letter with its blanks filled in: its first line is its title."""

    title: str
    body: str


def fill(template: Template, values: Mapping[str, str]) -> str:
    """The text with every blank filled in; raises RequestError, with its place, for a wrong one."""

    def put(found: re.Match[str]) -> str:
        word, name = found[0], found["name"]
        if word in ("{{", "}}"):
            return word[0]
        if name is None or name not in values:
            raise _wrong(template, found, tuple(values))
        return values[name]

    return BLANK.sub(put, template.text)


def fill_letter(template: Template, values: Mapping[str, str]) -> Filled:
    """The same as title and body; raises RequestError for a template without either."""
    title, _, body = fill(template, values).strip().partition("\n")
    title, body = title.removeprefix(HEADING).strip(), body.strip()
    if not title or not body:
        raise RequestError(say("error.template_empty", path=template.path))
    return Filled(title, body)


def _wrong(template: Template, found: re.Match[str], known: tuple[str, ...]) -> RequestError:
    before = template.text[: found.start()]
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    place = f"{template.path}:{line}:{column}"
    hint = say("error.template_blanks", names=tuple(f"{{{name}}}" for name in known))
    if found["name"] is None:
        return RequestError(say("error.template_brace", place=place, sign=found[0]), hint)
    return RequestError(say("error.template_unknown", place=place, blank=found[0]), hint)
