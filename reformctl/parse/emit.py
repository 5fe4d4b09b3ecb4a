"""The canonical writer: plain data to the one YAML text that stands for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reformctl.parse.scalar import plain

WIDTH = 100
"""Columns within which a list of ids stays on one line."""

# A first character that can start nothing but text or a number.
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=].*")
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]*", re.ASCII)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def emit(data: Mapping[str, object], schema: str = "") -> str:
    """The file's text: block style, two spaces, lists of ids on one line where they fit.

    ``schema`` is the address of the kind's schema, named in the first line for editors.
    """
    modeline = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return modeline + "".join(emit_entry(key, value) for key, value in data.items())


def emit_entry(key: str, value: object, indent: int = 0) -> str:
    """The lines of one key and its value, ``indent`` spaces in."""
    start = f"{' ' * indent}{scalar(key)}:"
    if isinstance(value, str):
        return f"{start} {scalar(value)}\n"
    if isinstance(value, Mapping) and value:
        inner = "".join(emit_entry(name, part, indent + 2) for name, part in value.items())
        return f"{start}\n{inner}"
    if isinstance(value, list | tuple) and value:
        flow = ids_in_line(value)
        if flow and len(start) + 1 + len(flow) <= WIDTH:
            return f"{start} {flow}\n"
        return start + "\n" + "".join(emit_element(part, indent + 2) for part in value)
    return f"{start} {_short(value)}\n"


def emit_element(value: object, indent: int = 2) -> str:
    """The lines of one element of a list, its dash ``indent`` spaces in."""
    dash = " " * indent + "- "
    if isinstance(value, str):
        return f"{dash}{scalar(value)}\n"
    if isinstance(value, Mapping) and value:
        block = "".join(emit_entry(name, part, indent + 2) for name, part in value.items())
        return dash + block[indent + 2 :]
    if isinstance(value, list | tuple) and value:
        block = "".join(emit_element(part, indent + 2) for part in value)
        return dash + block[indent + 2 :]
    return f"{dash}{_short(value)}\n"


@lru_cache(maxsize=1 << 16)
def scalar(text: str) -> str:
    """A string plain where the YAML 1.2 core schema reads the same string back, else quoted."""
    if _PLAIN.fullmatch(text) and text.isprintable() and not _misread(text):
        return text
    return '"' + "".join(_escape(char) for char in text) + '"'


def _misread(text: str) -> bool:
    return (
        text == "<<"  # as a key it would merge
        or ": " in text
        or " #" in text
        or text.startswith("...")  # at the start of a line the end of the document
        or text[-1] in " :"
        or plain(text) != text
    )


def _escape(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _short(value: object) -> str:
    """A value that takes one line and is no text: a number, a truth value, an empty collection."""
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    raise TypeError(f"no place in a ledger for a value of type {type(value).__name__}")


def ids_in_line(values: Sequence[object]) -> str:
    """The list on one line; empty unless every element is an id."""
    if all(isinstance(value, str) and _ID.fullmatch(value) for value in values):
        return "[" + ", ".join(scalar(str(value)) for value in values) + "]"
    return ""
