"""``remind`` from what is known to be still to do."""

from __future__ import annotations

from reformctl.cli.quick.words import Form, day_asked, number_named, usual

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from reformctl.cli.dues import Pending
    from reformctl.cli.quick.tell import View
    from reformctl.cli.quick.words import Asked
    from reformctl.reports.reminder import ReminderSelection

EVERYTHING = "everything"
FLAGS = {"--overdue": "overdue", "--all": EVERYTHING, "-a": EVERYTHING}
FORM = Form({"unit": None, "days": None, "format": ("text", "csv", "md")}, FLAGS)
MOST_DAYS = 3660


def tell(words: list[str], view: View) -> int | None:
    """Put out the tables; None when they can't be told here."""
    asked = usual(words, FORM)
    today = day_asked(asked) if asked else None
    # Its data has the whole titles of units, of which only the short ones are known.
    if asked is None or today is None or "json" in asked.flags:
        return None
    from reformctl.cli.dues import find_dues, find_things
    from reformctl.reports.reminder import last_day, reminder_report

    pending = find_dues(view.memory, view.sight.mark, today)
    wanted = _wanted(asked, pending) if pending else None
    if pending is None or wanted is None:
        return None
    things = None
    if wanted.everything or wanted.unit:
        last = last_day(wanted, today)
        things = find_things(view.memory, view.sight.mark, last, wanted.unit)
        if things is None:
            return None
    from reformctl.cli.streams import put_out

    view.knew_all = True
    report = reminder_report(pending.register, pending.loads, pending.head, wanted, things)
    put_out(report, asked.request())
    return 0


def _wanted(asked: Asked, pending: Pending) -> ReminderSelection | None:
    """What is asked for; None where it takes the command to understand it."""
    from reformctl.reports.reminder import ReminderSelection

    unit, days = asked.values.get("unit"), pending.remind_days
    if unit is not None and pending.register.unit(unit) is None:
        return None
    if "days" in asked.values:
        number = number_named(asked.values["days"])
        if number is None or number > MOST_DAYS:
            return None
        days = number
    return ReminderSelection(days, unit, "overdue" in asked.flags, EVERYTHING in asked.flags)
