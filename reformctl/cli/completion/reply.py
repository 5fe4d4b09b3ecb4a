"""What the shell is told when somebody asks to have a word completed.

Everything is looked up in what the program kept the last time: the words of the program, and the
names in the ledger. Where something is not kept or no longer holds, the program is loaded and makes
it anew. Imports nothing that takes time.
"""

from __future__ import annotations

import os

from reformctl.cli.completion.cursor import Cursor, Table, cursor_in
from reformctl.cli.completion.match import begun, called, spelled
from reformctl.cli.completion.shells import SHELLS, lines_for, words_from
from reformctl.cli.language import language
from reformctl.store.seal import own_folder, own_seal
from reformctl.store.shelf import Shelf
from reformctl.store.volume import Volume

TYPE_CHECKING = False  # to import this from typing takes longer than an answer
if TYPE_CHECKING:
    from collections.abc import Sequence

    from reformctl.cli.completion.match import Entry
    from reformctl.store.seal import Seal
    from reformctl.vocab import Lang

# Kinds that the shell itself completes best.
PATHS = ("files", "folders")
# What parts the ids of an option that takes several.
COMMA = ","
MOST_TABLES = 8


def reply(arguments: Sequence[str]) -> str:
    """What a shell is told: what kind of answer it is, then a line for each candidate.

    ``arguments`` are the name of the shell, then the words of the command line up to the cursor,
    without the name of the program.
    """
    shell, *typed = arguments
    if shell not in SHELLS or not typed:
        return ""
    words, is_open = words_from(shell, typed)
    lang = language(words[:-1], os.environ)
    seal = own_seal(os.environ)
    table = _table(lang, seal)
    cursor = cursor_in(table, words)
    for kind in cursor.kinds:
        if kind in PATHS:
            return f"{kind}\n"
    entries = begun(cursor.entries, cursor.typed) or _values(cursor, table, words, lang, seal)
    return "\n".join(["words", *lines_for(shell, entries, cursor.lead, is_open), ""])


def _values(
    cursor: Cursor, table: Table, words: Sequence[str], lang: Lang, seal: Seal | None
) -> list[Entry]:
    """The values of the kinds that are expected, behind the last comma."""
    before, comma, typed = cursor.typed.rpartition(COMMA)
    found: list[Entry] = []
    lists = {kind: table.values(kind) for kind in cursor.kinds}
    for known in filter(None, lists.values()):
        found += spelled(known, typed, lang) or called(known, typed)
    records = tuple(kind for kind, known in lists.items() if known is None)
    if records:
        from reformctl.cli.completion.ids import Ids

        found += Ids(words[:-1], lang, seal).entries(records, typed)
    return [(f"{before}{comma}{word}", meaning) for word, meaning in found]


def _table(lang: Lang, seal: Seal | None) -> Table:
    """The words of the program: those kept, else made anew and kept."""
    folder = own_folder(os.environ)
    if not seal or not folder:
        commands, parts = _made_anew(lang)
        return Table(commands, parts, parts.get)
    volume = Volume(Shelf(f"{folder}/words", MOST_TABLES), lang, seal)

    def find(name: str) -> bytes | None:
        return volume.parts([name]).get(name) or _made_anew(lang)[1].get(name)

    head = volume.head()
    if head is not None:
        commands, names = head
        return Table(commands, names, find)
    commands, parts = _made_anew(lang)
    volume.keep((commands, [*parts]), parts)
    return Table(commands, parts, parts.get)


def _made_anew(lang: Lang) -> tuple[dict[str, list[Entry]], dict[str, bytes]]:
    from reformctl.cli.completion.syntax import words_of

    return words_of(lang)
