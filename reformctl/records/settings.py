"""The settings of one ledger: ``ledger.yaml``."""

from __future__ import annotations

from reformctl.dataclass import dataclass, field
from reformctl.day import date
from reformctl.records.place import Place
from reformctl.vocab.check import Figure
from reformctl.vocab.docking import ClockEnd, ClockStart
from reformctl.vocab.office import Authority


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
    yellow_days: int = 30
    """Days before its due date from which an open item's lamp is yellow."""
    docking_months: int = 6
    """Calendar months within which a central plan is docked."""
    notice_days: int = 7
    """Days after a central meeting within which its notices go out."""
    review_months: int = 6
    """Calendar months within which a pilot is reviewed again."""
    visit_months: int = 12
    """Calendar months within which a pilot is visited again."""
    spread_months: int = 12
    """Calendar months within which an experience is taken up where it is to be spread to."""
    reply_days: int = 15
    """Days that a notice drafted by the program leaves for the answer."""


@dataclass(frozen=True, slots=True)
class DockingClock:
    """From which day to which day the docking of a central plan is timed."""

    start: ClockStart = ClockStart.CENTRAL_ISSUE
    end: ClockEnd = ClockEnd.PROVINCIAL_ISSUE
    workdays: bool = False
    """Whether a last day that is no working day moves to the next one."""


@dataclass(frozen=True, slots=True)
class Points:
    """The points of the year-end appraisal: of the whole, of reform, and of reform's parts."""

    whole: int = 150
    reform: int = 10
    plans: int = 3
    work: int = 3
    responsibility: int = 4


@dataclass(frozen=True, slots=True)
class Rates:
    """How many points each shortfall costs in a deduction that the program proposes."""

    overdue: float = 0.05
    """An item, or a master item, that is not done though it was due."""
    late: float = 0.02
    """One that was done in the year, but after it was due."""
    not_written_off: float = 0.2
    """A plan or pilot that is not written off in the year named as its target."""
    docking_late: float = 0.2
    """A central plan that was not docked in time."""
    held_up: float = 0.1
    """An adopted plan that was not issued in time."""
    unanswered: float = 0.2
    """A notice without the reply it asked for."""
    answered_late: float = 0.1
    """A reply that came after its day."""


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
    docking: DockingClock = field(default_factory=DockingClock)
    points: Points = field(default_factory=Points)
    rates: Rates = field(default_factory=Rates)
    checkpoints: tuple[Checkpoint, ...] = ()
