"""One sentence of the method with the commands, rules and tests that carry it out."""

from __future__ import annotations

from reformctl.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence in both languages; what carries it out stands in one text each, parted."""

    zh: str
    en: str
    commands: str = ""
    """Commands as one types them, with semicolons between; words in capitals are left open."""
    rules: str = ""
    """Codes, or the first and the last of a run: ``RC809-RC812``."""
    tests: str = ""
    """Names of test functions, each after its file without ``tests/`` and ``test_``:
    ``cli/steps::what_stood_so_already_is_not_recorded_again``."""


Section = tuple[str, str, tuple[Row, ...]]
"""Heading in Chinese and in English, and the rows."""
