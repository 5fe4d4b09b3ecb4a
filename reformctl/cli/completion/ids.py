"""The ids that begin with what is typed, of the records of the ledger that is meant.

Imports nothing that takes time, as long as the names kept of the ledger still hold.
"""

from __future__ import annotations

import marshal
import os

from reformctl.cli.completion.match import begun, called, spelled
from reformctl.cli.given import given
from reformctl.store.names import kept_names
from reformctl.store.nearest import SETTINGS, nearest_ledger, only_ledger
from reformctl.store.stamp import Stamp

TYPE_CHECKING = False  # to import this from typing takes longer than an answer
if TYPE_CHECKING:
    from collections.abc import Sequence

    from reformctl.cli.completion.cursor import Kinds
    from reformctl.cli.completion.match import Entry
    from reformctl.store.names import Files, Name, Names
    from reformctl.store.seal import Seal
    from reformctl.vocab import Lang

PLANS, ITEMS, WITHIN = "plans", "items", "within"
OF_PLANS = frozenset({PLANS, ITEMS, WITHIN})
"""Kinds that come from the files in the folder of that name alone."""
# Kinds of which commands accept what a record is called in the place of its id.
CALLED = frozenset({"plans", "groups", "departments", "cities", "teams", "divisions", "people"})


class Ids:
    """The records of one ledger by what they are called; none where there is no ledger."""

    __slots__ = ("_folder", "files", "kept", "lang", "made")

    def __init__(self, words: Sequence[str], lang: Lang, seal: Seal | None) -> None:
        """Of the ledger that those words of a command line are about."""
        self.lang = lang
        self.made: Names | None = None
        self.files: Files = {}
        self._folder = _folder(words)
        self.kept = kept_names(self._folder, seal) if self._folder else None

    def entries(self, kinds: Kinds, typed: str) -> list[Entry]:
        """The records of those kinds that begin with what is typed, by id or name."""
        plan, slash, item = typed.partition("/")
        of_plans = bool(slash) or OF_PLANS.issuperset(kinds)
        if self._folder and not (of_plans and self._knows_plans(self._folder)):
            self._look_up(self._folder)
        if slash:
            return self._items(plan, item) if {ITEMS, WITHIN} & {*kinds} else []
        found: list[Entry] = []
        for kind in kinds:
            if kind == ITEMS:
                found += self._items(plan, "") if self._plan(plan) else []
            elif kind == WITHIN:
                found += ((f"{word}/", text) for word, text in self._records(PLANS, typed))
            else:
                found += self._records(kind, typed)
        return found

    def _records(self, kind: str, typed: str) -> list[Entry]:
        if typed.isascii() and not self._may_begin(kind, typed.lower()):
            return []
        words = self._names(kind)
        found = spelled(words, typed, self.lang)
        return found or (called(words, typed) if kind in CALLED else [])

    def _names(self, kind: str) -> list[Name]:
        if self.made is not None:
            return self.made.get(kind, [])
        return self.kept.names(kind) if self.kept else []

    def _may_begin(self, kind: str, beginning: str) -> bool:
        """Whether an id of that kind may begin so, in small letters."""
        return self.made is not None or (
            self.kept is not None and self.kept.has_id(kind, beginning)
        )

    def _plan(self, plan: str) -> list[str]:
        """The files of the plan with that id."""
        return [name[3] for name in self._names(PLANS) if name[0] == plan]

    def _items(self, plan: str, typed: str) -> list[Entry]:
        """The items of a plan that begin with what is typed."""
        paths = self._plan(plan)
        files = self.files or (self.kept.files(paths) if self.kept else {})
        found: list[Entry] = []
        for path in paths:
            whose, _, items = marshal.loads(files[path]) if path in files else (path, (), ())
            if whose == path:
                found += [(f"{plan}/{item}", text) for item, text in items]
        return begun(found, f"{plan}/{typed}")

    def _knows_plans(self, folder: str) -> bool:
        """Whether what is kept of the plans still holds: most of the other files are not theirs."""
        seen = self.kept.seen() if self.kept else None
        return seen is not None and Stamp(f"{folder}/{PLANS}", ()).body() == seen[1]

    def _look_up(self, folder: str) -> None:
        """Take the names that are kept, or have the program make them anew."""
        stamp = Stamp(folder, ())
        body = stamp.body()  # the bytes of equal marks are equal as long as nobody else holds them
        seen = self.kept.seen() if self.kept else None
        before = seen[0] if seen else None
        if before == body:
            return
        from reformctl.cli.completion.names import made_anew

        self.made, self.files = made_anew((folder, stamp.marks, body), before, self.kept)


def _folder(words: Sequence[str]) -> str | None:
    """The ledger that is named, that lies upwards from here, or the only one there is."""
    named = next(iter(given("--ledger", words)), "") or os.environ.get("REFORMCTL_LEDGER")
    if named:
        folder = os.path.realpath(os.path.expanduser(named))  # noqa: PTH111
        folder = folder.removesuffix(f"/{SETTINGS}")
        return folder if os.path.isfile(f"{folder}/{SETTINGS}") else None  # noqa: PTH113
    here = os.getcwd()  # noqa: PTH109
    return nearest_ledger(here) or only_ledger(here)
