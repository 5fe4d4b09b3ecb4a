"""The gist of an item at a glance: one pattern for what most items of plans look like.

The pattern takes the fields in the order of the canonical form, each at most once, and only values
of which it is certain how they are read. So what it takes, the reader takes as well and tells the
same, many times slower. Whatever else there is has to be read.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from reformctl.records.gist import STATUSES, ItemGist

# A text that begins like no number and holds neither a comment nor a field.
TEXT = r"[^\s\-+.0-9?:,\[\]{}#&*!|>'\"%@`](?:[^:#\n]{0,2000}[^:#\s])?"
ON = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
UNIT = r'(?:[A-Z]{1,4}-[A-Z0-9]{1,9}|"[0-9A-Z]{1,9}")'
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
ITEM = re.compile(
    _lines(
        4,
        "- ",
        id='"([^"\\\\\n]{1,60})"',
        clause=TEXT,
        text=TEXT,
        lead=f"({UNIT})",
        support=rf"\[(?:{UNIT}(?:, {UNIT})*)?\]",
        person=TEXT,
        due=f"({ON})",
        deliverable=TEXT,
    )
    + f"(?:{REPORTED})?"
    + f"(?:    evidence:\n(?:{EVIDENCE})+)?"
    + f"(?:    verdicts:\n((?:{VERDICT})+))?"
)
GIVEN = re.compile(f" on: ({ON})\n {{8}}status: ({STATUS})\n")
NUMBERS = {status.slug: number for status, number in STATUSES.items()}


def item_at_a_glance(piece: str) -> ItemGist | None:
    """The gist of an item as it stands in its plan; None for one that has to be read."""
    found = ITEM.fullmatch(piece)
    if found is None:
        return None
    name, lead, due, verdicts = found.groups()
    try:
        given = [(_ordinal(on), NUMBERS[slug]) for on, slug in GIVEN.findall(verdicts or "")]
        ends = _ordinal(due) if due else None
        return name, lead.strip('"') if lead else None, ends, tuple(given), (), None
    except ValueError:  # no such day
        return None


@lru_cache(2048)  # the same days come again and again
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
