"""What is set up around a ledger and what isn't, each with the command that mends it."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.dataclass import dataclass
from reformctl.messages import Message, say
from reformctl.records.organ import Person
from reformctl.reports.report import Cell, Column, Json, Report, Table, Tone
from reformctl.vocab.check import Condition
from reformctl.vocab.office import Authority

GIT_NEEDED = (2, 31)
READABLE = ("utf8", "gb18030", "gbk", "gb2312")
"""Encodings of a terminal that can show the official terms."""
TONES = {Condition.FINE: Tone.GOOD, Condition.NOTE: Tone.WARN, Condition.MEND: Tone.BAD}
FIX = "reformctl doctor --fix"


@dataclass(frozen=True, slots=True)
class LedgerSetup:
    """What was found around the ledger's folder."""

    path: str
    authority: Authority
    person: Person | None
    """The post of the registry behind the address of who asks."""
    merges: bool
    """Whether git merges its files by record and field here."""
    schemas: int
    """How many schemas lie beside it."""
    stale_schemas: tuple[str, ...]
    """Those that are not the program's."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What was found on this machine."""

    program: str
    python: str
    encoding: str
    git: tuple[int, ...] | None
    """Its version; None when there is none."""
    repository: str | None = None
    shallow: bool = False
    email: str | None = None
    ledger: LedgerSetup | None = None
    no_ledger: Message | None = None
    """Why there is no ledger to look at."""
    branch: str | None = None
    """The branch that is checked out."""
    remotes: tuple[str, ...] = ()
    """Where the repository can be sent to: name and address."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    condition: Condition
    what: Message
    mend: str | None = None
    """The command that puts it right."""


def checks(setup: Setup) -> tuple[Check, ...]:
    """Everything that was looked at, in the order in which it has to be put right."""
    found = [_program(setup), _encoding(setup), _git(setup)]
    if setup.git:
        found += [_repository(setup), *_history(setup), *_sharing(setup), _identity(setup)]
        found.append(_ledger(setup))
    if setup.ledger:
        found += [*_post(setup, setup.ledger), *_schemas(setup.ledger)]
        found += [_merging(setup.ledger)] if setup.repository else []
    return tuple(found)


def doctor_report(found: tuple[Check, ...]) -> Report:
    """The checks as a table; ``checks`` in JSON."""
    columns = (
        Column("name", say("report.doctor.name")),
        Column("condition", say("report.doctor.condition")),
        Column("what", say("report.doctor.what"), wide=True),
        Column("mend", say("report.doctor.mend"), wide=True),
    )
    rows = tuple(
        (
            say(f"report.doctor.{check.name}"),
            Cell(check.condition, TONES[check.condition]),
            check.what,
            check.mend,
        )
        for check in found
    )
    data: list[Json] = [
        {
            "name": check.name,
            "condition": check.condition.slug,
            "what": check.what,
            "mend": check.mend,
        }
        for check in found
    ]
    table = Table("checks", None, columns, rows)
    return Report("doctor/1", say("report.doctor"), None, (table,), {"checks": data})


def _fine(name: str, what: Message) -> Check:
    return Check(name, Condition.FINE, what)


def _mend(name: str, what: Message, mend: str | None) -> Check:
    return Check(name, Condition.MEND, what, mend)


def _program(setup: Setup) -> Check:
    what = say("report.doctor.versions", program=setup.program, python=setup.python)
    return _fine("program", what)


def _encoding(setup: Setup) -> Check:
    plain = setup.encoding.lower().replace("-", "").replace("_", "")
    what = say("report.doctor.is", value=setup.encoding)
    if plain in READABLE:
        return _fine("encoding", what)
    return _mend("encoding", what, "export LC_ALL=C.UTF-8")


def _git(setup: Setup) -> Check:
    if setup.git is None:
        return _mend("git", say("error.no_git"), None)
    version = ".".join(map(str, setup.git))
    if setup.git < GIT_NEEDED:
        return _mend("git", say("report.doctor.old_git", version=version), None)
    return _fine("git", say("report.doctor.is", value=version))


def _repository(setup: Setup) -> Check:
    if setup.repository is None:
        return _mend("repository", say("report.doctor.no_repository"), "git init")
    return _fine("repository", say("report.doctor.is", value=setup.repository))


def _history(setup: Setup) -> Iterator[Check]:
    if setup.shallow:
        yield _mend("history", say("error.shallow"), "git fetch --unshallow")


def _sharing(setup: Setup) -> Iterator[Check]:
    """The branch and the places it goes to, where there is a repository that can be opened."""
    if setup.branch:
        yield _fine("branch", say("report.doctor.is", value=setup.branch))
    if setup.remotes:
        yield _fine("remotes", say("report.doctor.is", value=setup.remotes))


def _identity(setup: Setup) -> Check:
    if setup.email is None:
        return _mend("identity", say("error.no_identity"), "git config --global user.email …")
    return _fine("identity", say("report.doctor.is", value=setup.email))


def _ledger(setup: Setup) -> Check:
    if setup.ledger is None:
        assert setup.no_ledger
        return _mend("ledger", setup.no_ledger, "reformctl init")
    return _fine("ledger", say("report.doctor.is", value=setup.ledger.path))


def _post(setup: Setup, ledger: LedgerSetup) -> Iterator[Check]:
    """Whether the registry knows who asks, where that matters."""
    if ledger.person:
        yield _fine(
            "post",
            say("report.doctor.known", post=ledger.person.post, roles=ledger.person.roles),
        )
    elif ledger.authority is not Authority.OFF and setup.email:
        unknown = say("report.doctor.unknown", email=setup.email)
        yield _mend("post", unknown, f"reformctl new person --email {setup.email}")


def _schemas(ledger: LedgerSetup) -> Iterator[Check]:
    if not ledger.schemas:
        yield Check("schemas", Condition.NOTE, say("report.doctor.no_schemas"), FIX)
    elif ledger.stale_schemas:
        yield _mend("schemas", say("report.doctor.stale", names=ledger.stale_schemas), FIX)
    else:
        yield _fine("schemas", say("report.doctor.fresh", count=ledger.schemas))


def _merging(ledger: LedgerSetup) -> Check:
    if ledger.merges:
        return _fine("merging", say("report.doctor.merges"))
    return _mend("merging", say("report.doctor.no_driver"), FIX)
