"""Ids that are counted within a year: ``N-2017-0033``, ``B-2017-0012``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reformctl.actions.step import refuse
from reformctl.actions.target import Sources

LAST = 9999


def serials(sources: Sources, known: Iterable[str], letter: str, year: int) -> Iterator[str]:
    """The free ids behind the last one of that year; raises RequestError when there is none left.

    Files that can't be read have their ids too.
    """
    start = f"{letter}-{year}-"
    names = (path.rpartition("/")[2].removesuffix(".yaml") for path in sources)
    taken = {name for name in (*known, *names) if name.startswith(start)}
    numbers = [int(name[len(start) :]) for name in taken if name[len(start) :].isdecimal()]
    for number in range(max(numbers, default=0) + 1, LAST + 1):
        yield f"{start}{number:04d}"
    raise refuse("error.ids_used_up", start=start)
