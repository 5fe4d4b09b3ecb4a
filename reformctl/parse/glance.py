"""The gist of an item at a glance: one pattern for what nearly all items look like.

The pattern takes the fields in the order of the canonical form, each at most once, and only values
of which it is certain how they are read. So what it takes, the reader takes as well and tells the
same, many times slower. Whatever else there is has to be read.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from reformctl.records.gist import STATUSES, Extensions, ItemGist, MasterGist, Verdicts

# A text that begins like no number and holds neither a comment nor a field.
TEXT = r"[^\s\-+.0-9?:,\[\]{}#&*!|>'\"%@`](?:[^:#\n]{0,2000}[^:#\s])?"
ON = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
UNIT = r'(?:[A-Z]{1,4}-[A-Z0-9]{1,9}|"[0-9A-Z]{1,9}")'
UNITS = rf"\[(?:{UNIT}(?:, {UNIT})*)?\]"
BY = "(?:office|LG)"
IDS = r"\[(?:[A-Za-z][0-9A-Za-z_-]*(?:, [A-Za-z][0-9A-Za-z_-]*)*)?\]"
STATUS = f"(?:{'|'.join(status.slug for status in STATUSES)})"


def _lines(indent: int, first: str, **fields: str) -> str:
    """The first of those fields and, where they are there, the others, so far to the right."""
    head, *others = (f"{name}: {value}\n" for name, value in fields.items())
    maybe = "".join(f"(?:{' ' * indent}{line})?" for line in others)
    return f"{' ' * (indent - len(first))}{first}{head}{maybe}"


REPORTED = "    reported:\n" + _lines(6, "", status=STATUS, on=ON)
EVIDENCE = _lines(8, "- ", id=TEXT, kind=TEXT, ref=TEXT, on=ON)
VERDICT = (
    f"      - (?:round: {TEXT}\n        )?"
    + f"on: {ON}\n"
    + _lines(8, "", status=STATUS, evidence=IDS, problem=TEXT, next_step=TEXT)
)
GIVEN = re.compile(f" on: ({ON})\n {{8}}status: ({STATUS})\n")
EXTENSION = (
    _lines(8, "- ", to=ON, reason=TEXT, asked=ON)
    + f"        approved:\n          by: {BY}\n          on: {ON}\n"
)
APPROVED = re.compile(
    f" to: ({ON})\n(?: {{8}}reason: .*\n)?(?: {{8}}asked: ({ON})\n)?.*\n.*\n {{10}}on: ({ON})\n"
)
WITHDRAWN = f"    withdrawn:\n      on: ({ON})\n(?:      reason: {TEXT}\n)?"
PROGRESS = f"(?:    evidence:\n(?:{EVIDENCE})+)?(?:    verdicts:\n((?:{VERDICT})+))?"
ITEM = re.compile(
    _lines(
        4,
        "- ",
        id='"([^"\\\\\n]{1,60})"',
        clause=TEXT,
        text=TEXT,
        lead=f"({UNIT})",
        support=UNITS,
        person=TEXT,
        due=f"({ON})",
        deliverable=TEXT,
    )
    + f"(?:{REPORTED})?{PROGRESS}"
    + f"(?:    extensions:\n((?:{EXTENSION})+))?(?:{WITHDRAWN})?"
)
MASTER = re.compile(
    _lines(
        4,
        "- ",
        id="(M-[0-9]{1,4})",
        text=TEXT,
        planned="([1-9][0-9]{3})",
        lead=f"({UNIT})",
        support=UNITS,
    )
    + PROGRESS
)
NUMBERS = {status.slug: number for status, number in STATUSES.items()}


def item_at_a_glance(piece: str) -> ItemGist | None:
    """The gist of an item as it stands in its plan; None for one that has to be read."""
    found = ITEM.fullmatch(piece)
    if found is None:
        return None
    name, lead, due, verdicts, extensions, withdrawn = found.groups()
    try:
        return (
            name,
            _bare(lead),
            _ordinal(due) if due else None,
            _verdicts(verdicts),
            _extensions(extensions) if extensions else (),
            _ordinal(withdrawn) if withdrawn else None,
        )
    except ValueError:  # no such day
        return None


def master_at_a_glance(group: str, piece: str) -> MasterGist | None:
    """The gist of a group's master item; None for one that has to be read."""
    found = MASTER.fullmatch(piece)
    if found is None:
        return None
    name, planned, lead, verdicts = found.groups()
    try:
        return name, group, _bare(lead), int(planned) if planned else None, _verdicts(verdicts)
    except ValueError:
        return None


def _bare(unit: str | None) -> str | None:
    return unit.strip('"') if unit else None


def _verdicts(block: str | None) -> Verdicts:
    found = GIVEN.findall(block) if block else ()
    return tuple([(_ordinal(on), NUMBERS[slug]) for on, slug in found])


def _extensions(block: str) -> Extensions:
    found = APPROVED.findall(block)
    return tuple(
        [(_ordinal(asked) if asked else 0, _ordinal(on), _ordinal(to)) for to, asked, on in found]
    )


@lru_cache(2048)  # the same days come again and again
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
