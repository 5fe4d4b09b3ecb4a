"""``list`` of plans from what is known of each in brief."""

from __future__ import annotations

from reformctl.cli.quick.words import Asked, Form, day_asked, day_named, number_named, usual

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from typing import Any

    from reformctl.cli.quick.tell import View
    from reformctl.ledger.naming import Named
    from reformctl.reports.selection import Selection

UNITS = ("group", "unit", "support")
FACTS = (
    "overdue",
    "writeoff-ready",
    "adopted",
    "issued",
    "complete",
    "requested",
    "written-off",
    "leader-direct",
)
VALUES = dict.fromkeys((*UNITS, "status", "state", "due-before", "target"))
FORM = Form(VALUES, {f"--{name}": name.replace("-", "_") for name in FACTS})


def tell(words: list[str], view: View) -> int | None:
    """Put out the list; None when it can't be told here."""
    asked = usual(words, FORM)
    today = day_asked(asked) if asked else None
    if asked is None or today is None:
        return None
    from reformctl.cli.roll import find_roll, tell_sheet

    request = asked.request()
    view.knew_all = True
    if _is_whole(asked) and tell_sheet(view.memory, view.sight.mark, today, request):
        return 0
    known = find_roll(view.memory, view.sight.mark, today)
    wanted = _wanted(asked, known[1].register) if known else None
    if known is None or wanted is None:
        view.knew_all = False
        return None
    from reformctl.cli.streams import put_out
    from reformctl.reports.roll import roll_report

    head, roll = known
    put_out(roll_report(roll, head, wanted), request)
    return 0


def _is_whole(asked: Asked) -> bool:
    """Whether all plans are asked for, as text."""
    filters = {*VALUES, *FORM.flags.values()}
    is_text = asked.values.get("format", "text") == "text" and "json" not in asked.flags
    return is_text and filters.isdisjoint({*asked.values, *asked.flags})


def _wanted(asked: Asked, named: Named) -> Selection | None:
    """The plans that are asked for; None where it takes the command to understand a filter."""
    from reformctl.reports.selection import Selection
    from reformctl.vocab import term_of
    from reformctl.vocab.plan import ItemClass, PlanState

    found: dict[str, Any] = {name: True for name in FORM.flags.values() if name in asked.flags}
    for name in VALUES.keys() & asked.values.keys():
        text = asked.values[name]
        match name:
            case "status":
                value: Any = term_of(ItemClass, text)
            case "state":
                value = term_of(PlanState, text)
            case "due-before":
                value = day_named(text)
            case "target":
                value = number_named(text)
            case _:
                value = text if named.unit(text) else None
        if value is None:
            return None
        found[name.replace("-", "_")] = value
    return Selection(**found)
