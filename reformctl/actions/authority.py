"""Who takes a step, and whether it is their role: under ``signed`` it must be."""

from __future__ import annotations

from reformctl.actions.step import Step
from reformctl.dataclass import dataclass
from reformctl.ledger.duty import objection_to
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message
from reformctl.vocab.office import Authority


@dataclass(frozen=True, slots=True)
class Objection:
    """Why the step is not this person's, and whether that only calls for a word."""

    message: Message
    forbids: bool


def objection(
    ledger: Ledger, step: Step, email: str | None, asker: str | None = None
) -> Objection | None:
    """What speaks against that person taking the step; None when it is theirs.

    Under ``advisory`` the step is done with a warning, under ``signed`` it is refused.
    """
    authority = ledger.settings.authority
    if authority is Authority.OFF:
        return None
    message = objection_to(ledger, step.duty, email, asker)
    return Objection(message, authority is Authority.SIGNED) if message else None
