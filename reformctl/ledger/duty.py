"""Whose a change is: the role it takes and for which unit, and what speaks against a person."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, Value, in_both, say
from reformctl.records.organ import OFFICE, Person
from reformctl.vocab.office import Role

# Roles somebody has for their own unit; the office acts for every one.
BY_UNIT = frozenset({Role.REPORT, Role.ASK})


@dataclass(frozen=True, slots=True)
class Duty:
    """What somebody must be to make a change; any one of the roles is enough."""

    id: str
    """The record it is about, ``P-M16-03`` or ``P-M16-03/03``."""
    roles: tuple[Role, ...]
    units: tuple[str, ...] = ()
    """The units for one of which it is done; none for a body of which there is one."""


def objection_to(
    ledger: Ledger, duty: Duty, email: str | None, asker: str | None = None
) -> Message | None:
    """What speaks against whoever has that address making the change; None when it is theirs.

    ``asker`` is the address of whoever recorded the request that is decided on (domain: Write-off).
    """
    person = person_of(ledger, email)
    if person is None:
        return _unknown(email, duty.roles[0])
    if asker is not None and person_of(ledger, asker) is person:
        return say("command.asker_decides", post=_post(person), id=duty.id)
    held = [role for role in duty.roles if role in person.roles]
    if not held:
        return say("command.not_their_role", post=_post(person), role=duty.roles[0])
    if duty.units and BY_UNIT.issuperset(held) and person.unit not in (*duty.units, OFFICE):
        unit = _unit(ledger, duty.units[0])
        return say("command.not_their_unit", post=_post(person), unit=unit, role=held[0])
    return None


def _post(person: Person) -> Value:
    return in_both(person.post, person.post_en)


def _unit(ledger: Ledger, unit_id: str) -> Value:
    """The body's title with its id, as people know it and as the files name it."""
    unit = ledger.unit(unit_id)
    title = in_both(unit.title, unit.title_en) if unit else None
    return say("command.unit", title=title, id=unit_id) if title else unit_id


def person_of(ledger: Ledger, email: str | None) -> Person | None:
    """The person with that address; ASCII letters count the same in either case."""
    people = ledger.people.values()
    return next((one for one in people if email and is_theirs(email, one)), None)


def is_theirs(email: str, person: Person) -> bool:
    """Whether the address is the person's."""
    return _plain(email) in map(_plain, person.emails)


def _plain(email: str) -> str:
    """The address in small letters; one with other signs, which may look like ASCII, as it is."""
    return email.lower() if email.isascii() else email


def _unknown(email: str | None, role: Role) -> Message:
    if email is None:
        return say("command.unknown_user", role=role)
    return say("command.unknown_person", email=email, role=role)
