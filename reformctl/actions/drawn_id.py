"""The id of a new record that nobody hands out: a year and four characters drawn at random."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from reformctl.actions.step import refuse

# How an id of one's own must look, by its first letter, and what is said when it does not.
FORMS = {"P": "error.plan_id_form", "T": "error.pilot_id_form"}


def drawn_id(
    letter: str, year: int, wanted: str | None, taken: Collection[str], ends: Iterator[str]
) -> str:
    """The id that is wanted, else the first with one of the ends that is free.

    Raises RequestError for a wanted one that is taken or has another form.
    """
    if wanted is None:
        return next(found for end in ends if (found := f"{letter}-{year}-{end}") not in taken)
    if not re.fullmatch(rf"{letter}-[0-9]{{4}}-[0-9a-z]{{4}}", wanted, re.ASCII):
        raise refuse(FORMS[letter], id=wanted)
    if wanted in taken:
        raise refuse("error.id_taken", id=wanted)
    return wanted
