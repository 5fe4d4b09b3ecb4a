"""Who takes a step: the person of the registry behind an address, and whether it is their role."""

from __future__ import annotations

from reformctl.actions.step import Step
from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.records.organ import Person
from reformctl.vocab import Authority, Role

OFFICE = "OFFICE"


@dataclass(frozen=True, slots=True)
class Objection:
    """Why the step is not this person's, and whether that only calls for a word."""

    message: Message
    forbids: bool


def objection(
    ledger: Ledger, step: Step, email: str | None, asker: str | None = None
) -> Objection | None:
    """What speaks against that person taking the step; None when it is theirs.

    Under ``advisory`` the step is done with a warning, under ``signed`` it is refused. ``asker`` is
    the address of whoever recorded the request that the step decides on (domain: Write-off).
    """
    authority = ledger.settings.authority
    if authority is Authority.OFF:
        return None
    forbids = authority is Authority.SIGNED
    person = person_of(ledger, email)
    if person is None:
        return Objection(_unknown(email, step.role), forbids)
    if asker is not None and person_of(ledger, asker) is person:
        return Objection(say("command.asker_decides", post=person.post, id=step.id), forbids)
    if step.role not in person.roles:
        return Objection(say("command.not_their_role", post=person.post, role=step.role), forbids)
    if step.unit and person.unit not in (step.unit, OFFICE):
        return Objection(
            say("command.not_their_unit", post=person.post, unit=step.unit, role=step.role),
            forbids,
        )
    return None


def _unknown(email: str | None, role: Role) -> Message:
    if email is None:
        return say("command.unknown_user", role=role)
    return say("command.unknown_person", email=email, role=role)


def person_of(ledger: Ledger, email: str | None) -> Person | None:
    """The person with that address, whatever its case."""
    wanted = (email or "").casefold()
    for person in ledger.people.values():
        if wanted and wanted in (address.casefold() for address in person.emails):
            return person
    return None
