"""Deductions held against the ledger: what they rest on, and what is called for and has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.appraised_year import AppraisedYear
from reformctl.metrics.points import HUNDRED, hundredths, part_points
from reformctl.metrics.shortfall import PARTS, calls
from reformctl.records.appraisal import Appraisal
from reformctl.records.settings import Rates
from reformctl.vocab.appraisal import AppraisalPart, Shortfall


@dataclass(frozen=True, slots=True)
class Proposal:
    """A deduction that the ledger calls for: one for each unit and shortfall."""

    unit: str
    shortfall: Shortfall
    ids: tuple[str, ...]
    taken: int
    """In hundredths: so much for each id, but no more than the part is worth."""

    @property
    def part(self) -> AppraisalPart:
        """The part of the score it is taken off."""
        return PARTS[self.shortfall]

    @property
    def reason(self) -> str:
        """The reason as the ledger's own language has it."""
        return f"{self.shortfall.zh}（{len(self.ids)}）"

    @property
    def points(self) -> float:
        """The points as a file holds them."""
        return self.taken / HUNDRED


def rate_of(rates: Rates, shortfall: Shortfall) -> int:
    """What one record that falls short so costs, in hundredths."""
    return hundredths(getattr(rates, shortfall.slug))


def proposals(
    ledger: Ledger, appraisal: Appraisal, year: AppraisedYear, units: Iterable[str]
) -> list[Proposal]:
    """What is called for against those units and no deduction cites yet, unit by unit."""
    called = _uncited(ledger, appraisal, year)
    found = []
    for unit in units:
        for shortfall in Shortfall:
            ids = called.get((unit, shortfall))
            if ids:
                found.append(_proposal(ledger, unit, shortfall, tuple(ids)))
    return found


def _proposal(ledger: Ledger, unit: str, shortfall: Shortfall, ids: tuple[str, ...]) -> Proposal:
    settings = ledger.settings
    most = part_points(settings.points)[PARTS[shortfall]]
    return Proposal(unit, shortfall, ids, min(most, len(ids) * rate_of(settings.rates, shortfall)))


def _uncited(
    ledger: Ledger, appraisal: Appraisal, year: AppraisedYear
) -> dict[tuple[str, Shortfall], list[str]]:
    cited = set(_cited(appraisal))
    found: dict[tuple[str, Shortfall], list[str]] = {}
    for call in calls(ledger, year):
        for unit in call.units:
            if (unit, call.id) not in cited:
                found.setdefault((unit, call.shortfall), []).append(call.id)
    return found


def _cited(appraisal: Appraisal) -> Iterator[tuple[str, str]]:
    for deduction in appraisal.deductions:
        yield from ((deduction.unit, named) for named in deduction.about)
