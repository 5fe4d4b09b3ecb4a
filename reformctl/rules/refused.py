"""What a refused value takes with it: rules keep quiet where the record is not whole."""

from __future__ import annotations

from functools import lru_cache

from reformctl.records.place import Place, Step
from reformctl.rules.rule import Facts


def is_whole(facts: Facts, place: Place) -> bool:
    """Whether nothing at that place or below it was refused for its form."""
    return not any(
        steps[: len(place.steps)] == place.steps
        for steps in _by_path(facts.ledger.broken).get(place.path, ())
    )


def is_folder_whole(facts: Facts, folder: str) -> bool:
    """Whether nothing in any file below that folder was refused."""
    return not any(path.startswith(f"{folder}/") for path in _by_path(facts.ledger.broken))


def is_as_written(facts: Facts, place: Place) -> bool:
    """Whether an empty field is empty in the file too: nothing refused, its name not misspelt."""
    return is_whole(facts, place) and not any(
        fault.code == "RC106"
        and fault.place.path == place.path
        and fault.place.steps[:-1] == place.steps[:-1]
        and ("near", place.steps[-1]) in fault.message.values
        for fault in facts.ledger.faults
    )


@lru_cache(maxsize=4)
def _by_path(broken: frozenset[Place]) -> dict[str, list[tuple[Step, ...]]]:
    found: dict[str, list[tuple[Step, ...]]] = {}
    for place in broken:
        found.setdefault(place.path, []).append(place.steps)
    return found
