"""How far an experience has come: ripe, published, taken up where it is to be spread to."""

from __future__ import annotations

from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.calendar import add_months
from reformctl.records.experience import Experience
from reformctl.records.settings import Thresholds

# What a ripe experience must say of itself (domain: Experience and information).
NEEDED = ("title", "source", "on", "text")


def is_ripe(experience: Experience) -> bool:
    """Whether it counts as ripe; before that it is a draft."""
    return experience.on is not None


def lacks(experience: Experience) -> tuple[str, ...]:
    """The fields that must be there and are not; a draft need only say where it comes from."""
    drafted = not (experience.on or experience.bulletin or experience.adoptions)
    needed = ("source",) if drafted else NEEDED
    return tuple(name for name in needed if getattr(experience, name) is None)


def adopters(experience: Experience) -> tuple[str, ...]:
    """The units that took it up, each once, in the order in which they did."""
    return tuple(dict.fromkeys(uptake.unit for uptake in experience.adoptions))


def waiting_units(experience: Experience) -> tuple[str, ...]:
    """The units it is to be spread to that have not taken it up."""
    taken = set(adopters(experience))
    return tuple(unit for unit in dict.fromkeys(experience.spread) if unit not in taken)


def spread_due(experience: Experience, thresholds: Thresholds) -> date | None:
    """The day by which all of them take it up; None while it is no ripe experience."""
    if experience.on is None:
        return None
    return add_months(experience.on, thresholds.spread_months)


def is_not_spread(experience: Experience, thresholds: Thresholds, day: date) -> bool:
    """Whether that day has passed and units it is to be spread to have not taken it up."""
    due = spread_due(experience, thresholds)
    return due is not None and due < day and bool(waiting_units(experience))


def origins(ledger: Ledger, experience: Experience) -> tuple[str, ...]:
    """The units it comes from: that of the source, where it was tried, or who leads the plan."""
    source = experience.source or ""
    pilot, plan = ledger.pilots.get(source), ledger.plans.get(source)
    if pilot:
        return tuple(dict.fromkeys(filter(None, (pilot.unit, *pilot.cities))))
    if plan:
        return plan.lead
    return (source,) if source else ()


def experiences_of(ledger: Ledger, source: str) -> list[Experience]:
    """The experiences that come from that pilot, plan or unit."""
    return [one for one in ledger.experiences.values() if one.source == source]
