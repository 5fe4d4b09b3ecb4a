"""What may stand where the cursor is, told by the words before it.

Imports nothing that takes time: a shell waits for every answer.
"""

from __future__ import annotations

import marshal

TYPE_CHECKING = False  # to import this from typing takes longer than an answer
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from typing import Any

    from reformctl.cli.completion.match import Entry, Word

# What a value may be: kinds of record, or names of lists of values; nothing for free text.
Kinds = tuple[str, ...]
# Its names, what its value may be (None for an option without one), whether it may stand several
# times, and what it is for.
Option = tuple[tuple[str, ...], "Kinds | None", bool, str]
# What each argument may be, and whether the last one may stand several times.
Arguments = tuple[tuple[Kinds, ...], bool]
# The options and arguments of a command.
Parameters = tuple[list[Option], Arguments]


# What is known of a command and of a list of values stands under these with their names.
TAKES, VALUES = "takes ", "values "


class Table:
    """The words of the program in one language."""

    __slots__ = ("_find", "_names", "_taken", "commands")

    def __init__(
        self,
        commands: dict[str, list[Entry]],
        names: Collection[str],
        find: Callable[[str], bytes | None],
    ) -> None:
        """The commands below one (the program is ""), and what finds what has a name.

        Of forty commands and as many lists one is asked, so each is marshalled by itself.
        """
        self.commands, self._names, self._find = commands, names, find
        self._taken: dict[str, Parameters] = {}

    def takes(self, command: str) -> Parameters:
        """The options and arguments of the command; none of one that is not known."""
        if command not in self._taken:
            self._taken[command] = self._look_up(f"{TAKES}{command}") or NO_COMMAND
        return self._taken[command]

    def values(self, kind: str) -> list[Word] | None:
        """The list of values of that name; None where there is none."""
        found: list[Word] | None = self._look_up(f"{VALUES}{kind}")
        return found

    def _look_up(self, name: str) -> Any:
        body = self._find(name) if name in self._names else None
        return marshal.loads(body) if body else None


NO_COMMAND: Parameters = ([], ((), False))


class Cursor:
    """What is expected: one of some entries or a value of some kinds, and what is typed of it."""

    __slots__ = ("entries", "kinds", "lead", "typed")

    def __init__(
        self, typed: str, kinds: Kinds = (), entries: Sequence[Entry] = (), lead: str = ""
    ) -> None:
        """Hold them together; the lead stands before the value in the same word."""
        self.typed, self.kinds, self.entries, self.lead = typed, kinds, entries, lead


def cursor_in(table: Table, words: Sequence[str]) -> Cursor:
    """What may stand in the place of the last word, which is typed up to the cursor."""
    walk = _Walk(table)
    for word in words[:-1]:
        walk.step(word)
    return walk.at(words[-1])


class _Walk:
    """Goes over the words as the program reads them, and never complains."""

    def __init__(self, table: Table) -> None:
        self.commands, self.takes = table.commands, table.takes
        self.command = ""
        self.arguments = 0
        self.pending: Kinds | None = None
        self.ended = False
        self.used: set[tuple[str, ...]] = set()

    def step(self, word: str) -> None:
        """Go past a word that is complete."""
        if self.pending is not None:
            self.pending = None
        elif self.ended or word == "-" or not word.startswith("-"):
            self._plain(word)
        elif word == "--":
            self.ended = True
        else:
            self.pending = self._taken_by(word)

    def at(self, typed: str) -> Cursor:
        """What may stand where that much is typed."""
        if self.pending is not None:
            return Cursor(typed, self.pending)
        if typed.startswith("-") and not self.ended:
            name, equals, value = typed.partition("=")
            if equals:
                return Cursor(value, self._kinds_of(name) or (), lead=f"{name}=")
            return Cursor(typed, entries=self._options())
        if self.command in self.commands:
            return Cursor(typed, entries=self.commands[self.command])
        places, repeats = self.takes(self.command)[1]
        if self.arguments < len(places):
            return Cursor(typed, places[self.arguments])
        if repeats:
            return Cursor(typed, places[-1])
        return Cursor(typed, entries=() if self.ended else self._options())

    def _plain(self, word: str) -> None:
        if self.command in self.commands:
            self.command = f"{self.command} {word}".lstrip()
        else:
            self.arguments += 1

    def _taken_by(self, word: str) -> Kinds | None:
        """What the next word may be, if it is the value of an option that this word ends with."""
        if word.startswith("--"):
            name, equals, _ = word.partition("=")
            kinds = self._kinds_of(name)
            return None if equals else kinds
        for place, letter in enumerate(word[1:], 2):
            kinds = self._kinds_of(f"-{letter}")
            if kinds is not None:
                return kinds if place == len(word) else None
        return None

    def _kinds_of(self, name: str) -> Kinds | None:
        """What the value of the option of that name may be; the option counts as used."""
        for names, kinds, repeats, _ in self._known():
            if name in names:
                if not repeats:
                    self.used.add(names)
                return kinds
        return None

    def _known(self) -> list[Option]:
        return self.takes(self.command)[0]

    def _options(self) -> list[Entry]:
        """The options that were not used yet, each of their names by itself."""
        unused = [option for option in self._known() if option[0] not in self.used]
        return [(name, meaning) for names, _, _, meaning in unused for name in names]
