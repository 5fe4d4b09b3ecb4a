"""The kinds of record there are: where each lies, which schema it obeys, what it becomes."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.load import load
from reformctl.memo import Memo
from reformctl.pattern import Pattern

TYPE_CHECKING = False  # to import this from typing takes longer than to tell a file's kind
if TYPE_CHECKING:
    from typing import Any

PLAN_ID = r"P-(?:M[0-9]{1,3}-[0-9]{2,3}|[0-9]{4}-[0-9a-z]{4})"
ROUND_ID = r"S-[0-9]{4}-[0-9a-z]{1,12}"
MEETING_ID = r"[1-9][0-9]{0,3}"
GROUP_ID = r"G[1-9][0-9]?"
CENTRAL_ID = r"C-[0-9]{1,3}-[0-9]{2,3}"
PILOT_ID = r"T-[0-9]{4}-[0-9a-z]{4}"
EXPERIENCE_ID = r"E-[0-9]{4}-[0-9]{4}"
BULLETIN_ID = r"B-[0-9]{4}-[0-9]{4}"
NOTICE_ID = r"N-[0-9]{4}-[0-9]{4}"
YEAR = r"[12][0-9]{3}"


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of ledger file."""

    noun: str
    path: Pattern
    """What a file's path must look like; the group ``id`` is the record's id."""
    folder: str
    """The folder (or the single file) all of its files lie in."""
    makes: str = ""
    """The record the whole file becomes, when a file is one record, by its module and class."""
    holds: tuple[tuple[str, str], ...] = ()
    """Key → record, when a file is lists of records."""
    prefix: str = ""
    """What stands before a file's name in the record's id; a mere year would stand for two."""

    @property
    def record(self) -> type | None:
        """What the whole file becomes, when a file is one record."""
        return _CLASSES[self.makes] if self.makes else None

    @property
    def lists(self) -> tuple[tuple[str, type], ...]:
        """Key → record, when a file is lists of records."""
        return tuple((key, _CLASSES[name]) for key, name in self.holds)

    @property
    def schema(self) -> str:
        """The name of the schema file that holds its form."""
        return f"{self.noun}.schema.json"


def _class(name: str) -> Any:
    """That class of records; a short run needs few of them, and to define one takes time."""
    module, _, own = name.partition(".")
    return getattr(load(f"{__package__}.{module}"), own)


_CLASSES = Memo(_class)


def _kind(  # noqa: PLR0913, PLR0917 - a kind with all that tells it
    noun: str,
    path: str,
    folder: str,
    makes: str = "",
    holds: tuple[tuple[str, str], ...] = (),
    prefix: str = "",
) -> FileKind:
    return FileKind(noun, Pattern(path), folder, makes, holds, prefix)


KINDS: tuple[FileKind, ...] = (
    _kind("ledger", r"ledger\.yaml", "ledger.yaml", "settings.Settings"),
    _kind(
        "baseline", r"baseline\.yaml", "baseline.yaml", holds=(("entries", "baseline.Tolerated"),)
    ),
    _kind("groups", r"registry/groups\.yaml", "registry", holds=(("groups", "organ.Group"),)),
    _kind(
        "departments",
        r"registry/departments\.yaml",
        "registry",
        holds=(("departments", "organ.Department"),),
    ),
    _kind("cities", r"registry/cities\.yaml", "registry", holds=(("cities", "organ.City"),)),
    _kind(
        "teams",
        r"registry/teams\.yaml",
        "registry",
        holds=(
            ("divisions", "organ.Division"),
            ("teams", "organ.Team"),
            ("appraisal_groups", "organ.AppraisalGroup"),
        ),
    ),
    _kind("people", r"registry/people\.yaml", "registry", holds=(("people", "organ.Person"),)),
    _kind(
        "master",
        rf"master/(?P<id>{GROUP_ID})\.yaml",
        "master",
        holds=(("items", "master.MasterItem"),),
    ),
    _kind(
        "plan",
        rf"plans/[0-9]{{4}}/(?:{GROUP_ID}/)?(?P<id>{PLAN_ID})\.yaml",
        "plans",
        "plan.ReformPlan",
    ),
    _kind("meeting", rf"meetings/(?P<id>{MEETING_ID})\.yaml", "meetings", "meeting.Meeting"),
    _kind("round", rf"rounds/(?P<id>{ROUND_ID})\.yaml", "rounds", "round.Round"),
    _kind(
        "central_meetings",
        r"central/meetings\.yaml",
        "central",
        holds=(("meetings", "central.CentralMeeting"),),
    ),
    _kind("central", rf"central/(?P<id>{CENTRAL_ID})\.yaml", "central", "central.CentralPlan"),
    _kind("agenda", rf"agenda/(?P<id>{YEAR})\.yaml", "agenda", "agenda.Agenda", prefix="A-"),
    _kind("pilot", rf"pilots/(?P<id>{PILOT_ID})\.yaml", "pilots", "pilot.Pilot"),
    _kind(
        "experience",
        rf"experiences/(?P<id>{EXPERIENCE_ID})\.yaml",
        "experiences",
        "experience.Experience",
    ),
    _kind("bulletin", rf"bulletins/(?P<id>{BULLETIN_ID})\.yaml", "bulletins", "bulletin.Bulletin"),
    _kind("notice", rf"notices/(?P<id>{NOTICE_ID})\.yaml", "notices", "notice.Notice"),
    _kind(
        "appraisal",
        rf"appraisals/(?P<id>{YEAR})\.yaml",
        "appraisals",
        "appraisal.Appraisal",
        prefix="K-",
    ),
)


def stem_of(record_id: str) -> str:
    """What the file of a record with that id is called."""
    prefixes = (kind.prefix for kind in KINDS if kind.prefix and record_id.startswith(kind.prefix))
    return record_id.removeprefix(next(prefixes, ""))


def noun_of(path: str) -> str:
    """The name of the kind of file at that path; empty where no kind owns it."""
    found = kind_of(path)
    return found[0].noun if found else ""


def kind_of(path: str) -> tuple[FileKind, str] | None:
    """The kind of the file at that path and the id its name gives (empty for single files)."""
    for kind in KINDS:
        match = kind.path.fullmatch(path) if path.startswith(kind.folder) else None
        if match:
            named = match.groupdict().get("id", "")
            return kind, kind.prefix + named
    return None
