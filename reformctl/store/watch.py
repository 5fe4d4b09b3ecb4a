"""Long work while it goes on, for whoever wants to look at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from reformctl.messages import Message

T = TypeVar("T")


class Watch(Protocol):
    """Passes pieces of work on, one by one, and may show how many of them are done."""

    def __call__(self, work: Iterable[T], total: int, what: Message) -> Iterator[T]:
        """The same pieces in the same order."""
        ...


def unwatched(work: Iterable[T], total: int, what: Message) -> Iterator[T]:  # noqa: ARG001 - nobody looks
    """The pieces, with nobody looking."""
    return iter(work)
