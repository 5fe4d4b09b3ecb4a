"""A bulletin, digest or paper (信息材料) that the whole system shares."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.place import Place
from reformctl.vocab.paper import Audience, BulletinKind


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One issue; the file's name is its id."""

    where: Place
    id: str
    title: str | None = None
    kind: BulletinKind | None = None
    channel: str | None = None
    """The series it appears in, such as 《四川改革专报》."""
    issue: int | None = None
    """Its number within the series and year."""
    on: date | None = None
    sender: str | None = None
    audience: tuple[Audience, ...] = ()
    subject: str | None = None
    about: tuple[str, ...] = ()
    """Ids of what it speaks of."""
    text: str | None = None
