"""Whom a year-end round visits, and who is left out of it."""

from __future__ import annotations

from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.on_record import named_before
from reformctl.records.round import Round


@dataclass(frozen=True, slots=True)
class Visited:
    """The bodies a year-end round visits, and those it leaves out."""

    departments: tuple[str, ...]
    cities: tuple[str, ...]
    missing_departments: tuple[str, ...]
    missing_cities: tuple[str, ...]


def visited_by(ledger: Ledger, found: Round) -> Visited:
    """Whom a year-end round visits, and who is left out of all departments and cities there were.

    A body that nothing speaks of by the time of a closed round is taken for one set up since.
    """
    missing = {*ledger.departments, *ledger.cities}.difference(found.departments, found.cities)
    if missing and found.closed:
        missing &= named_before(ledger, found.start or date.max)
    return Visited(
        found.departments,
        found.cities,
        tuple(one for one in ledger.departments if one in missing),
        tuple(one for one in ledger.cities if one in missing),
    )
