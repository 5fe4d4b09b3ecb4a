"""A new bulletin, digest or paper."""

from __future__ import annotations

from datetime import date

from reformctl.actions.new_file import new_file
from reformctl.actions.serial import serials
from reformctl.actions.step import Step
from reformctl.actions.target import Sources
from reformctl.dataclass import dataclass
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.metrics.bulletin import next_issue
from reformctl.metrics.experience import is_ripe
from reformctl.vocab.office import Role
from reformctl.vocab.paper import Audience, BulletinKind


@dataclass(frozen=True, slots=True)
class BulletinDraft:
    """What is known of an issue when it is entered; the sender by id or name."""

    kind: BulletinKind
    title: str
    sender: str
    audience: tuple[Audience, ...]
    on: date
    channel: str | None = None
    issue: int | None = None
    """None for the next number of the channel's year."""
    subject: str | None = None
    about: tuple[str, ...] = ()
    text: str | None = None


def new_bulletin(ledger: Ledger, sources: Sources, draft: BulletinDraft) -> Step:
    """Enter an issue; raises RequestError for a unit nobody knows."""
    year = draft.on.year
    bulletin_id = next(serials(sources, ledger.bulletins, "B", year))
    issue = draft.issue
    if issue is None and draft.channel:
        issue = next_issue(ledger.bulletins.values(), (draft.channel, year))
    content = {
        "title": draft.title,
        "kind": draft.kind.slug,
        "channel": draft.channel,
        "issue": issue,
        "on": draft.on.isoformat(),
        "sender": unit_id(ledger, draft.sender),
        "audience": [one.slug for one in Audience if one in draft.audience],
        "subject": draft.subject,
        "about": list(draft.about),
        "text": draft.text,
    }
    return Step(
        bulletin_id,
        Role.REGISTRY,
        None,
        (new_file(sources, f"bulletins/{bulletin_id}.yaml", content),),
        say("command.new_bulletin", id=bulletin_id, title=draft.title),
        _following(ledger, bulletin_id, draft),
    )


def _following(ledger: Ledger, bulletin_id: str, draft: BulletinDraft) -> Message:
    """To say that it carried a ripe experience it speaks of; else to read it."""
    for name in draft.about:
        experience = ledger.experiences.get(name)
        if experience and is_ripe(experience) and not experience.bulletin:
            return say("command.next_carry", id=experience.id, bulletin=bulletin_id)
    return say("command.next_read", id=bulletin_id)
