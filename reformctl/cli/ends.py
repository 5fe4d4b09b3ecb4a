"""Which two moments a comparison is of, in the words of those who know git."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.messages import say

CHECKED_OUT = "HEAD"


@dataclass(frozen=True, slots=True)
class Ends:
    """Two revisions or days; None for the work tree, which only the newer end can be."""

    base: str
    head: str | None
    edits_only: bool = False
    """Nothing was named: the work tree against what is recorded, both on the same day."""


def ends_of(base: str | None, head: str | None, at: str | None) -> Ends:
    """What ``[BASE [HEAD]]`` or ``BASE..HEAD`` names; ``--at`` stands in for a HEAD not given.

    Raises RequestError for three dots, for a range with a second argument, and for two HEADs.
    """
    if base and "..." in base:
        raise RequestError(say("error.three_dots", range=base), say("error.three_dots_hint"))
    if base and ".." in base:
        if head is not None:
            raise RequestError(say("error.range_and_head", range=base, head=head))
        first, _, last = base.partition("..")
        base, head = first or CHECKED_OUT, last or CHECKED_OUT
    if head is not None and at is not None:
        raise RequestError(say("error.two_heads", head=head, at=at))
    head = head if head is not None else at
    return Ends(base if base is not None else CHECKED_OUT, head, base is None and head is None)


def refuse_more_than_a_day(base: str | None, as_of: str | None) -> None:
    """A day told again names both moments and both cuts; raises RequestError for another one."""
    if base is not None:
        raise RequestError(say("error.restated_alone", other=base))
    if as_of is not None:
        raise RequestError(say("error.restated_alone", other=f"--as-of {as_of}"))
