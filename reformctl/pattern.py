"""Patterns that take no time until they are asked, and little then.

To import the library's ``re`` and to compile the two dozen patterns that one edited plan is read by
takes longer than to start the interpreter. So a pattern is compiled when it is first asked, and
what it was compiled to may be kept from run to run: the engine below ``re`` takes that as it is,
after looking through it. docs/decisions/020-patterns-kept.md says what that rests on.
"""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than to find a pattern's program
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    Key = tuple[str, int]
    Program = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]
    """All flags, the instructions, how many groups there are, and the names of those with one."""

ASCII = 256
"""``re.ASCII``, without the import."""
ASKED = ("fullmatch", "match", "search", "finditer", "sub", "split")


class Pattern:
    """A pattern that is compiled when it is first asked."""

    __slots__ = ("flags", "text", *ASKED)

    if TYPE_CHECKING:
        fullmatch: Callable[..., re.Match[str] | None]
        match: Callable[..., re.Match[str] | None]
        search: Callable[..., re.Match[str] | None]
        finditer: Callable[..., Iterator[re.Match[str]]]
        sub: Callable[..., str]
        split: Callable[..., list[Any]]

    def __init__(self, text: str, flags: int = 0) -> None:
        """The pattern of that text."""
        self.text, self.flags = text, flags

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern can do; from now on it is at hand."""
        if name not in ASKED:
            raise AttributeError(name)
        compiled = _PROGRAMS.compiled(self.text, self.flags)
        for word in ASKED:
            setattr(self, word, getattr(compiled, word))
        return getattr(compiled, name)


class _Programs:
    """What patterns were compiled to, in this run and in earlier ones."""

    def __init__(self) -> None:
        self.recall: Callable[[], Mapping[Key, Program]] | None = None
        self.known: dict[Key, Program] | None = None
        self.is_more = False

    def compiled(self, text: str, flags: int) -> re.Pattern[str]:
        if self.recall is None:
            return _by_library(text, flags)
        if self.known is None:
            self.known = {**self.recall()}
        try:
            if (text, flags) not in self.known:
                self.known[text, flags] = _program(text, flags)
                self.is_more = True
            return _by_engine(text, self.known[text, flags])
        except Exception:  # noqa: BLE001 - another interpreter may have another engine
            return _by_library(text, flags)


_PROGRAMS = _Programs()


def recall_programs(find: Callable[[], Mapping[Key, Program]]) -> None:
    """From now on ask that for what patterns were compiled to, when the first one is asked."""
    _PROGRAMS.recall = find


def more_programs() -> dict[Key, Program] | None:
    """What patterns were compiled to up to now; None if nothing came to what was known."""
    return _PROGRAMS.known if _PROGRAMS.is_more else None


def _by_library(text: str, flags: int) -> re.Pattern[str]:
    import re

    return re.compile(text, flags)


def _by_engine(text: str, program: Program) -> re.Pattern[str]:
    from _sre import compile as compiled  # type: ignore[import-not-found]

    flags, *rest = program
    return compiled(text, flags, *rest)  # type: ignore[no-any-return]


def _program(text: str, flags: int) -> Program:
    """What the library hands to its engine for that pattern."""
    from importlib import import_module

    library: Any = import_module("re._compiler")
    parsed = import_module("re._parser").parse(text, flags)
    names, groups = parsed.state.groupdict, parsed.state.groups
    by_number = {number: name for name, number in names.items()}
    return (
        int(flags | parsed.state.flags),
        [*map(int, library._code(parsed, flags))],
        groups - 1,
        dict(names),
        tuple(map(by_number.get, range(groups))),
    )
