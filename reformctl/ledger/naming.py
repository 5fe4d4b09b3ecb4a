"""How sentences and reports name the units that ids stand for."""

from __future__ import annotations

from collections.abc import Iterable

from reformctl.ledger.ledger import Ledger
from reformctl.messages import Value, in_both
from reformctl.vocab import Noun

BODIES = {"OFFICE": Noun.OFFICE, "LG": Noun.LEADING_GROUP}


def unit_name(ledger: Ledger, unit_id: str | None) -> Value:
    """The unit's short name or title, in both languages; the id where no registry knows it."""
    if unit_id is None:
        return None
    if unit_id in BODIES:
        return BODIES[unit_id]
    unit = ledger.unit(unit_id)
    if unit is None:
        return unit_id
    return in_both(getattr(unit, "short", None) or unit.title, unit.title_en)


def full_name(ledger: Ledger, unit_id: str) -> Value:
    """The unit's whole title, as letters address it; the id where no registry knows it."""
    unit = ledger.unit(unit_id)
    if unit is None:
        return BODIES.get(unit_id, unit_id)
    return in_both(unit.title, unit.title_en)


def unit_names(ledger: Ledger, unit_ids: Iterable[str]) -> Value:
    """The names of several units, as one cell."""
    return tuple(unit_name(ledger, unit_id) for unit_id in unit_ids)
