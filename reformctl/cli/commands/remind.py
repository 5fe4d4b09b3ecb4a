"""``reformctl remind``: what is due in the next days, by unit; as calendar, or as notices."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Annotated

from reformctl.actions.letter import Writing
from reformctl.actions.reminder import NothingDue, Reach, draft_reminders
from reformctl.actions.step import Step
from reformctl.actions.target import Sources
from reformctl.cli.dues import keep_dues
from reformctl.cli.moment import answer, look, note_unread, open_moment
from reformctl.cli.options import OF_THE_PAST, OUTPUT, WRITING, showing_or_writing
from reformctl.cli.outcome import note
from reformctl.cli.parameter import option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.streams import lang_of, put_text
from reformctl.cli.words import refuse_options
from reformctl.dataclass import replace
from reformctl.errors import RequestError
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import register_of
from reformctl.messages import say
from reformctl.metrics.due import loads_of
from reformctl.metrics.reminder import dues
from reformctl.render.icalendar import render
from reformctl.reports.calendar import calendar_of
from reformctl.reports.reminder import ReminderSelection, reminder_report, selected_dues
from reformctl.store.letters import template_of
from reformctl.store.snapshot import locate
from reformctl.vocab.paper import NoticeKind

Text = str | None
Number = int | None
ICS = ".ics"


@showing_or_writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    days: Annotated[
        Number, option("--days", metavar="N", min=0, max=3660, help="help.remind_days")
    ] = None,
    unit: Annotated[Text, option("--unit", metavar="ID", help="help.remind_unit")] = None,
    overdue: Annotated[bool, option("--overdue", help="help.overdue")] = False,
    everything: Annotated[bool, option("--all", "-a", help="help.remind_all")] = False,
    ics: Annotated[bool, option("--ics", help="help.ics")] = False,
    alarm: Annotated[
        Number, option("--alarm", metavar="N", min=0, max=366, help="help.alarm")
    ] = None,
    notices: Annotated[bool, option("--notices", help="help.remind_notices")] = False,
) -> int:
    """What is overdue or soon due, of all units or of one."""
    ics = ics or (request.output or "").endswith(ICS)
    if alarm is not None and not ics:
        raise RequestError(say("error.option_needs", option="--alarm", other="--ics"))
    wanted = ReminderSelection(days or 0, unit, overdue, everything)
    if notices:
        refuse_options(request, (*OF_THE_PAST, *OUTPUT), "--notices")
        return _draft(request, wanted, days)
    for name in WRITING:
        if getattr(request, name):
            option_name = f"--{name.replace('_', '-')}"
            raise RequestError(say("error.option_needs", option=option_name, other="--notices"))
    return _show(request, wanted, days, alarm, ics=ics)


def _show(
    request: Request, wanted: ReminderSelection, days: Number, alarm: Number, *, ics: bool
) -> int:
    if not ics:
        return _tell(request, wanted, days)
    if request.json or request.format:
        raise RequestError(say("error.ics_formats"))
    moment = open_moment(replace(request, output=None))
    wanted = _known(moment.ledger, wanted, days)
    found = selected_dues(dues(moment.ledger), wanted, moment.today)
    calendar = calendar_of(moment.ledger, moment.head, found, wanted.unit)
    put_text(render(calendar, lang_of(request), alarm), request)
    return note_unread(moment.ledger.unread, request)


def _tell(request: Request, wanted: ReminderSelection, days: Number) -> int:
    """Put out the tables, and keep all that is still to be done for the next time."""
    seen = look(request)
    moment = open_moment(request)
    ledger, found = moment.ledger, list(dues(moment.ledger))
    wanted = _known(ledger, wanted, days)
    report = reminder_report(ledger, loads_of(found), moment.head, wanted, found)
    code = answer(report, moment, request)
    if seen and not ledger.unread:
        remind_days = ledger.settings.thresholds.remind_days
        keep_dues(*seen, found, (register_of(ledger), remind_days), moment.head)
    return code


def _known(ledger: Ledger, wanted: ReminderSelection, days: Number) -> ReminderSelection:
    """The same with the unit's id, and as many days as the ledger announces where none is given."""
    ahead = ledger.settings.thresholds.remind_days if days is None else days
    unit = unit_id(ledger, wanted.unit) if wanted.unit else None
    return replace(wanted, days=ahead, unit=unit)


def _draft(request: Request, wanted: ReminderSelection, days: Number) -> int:
    """Draft the reminders; that there is nothing to remind of is no error."""
    lang = lang_of(request)
    folder, _ = locate(request.ledger)
    writing = partial(Writing, template_of(folder, NoticeKind.REMINDER.slug, lang), lang)

    def make(ledger: Ledger, sources: Sources, today: date) -> Step:
        known = _known(ledger, wanted, days)
        reach = Reach(known.days, known.unit, known.overdue)
        return draft_reminders(ledger, sources, reach, writing(today))

    try:
        return take_steps(request, [make])
    except NothingDue:
        note(request, say("command.nothing_due"))
        return 0
