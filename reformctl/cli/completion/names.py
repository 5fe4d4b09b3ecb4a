"""Makes the names of a ledger's records anew, from the files that changed since the last time."""

from __future__ import annotations

import marshal
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from reformctl.cli.completion.ids import PLANS
from reformctl.ledger.names import Naming, namings
from reformctl.parse.content import records_in
from reformctl.parse.reader import read
from reformctl.records.kinds import kind_of
from reformctl.records.place import Place
from reformctl.render.wording import words
from reformctl.store.names import Files, KeptNames, Name, Names, yaml_files
from reformctl.store.stamp import Marks, Stamp, is_settled
from reformctl.store.worktree import read_file

# What is kept of a file, after its path: noun, id, Chinese and English of each record; id and text
# of each item.
Entry = tuple[str, str, str, str]
Item = tuple[str, str]


def made_anew(
    looked: tuple[str, Marks, bytes], before: bytes | None, kept: KeptNames | None
) -> tuple[Names, Files]:
    """The names of the ledger's records and what each file gave; kept where that is possible.

    ``looked`` are the ledger's folder, its marks, and those as bytes; ``before`` are the marks as
    they were when what is kept was made.
    """
    folder, marks, body = looked
    now = time.time_ns()
    was = dict(yaml_files(folder, marshal.loads(before))) if before else {}
    seen = dict(yaml_files(folder, marks))
    same = [path for path in was if was[path] == seen.get(path)]
    known = kept.files(same) if kept else {}
    files = {
        path: known.get(path) or marshal.dumps((path, *_content(folder, path)))
        for path in sorted(seen)
    }
    names = _names(files)
    if kept:
        of_plans = Stamp(f"{folder}/{PLANS}", ()).body()
        again = Stamp(folder, (), aged=True)
        if is_settled(again.newest, now) and again.marks == marks:
            kept.keep((body, of_plans), names, files)
    return names, files


def _names(files: Files) -> Names:
    names: dict[str, list[Name]] = {}
    for path, body in files.items():
        for noun, record_id, zh, en in marshal.loads(body)[1]:
            names.setdefault(noun, []).append((record_id, zh, en, path))
    return names


def _content(folder: str, path: str) -> tuple[list[Entry], list[Item]]:
    """The names of the file's records, and of the items of a plan."""
    found = kind_of(path)
    if found is None:
        return [], []
    document = read(read_file(Path(folder), path))
    records, _ = records_in(*found, document.data, Place(path))
    named = [naming for naming in namings(records) if _is_word(naming.id)]
    return [_entry(naming) for naming in named], [*_items(named)]


def _entry(naming: Naming) -> Entry:
    zh, en = words(naming.text, "zh"), words(naming.text, "en")
    # The same object is kept only once.
    return naming.noun, naming.id, zh, zh if en == zh else en


def _items(named: Iterable[Naming]) -> Iterator[Item]:
    for naming in named:
        for item in naming.items:
            if _is_word(item.id):
                yield item.id, words(item.text, "zh")


def _is_word(text: str) -> bool:
    """Whether a shell takes it for one word with nothing to hide."""
    return text.isascii() and text.isprintable() and " " not in text
