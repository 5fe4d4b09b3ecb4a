"""What is known of characters by their ranges is what the tables of Unicode and the gate say."""

from __future__ import annotations

import re
import sys
import unicodedata

from reformctl.render.plain import USUAL, is_usual, plain
from reformctl.render.safe import made_plain
from reformctl.render.width import columns

EVERY = [chr(code) for code in range(sys.maxunicode + 1)]


def test_the_usual_characters_are_those_of_the_pattern() -> None:
    usual = re.compile(f"[{USUAL}]")
    assert [char for char in EVERY if is_usual(char)] == [c for c in EVERY if usual.match(c)]


def test_usual_characters_pass_as_they_are() -> None:
    assert all(made_plain(char) == plain(char) == char for char in EVERY if is_usual(char))


def test_every_character_is_as_wide_as_unicode_says() -> None:
    for char in EVERY:
        joined = unicodedata.category(char) in {"Mn", "Me"} or "\u1160" <= char <= "\u11ff"
        wide = unicodedata.east_asian_width(char) in {"W", "F"}
        assert columns(char) == (1 if char.isascii() else 0 if joined else 1 + wide), hex(ord(char))
