"""What changed of a field that is itself the day from which it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from reformctl.ledger.edit import Change


def day_changes(field: str) -> Callable[[str, Any, Any], Iterator[Change]]:
    """What tells how that field became another day, which holds from the day it names."""

    def told(ref: str, old: Any, new: Any) -> Iterator[Change]:
        before, after = getattr(old, field, None), getattr(new, field)
        if before != after:
            yield Change(ref, field, before, after, after)

    return told
