"""The settings of one ledger: ``ledger.yaml``."""

from __future__ import annotations

from reformctl.dataclass import dataclass, field
from reformctl.day import date
from reformctl.records.place import Place
from reformctl.vocab import Authority, Figure


@dataclass(frozen=True, slots=True)
class Period:
    """The programme years, first and last included."""

    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The numbers of the method that a ledger may set otherwise."""

    issue_days: int = 30
    """Days within which an adopted plan is issued."""
    decision_days: int = 30
    """Days after which a write-off request without a decision is called waiting."""
    midyear_first_month: int = 5
    midyear_last_month: int = 6
    """The months in which the mid-year round lies."""
    midyear_after_months: int = 6
    """Calendar months a plan must have been issued before a mid-year round covers it."""
    monthly_first_year: int = 2017
    """The year from which there is a round every month."""
    monthly_departments_min: int = 3
    monthly_departments_max: int = 5
    """How many lead departments a monthly round visits."""
    remind_days: int = 30
    """Days ahead for which due items are announced."""


@dataclass(frozen=True, slots=True)
class Approvals:
    """How many persons of the right role must sign a change of the files that say who may what."""

    settings: int = 1
    """For a change of the settings."""
    registry: int = 1
    """For a change of the people of the registry."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A figure that must come out at a value when the ledger is read as of a day."""

    where: Place
    on: date
    figure: Figure
    value: int


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``ledger.yaml`` says of the whole ledger."""

    where: Place
    name: str | None = None
    name_en: str | None = None
    note: str | None = None
    synthetic: bool = False
    period: Period | None = None
    master_size: int | None = None
    time_zone: str = "Asia/Shanghai"
    authority: Authority = Authority.ADVISORY
    version: int | None = None
    """A number that rises with every change of the settings, so that none comes back unseen."""
    approvals: Approvals = field(default_factory=Approvals)
    thresholds: Thresholds = field(default_factory=Thresholds)
    checkpoints: tuple[Checkpoint, ...] = ()
