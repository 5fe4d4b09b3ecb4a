"""An exemption from a rule that holds in principle (原则上)."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.place import Place


@dataclass(frozen=True, slots=True)
class Exemption:
    """Which rule does not hold for this record, why, and who approved that."""

    where: Place
    rule: str
    reason: str
    by: str
    on: date | None = None
