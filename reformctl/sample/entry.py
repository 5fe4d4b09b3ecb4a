"""One entry in the ledger's history: who recorded what on which day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import IntEnum

from reformctl.dataclass import dataclass
from reformctl.sample.ledger import Sample
from reformctl.vocab.noun import Noun

MAIN = ""
"""The branch of entries that the office makes on the main line itself."""


class Turn(IntEnum):
    """When in a day an entry is made."""

    MORNING = 0
    DAY = 1
    EVENING = 2


@dataclass(frozen=True, slots=True)
class Author:
    """Whose entry it is."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A file as it is from now on; without a text it is gone.

    The text is made when it is asked for: all of them at once are more than memory should hold.
    """

    path: str
    text: Callable[[], str] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One commit, before it has a place among the others of its day."""

    on: date
    turn: Turn
    branch: str
    author: Author
    message: str
    changes: tuple[Change, ...]


class Staff:
    """Who makes which entries, by unit."""

    def __init__(self, sample: Sample) -> None:
        """Know the posts of the sample's registry."""
        units: dict[str, str] = {"OFFICE": Noun.OFFICE.zh, "LG": Noun.LEADING_GROUP.zh}
        units |= {one.id: one.short or one.title for one in sample.departments}
        units |= {one.id: one.short or one.title for one in sample.cities}
        units |= {one.id: one.title for one in sample.groups}
        units |= {one.id: one.title for one in sample.divisions}
        units |= {one.id: one.title for one in sample.teams}
        self.units: Mapping[str, str] = units
        self._posts: dict[str, list[Author]] = {}
        for person in sample.people:
            unit = person.unit or ""
            author = Author(f"{units[unit]} {person.post}", person.emails[0])
            self._posts.setdefault(unit, []).append(author)
        self._divisions = {group: one.id for one in sample.divisions for group in one.groups}

    @property
    def registrar(self) -> Author:
        """The office's post that keeps the registries and merges branches."""
        return self._posts["OFFICE"][1]

    def clerk(self, unit: str) -> Author:
        """The post that records for a unit."""
        return self._posts[unit][0]

    def division(self, group: str) -> Author:
        """The post of the office's division that looks after that special group."""
        return self.clerk(self._divisions[group])
