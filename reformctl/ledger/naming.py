"""How sentences and reports name the units that ids stand for."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.messages import Value, in_both
from reformctl.vocab.noun import Noun

TYPE_CHECKING = False  # to import this from typing takes longer than to name a unit
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Protocol

    from reformctl.ledger.ledger import Ledger

    class Named(Protocol):
        """Whatever knows units by their ids: a ledger, or a register of names alone."""

        def unit(self, unit_id: str) -> Any | None:
            """The unit with that id, which has titles and may have a short name."""
            ...

    class Known(Named, Protocol):
        """Whatever knows the master items too, and from when on a lamp is yellow."""

        @property
        def yellow_days(self) -> int:
            """Days before its due date from which an open item's lamp is yellow."""
            ...

        def master_text(self, item_id: str) -> str | None:
            """What the master item with that id says; None where there is none."""
            ...


@dataclass(frozen=True, slots=True)
class UnitName:
    """What a unit is called, in short where it has a short name."""

    title: str | None
    title_en: str | None


@dataclass(frozen=True, slots=True)
class Register:
    """What a ledger's units and master items are called, where the ledger is not at hand."""

    units: Mapping[str, tuple[str | None, str | None]]
    """The titles of each unit by its id."""
    masters: Mapping[str, str | None]
    """What each master item says, by its id."""
    yellow_days: int
    """Days before its due date from which an open item's lamp is yellow."""

    def unit(self, unit_id: str) -> UnitName | None:
        """The names of the unit with that id."""
        titles = self.units.get(unit_id)
        return UnitName(*titles) if titles else None

    def master_text(self, item_id: str) -> str | None:
        """What the master item with that id says; None where there is none."""
        return self.masters.get(item_id)


def register_of(ledger: Ledger) -> Register:
    """What the ledger's units and master items are called."""
    units: dict[str, tuple[str | None, str | None]] = {}
    for unit in (unit for kind in ledger.units for unit in kind.values()):
        name = getattr(unit, "short", None) or unit.title
        units.setdefault(unit.id, (name, unit.title_en))
    masters = {one.id: one.text for one in ledger.masters.values()}
    return Register(units, masters, ledger.yellow_days)


BODIES = {"OFFICE": Noun.OFFICE, "LG": Noun.LEADING_GROUP}


def unit_name(named: Named, unit_id: str | None) -> Value:
    """The unit's short name or title, in both languages; the id where no registry knows it."""
    if unit_id is None:
        return None
    if unit_id in BODIES:
        return BODIES[unit_id]
    unit = named.unit(unit_id)
    if unit is None:
        return unit_id
    return in_both(getattr(unit, "short", None) or unit.title, unit.title_en)


def full_name(ledger: Ledger, unit_id: str) -> Value:
    """The unit's whole title, as letters address it; the id where no registry knows it."""
    unit = ledger.unit(unit_id)
    if unit is None:
        return BODIES.get(unit_id, unit_id)
    return in_both(unit.title, unit.title_en)


def unit_names(named: Named, unit_ids: Iterable[str]) -> Value:
    """The names of several units, as one cell."""
    return tuple(unit_name(named, unit_id) for unit_id in unit_ids)
