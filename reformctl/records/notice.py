"""A notice (通知) of the reform office, its receipts and its replies."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.exemption import Exemption
from reformctl.records.place import Place
from reformctl.records.plan import Issue
from reformctl.vocab.paper import NoticeKind


@dataclass(frozen=True, slots=True)
class Receipt:
    """A unit has received the notice (签收)."""

    where: Place
    unit: str
    on: date


@dataclass(frozen=True, slots=True)
class Reply:
    """A unit has answered the notice (回复)."""

    where: Place
    unit: str
    on: date
    text: str | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice; the file's name is its id. Without a document number it is a draft."""

    where: Place
    id: str
    title: str | None = None
    kind: NoticeKind | None = None
    issued: Issue | None = None
    to: tuple[str, ...] = ()
    """The units it is addressed to."""
    about: tuple[str, ...] = ()
    """Ids of what it speaks of."""
    reply_by: date | None = None
    text: str | None = None
    receipts: tuple[Receipt, ...] = ()
    replies: tuple[Reply, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether it has not gone out yet."""
        return self.issued is None
