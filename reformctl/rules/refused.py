"""What a refused value takes with it: rules keep quiet where the record is not whole."""

from __future__ import annotations

from functools import lru_cache

from reformctl.records.place import Place
from reformctl.rules.rule import Facts


def is_whole(facts: Facts, place: Place) -> bool:
    """Whether the record or field there says what the file says, so that empty means empty.

    It does when nothing at that place or below it was refused or stands under a misspelt name.
    """
    broken = facts.ledger.broken
    return not broken or place not in _touched(broken)


def is_folder_whole(facts: Facts, folder: str) -> bool:
    """Whether nothing in any file below that folder was refused."""
    return not any(place.path.startswith(f"{folder}/") for place in facts.ledger.broken)


@lru_cache(maxsize=4)
def _touched(broken: frozenset[Place]) -> frozenset[Place]:
    """Every place with something refused at it or below it."""
    return frozenset(
        Place(place.path, place.steps[:depth])
        for place in broken
        for depth in range(len(place.steps) + 1)
    )
