"""The ledger of one moment: every record under its id, and what could not be read."""

from __future__ import annotations

from reformctl.dataclass import dataclass, field
from reformctl.pattern import ASCII, Pattern
from reformctl.records.kinds import KINDS
from reformctl.records.place import Place
from reformctl.records.settings import Settings

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from reformctl.parse.fault import Fault
    from reformctl.parse.file import ParsedFile
    from reformctl.records.agenda import Agenda
    from reformctl.records.appraisal import Appraisal
    from reformctl.records.baseline import Tolerated
    from reformctl.records.bulletin import Bulletin
    from reformctl.records.central import CentralMeeting, CentralPlan
    from reformctl.records.experience import Experience
    from reformctl.records.master import MasterItem
    from reformctl.records.meeting import Meeting
    from reformctl.records.notice import Notice
    from reformctl.records.organ import (
        AppraisalGroup,
        City,
        Department,
        Division,
        Group,
        Person,
        Team,
        Unit,
    )
    from reformctl.records.pilot import Closable, Pilot
    from reformctl.records.plan import ReformItem, ReformPlan
    from reformctl.records.round import Round


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that gave no record, or not all of them."""

    path: str
    noun: str
    """The kind's name; empty for a folder that could not be opened."""
    id: str
    reason: Fault | None

    def may_hold(self, noun: str) -> bool:
        """Whether records of that kind may be among what could not be read."""
        folder = self.path.partition("/")[0]
        return self.noun == noun or (
            not self.noun and any(kind.noun == noun and kind.folder == folder for kind in KINDS)
        )


@dataclass(frozen=True, slots=True)
class Repeated:
    """A record whose id another record of the same kind took first."""

    id: str
    where: Place
    first: Place


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """Records by id, in the order of ids; nothing here knows of files or days.

    It is equal to itself only, so that what was worked out for it can be kept.
    """

    settings: Settings
    groups: Mapping[str, Group] = field(default_factory=dict)
    departments: Mapping[str, Department] = field(default_factory=dict)
    cities: Mapping[str, City] = field(default_factory=dict)
    teams: Mapping[str, Team] = field(default_factory=dict)
    divisions: Mapping[str, Division] = field(default_factory=dict)
    appraisal_groups: Mapping[str, AppraisalGroup] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    masters: Mapping[str, MasterItem] = field(default_factory=dict)
    plans: Mapping[str, ReformPlan] = field(default_factory=dict)
    meetings: Mapping[int, Meeting] = field(default_factory=dict)
    rounds: Mapping[str, Round] = field(default_factory=dict)
    central_meetings: Mapping[str, CentralMeeting] = field(default_factory=dict)
    centrals: Mapping[str, CentralPlan] = field(default_factory=dict)
    agendas: Mapping[str, Agenda] = field(default_factory=dict)
    pilots: Mapping[str, Pilot] = field(default_factory=dict)
    experiences: Mapping[str, Experience] = field(default_factory=dict)
    bulletins: Mapping[str, Bulletin] = field(default_factory=dict)
    notices: Mapping[str, Notice] = field(default_factory=dict)
    appraisals: Mapping[str, Appraisal] = field(default_factory=dict)
    baseline: tuple[Tolerated, ...] = ()
    """The breaches that are known and tolerated until a day, as they stand in their file."""
    unread: tuple[Unread, ...] = ()
    repeated: tuple[Repeated, ...] = ()
    faults: tuple[Fault, ...] = ()
    broken: frozenset[Place] = frozenset()
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    """Plan or pilot id → fingerprint of the content, for those with write-off steps."""

    def items(self) -> Iterator[tuple[ReformPlan, ReformItem]]:
        """Every specific item with the plan it belongs to, in the order of the plans."""
        for plan in self.plans.values():
            for item in plan.items:
                yield plan, item

    def closables(self) -> Iterator[Closable]:
        """Everything that is closed out by request and grant: every plan, then every pilot."""
        yield from self.plans.values()
        yield from self.pilots.values()

    @property
    def units(self) -> tuple[Mapping[str, Unit], ...]:
        """The registries of units: groups, departments, cities and the office's own."""
        bodies = (self.groups, self.departments, self.cities)
        return (*bodies, self.teams, self.divisions, self.appraisal_groups)

    def unit(self, unit_id: str) -> Unit | None:
        """The group, department, city, team, division or appraisal group with that id."""
        for kind in self.units:
            if unit_id in kind:
                return kind[unit_id]
        return None

    @property
    def yellow_days(self) -> int:
        """Days before its due date from which an open item's lamp is yellow."""
        return self.settings.thresholds.yellow_days

    def master_text(self, item_id: str) -> str | None:
        """What the master item with that id says; None where there is none."""
        item = self.masters.get(item_id)
        return item.text if item else None

    def missing(self, noun: str) -> bool:
        """Whether some records of that kind could not be read, so that counts would be wrong.

        The settings are missing as soon as one of their values was refused: its default is a guess.
        """
        if noun == "ledger" and any(
            place.path == self.settings.where.path for place in self.broken
        ):
            return True
        return any(unread.may_hold(noun) for unread in self.unread)


