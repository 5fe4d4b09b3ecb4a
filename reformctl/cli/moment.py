"""The ledger a command works on: opened as the request says, cut to what was in effect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reformctl.cli.progress import watch_of
from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of, put_out, refuse_bad_output, say_to_stderr
from reformctl.dataclass import dataclass
from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger, Unread
from reformctl.messages import say
from reformctl.reports.report import Head, Report
from reformctl.store.memory import Memory, watched
from reformctl.store.sight import Sight
from reformctl.store.snapshot import (
    Parse,
    Snapshot,
    locate,
    parse_all,
    parse_day,
    take_snapshot,
)

LISTED = 5


@dataclass(frozen=True, slots=True)
class Moment:
    """A snapshot with the second clock applied, and the head its reports carry."""

    snapshot: Snapshot
    ledger: Ledger
    head: Head

    @property
    def today(self) -> date:
        """The day against which deadlines are judged."""
        return self.snapshot.today


def open_moment(request: Request, parse: Parse = parse_all) -> Moment:
    """The ledger the request asks for; wrong days, revisions and folders raise ReformctlError."""
    refuse_bad_output(request)
    today = parse_day(request.today) if request.today else None
    effective = effective_day(request)
    snapshot = take_snapshot(request.ledger, request.at, today, watch_of(request), parse)
    ledger = as_of(snapshot.ledger, effective) if effective else snapshot.ledger
    head = Head(
        ledger=snapshot.ledger.settings.name or snapshot.folder.name,
        commit=snapshot.commit,
        dirty=snapshot.dirty,
        today=snapshot.today,
        as_of=effective,
        at=request.at,
        synthetic=snapshot.ledger.settings.synthetic,
        ledger_en=snapshot.ledger.settings.name_en,
    )
    return Moment(snapshot, ledger, head)


def look(request: Request) -> tuple[Memory, Sight] | None:
    """The ledger's folder before anything of it is read, so that what is found out can be kept.

    None where the past is asked for, or nothing may be kept. Raises what :func:`open_moment` would.
    """
    refuse_bad_output(request)
    if request.today:
        parse_day(request.today)
    if request.at is not None or effective_day(request) is not None:
        return None
    return watched(locate(request.ledger)[0])


def effective_day(request: Request) -> date | None:
    """The day by which things must have been in effect; raises RequestError for no such day."""
    return parse_day(request.as_of) if request.as_of else None


def answer(report: Report, moment: Moment, request: Request) -> int:
    """Put the report out; 1 when files could not be read, after saying on stderr which and why."""
    put_out(report, request)
    return note_unread(moment.ledger.unread, request)


def note_unread(unread: Sequence[Unread], request: Request) -> int:
    """Say on stderr which files an answer leaves out and why; 1 when there are any, else 0."""
    if not unread:
        return 0
    lang = lang_of(request)
    if not request.quiet:
        say_to_stderr(say("error.files_left_out", count=len(unread)), lang)
        for file in unread[:LISTED]:
            reason = file.reason.message if file.reason else say("error.incomplete")
            say_to_stderr(say("error.file_left_out", path=file.path, why=reason), lang)
        if len(unread) > LISTED:
            say_to_stderr(say("error.more_left_out", count=len(unread) - LISTED), lang)
    return 1
