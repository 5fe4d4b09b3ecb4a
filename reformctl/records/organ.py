"""The bodies and posts that answer for something: groups, departments, cities, teams, people."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.place import Place
from reformctl.vocab.office import Role

# The two bodies no registry lists, because there is one of each.
LEADING_GROUP = "LG"
OFFICE = "OFFICE"


@dataclass(frozen=True, slots=True)
class Group:
    """A special group (专项小组)."""

    where: Place
    id: str
    title: str
    title_en: str | None = None
    leader: str | None = None
    secretary: str | None = None


@dataclass(frozen=True, slots=True)
class Department:
    """A provincial department (省直部门)."""

    where: Place
    id: str
    title: str
    title_en: str | None = None
    short: str | None = None


@dataclass(frozen=True, slots=True)
class City:
    """A city or prefecture (市州); its id is the GB/T 2260 code."""

    where: Place
    id: str
    title: str
    title_en: str | None = None
    short: str | None = None


@dataclass(frozen=True, slots=True)
class Team:
    """A project team (项目小组) of the reform office."""

    where: Place
    id: str
    title: str
    title_en: str | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """A division (处) of the reform office."""

    where: Place
    id: str
    title: str
    title_en: str | None = None
    groups: tuple[str, ...] = ()
    """The special groups it looks after."""


@dataclass(frozen=True, slots=True)
class AppraisalGroup:
    """An appraisal group (考核组) of the year-end appraisal."""

    where: Place
    id: str
    title: str
    title_en: str | None = None
    leader: str | None = None


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key with which a person signs, and the days between which it holds."""

    public: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A post (never a personal name) with its unit, addresses and roles."""

    where: Place
    id: str
    post: str
    post_en: str | None = None
    unit: str | None = None
    emails: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    keys: tuple[SigningKey, ...] = ()


Unit = Group | Department | City | Team | Division | AppraisalGroup
