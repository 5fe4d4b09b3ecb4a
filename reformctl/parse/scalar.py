"""What a plain scalar means: the YAML 1.2 core schema, less every spelling that misleads."""

from __future__ import annotations

from reformctl.enumeration import Enum
from reformctl.memo import TextMemo
from reformctl.pattern import ASCII, Pattern

Scalar = str | int | float | bool | None

# Only a scalar that begins with one of these can be anything but text.
SUSPECT = frozenset("0123456789+-.~tTfFnN")

WORDS: dict[str, Scalar] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
INTEGER = Pattern(r"(?:0|-?[1-9][0-9]{0,17})", ASCII)
FRACTION = Pattern(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}", ASCII)
NUMBERLIKE = Pattern(
    r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
    r"|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
    ASCII,
)


class Misleading(Enum):
    """The answer for a spelling that two readers would take for two different numbers."""

    NUMBER = "number"


def _plain(text: str) -> Scalar | Misleading:
    if text in WORDS:
        return WORDS[text]
    if text[0] not in SUSPECT:
        return text
    if INTEGER.fullmatch(text):
        return int(text)
    if FRACTION.fullmatch(text):
        return float(text)
    return Misleading.NUMBER if NUMBERLIKE.fullmatch(text) else text


plain = TextMemo(_plain, most=10_000).__getitem__  # days and numbers come again and again
"""The value of an unquoted scalar; a misleading number has no value."""
