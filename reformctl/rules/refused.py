"""What a refused value takes with it: rules keep quiet where the record is not whole."""

from __future__ import annotations

from reformctl.memo import Memo
from reformctl.records.place import Place
from reformctl.rules.rule import Facts

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterator


def is_whole(facts: Facts, place: Place) -> bool:
    """Whether the record or field there says what the file says, so that empty means empty.

    It does when nothing at that place or below it was refused or stands under a misspelt name.
    """
    broken = facts.ledger.broken
    return not broken or place not in TOUCHED[broken]


def empty(facts: Facts, where: Place, **values: object) -> Iterator[str]:
    """The fields of the record there in which nothing stands, though nothing was refused."""
    return (
        field for field, value in values.items() if not value and is_whole(facts, where / field)
    )


def is_folder_whole(facts: Facts, folder: str) -> bool:
    """Whether nothing in any file below that folder was refused."""
    return not any(place.path.startswith(f"{folder}/") for place in facts.ledger.broken)


def _touched(broken: frozenset[Place]) -> frozenset[Place]:
    """Every place with something refused at it or below it."""
    return frozenset(
        Place(place.path, place.steps[:depth])
        for place in broken
        for depth in range(len(place.steps) + 1)
    )


TOUCHED = Memo(_touched, most=4)
"""The same, for the last ledgers: every rule asks of every record."""
