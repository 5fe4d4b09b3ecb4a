"""Every set of terms there is."""

from __future__ import annotations

from reformctl.load import load
from reformctl.vocab import Term

TYPE_CHECKING = False  # to import this from typing takes longer than to go through a module
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

PARTS: tuple[ModuleType, ...] = tuple(
    load(f"{__package__}.{part}")
    for part in (
        "plan",
        "round",
        "docking",
        "meeting",
        "pilot",
        "paper",
        "appraisal",
        "due",
        "trend",
        "office",
        "check",
        "event",
        "noun",
        "field",
    )
)


def _made_in(part: ModuleType) -> Iterator[type[Term]]:
    for kind in vars(part).values():
        if isinstance(kind, type) and issubclass(kind, Term) and kind.__module__ == part.__name__:
            yield kind


TERM_KINDS = tuple(kind for part in PARTS for kind in _made_in(part))
"""The sets in the order in which people read of them: what a programme is made of comes first."""