def assemble(files: Iterable[ParsedFile]) -> Ledger:
    """The ledger those files make up; without a readable ``ledger.yaml``, with default settings."""
    ordered = sorted(files, key=lambda file: file.path)
    collector = _Collector()
    for file in ordered:
        collector.add(file)
    return Ledger(
        settings=collector.settings or Settings(Place("ledger.yaml")),
        baseline=tuple(collector.baseline),
        unread=tuple(collector.unread),
        repeated=tuple(collector.repeated),
        faults=tuple(fault for file in ordered for fault in file.faults),
        broken=frozenset().union(*(file.broken for file in ordered)),
        fingerprints={
            file.id: file.fingerprint for file in ordered if file.fingerprint and not file.broken
        },
        **{
            name: {key: found[key] for key in sorted(found, key=order_of)}
            for name, found in collector.found.items()
        },
    )


# Ids whose numbers people count by: ``P-M9-01`` stands before ``P-M10-01``.
NUMBERED = Pattern(r"(P-M|G|C-)([0-9]+)(?:-([0-9]+))?", ASCII)


def order_of(key: str | int) -> tuple[str, int, int]:
    """By what the ids of records of one kind are put in order."""
    if isinstance(key, int):
        return "", key, 0
    counted = NUMBERED.fullmatch(key)
    return (counted[1], int(counted[2]), int(counted[3] or 0)) if counted else (key, 0, 0)


# The name of a class of records → the index of the ledger that holds them.
INDEXES: dict[str, str] = {
    "Group": "groups",
    "Department": "departments",
    "City": "cities",
    "Team": "teams",
    "Division": "divisions",
    "AppraisalGroup": "appraisal_groups",
    "Person": "people",
    "MasterItem": "masters",
    "ReformPlan": "plans",
    "Meeting": "meetings",
    "Round": "rounds",
    "CentralMeeting": "central_meetings",
    "CentralPlan": "centrals",
    "Agenda": "agendas",
    "Pilot": "pilots",
    "Experience": "experiences",
    "Bulletin": "bulletins",
    "Notice": "notices",
    "Appraisal": "appraisals",
}


class _Collector:
    """Gathers the records of file after file."""

    def __init__(self) -> None:
        self.settings: Settings | None = None
        self.found: dict[str, dict[Any, Any]] = {name: {} for name in INDEXES.values()}
        self.baseline: list[Tolerated] = []
        self.unread: list[Unread] = []
        self.repeated: list[Repeated] = []

    def add(self, file: ParsedFile) -> None:
        if not file.complete:
            reason = file.faults[0] if file.faults else None
            self.unread.append(Unread(file.path, file.noun or "", file.id, reason))
        for record in file.records:
            if isinstance(record, Settings):
                self.settings = record
            elif type(record).__name__ == "Tolerated":
                self.baseline.append(record)
            else:
                self._index(record)

    def _index(self, record: Any) -> None:
        name = INDEXES[type(record).__name__]
        index = self.found[name]
        key = record.number if name == "meetings" else record.id
        if key in index:
            self.repeated.append(Repeated(record.id, record.where, index[key].where))
        else:
            index[key] = record
