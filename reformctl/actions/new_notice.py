"""A new draft of a notice: its text from a template, what it speaks of named or found by rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reformctl.actions.guard import findings_of
from reformctl.actions.letter import Writing, notice_values
from reformctl.actions.new_file import new_file
from reformctl.actions.serial import serials
from reformctl.actions.step import Step, refuse
from reformctl.actions.target import Sources
from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.ledger.find import find, unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.mention import mention
from reformctl.messages import say
from reformctl.parse.source import FileEdit
from reformctl.parse.template import fill_letter
from reformctl.rules.catalog import find as rules_of
from reformctl.vocab.office import Role
from reformctl.vocab.paper import NoticeKind


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """What is known of a notice when it is drafted; units by id or name."""

    kind: NoticeKind
    to: tuple[str, ...]
    about: tuple[str, ...] = ()
    reply_by: date | None = None
    """None for as many days as a drafted notice leaves."""
    title: str | None = None
    """None for that of the template; so with the text."""
    text: str | None = None
    codes: tuple[str, ...] = ()
    """Rules whose findings it speaks of, where the addressees answer for them."""


def new_notice(ledger: Ledger, sources: Sources, draft: NoticeDraft, how: Writing) -> Step:
    """Draft a notice; raises RequestError for an unknown unit or id, or where it has no subject."""
    if draft.reply_by and draft.reply_by < how.today:
        raise refuse("error.reply_by_over", day=str(draft.reply_by), today=str(how.today))
    to = tuple(dict.fromkeys(unit_id(ledger, name) for name in draft.to))
    named = tuple(_known(ledger, ref) for ref in draft.about)
    about = tuple(dict.fromkeys((*named, *_found(ledger, draft.codes, to, how.today))))
    if not about:
        raise RequestError(say("error.about_nothing"))
    ids = serials(sources, ledger.notices, "N", how.today.year)
    notice = Drafted(next(ids), draft.kind, to, about, draft.reply_by, draft.title, draft.text)
    return Step(
        notice.id,
        Role.REGISTRY,
        None,
        (notice_file(ledger, sources, notice, how),),
        say("command.new_notice", id=notice.id, kind=draft.kind, to=to),
        say("command.next_issue_notice", id=notice.id),
    )


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft with its id, all units and ids known; what is None comes from the template."""

    id: str
    kind: NoticeKind
    to: tuple[str, ...]
    about: tuple[str, ...]
    reply_by: date | None = None
    title: str | None = None
    text: str | None = None


def notice_file(ledger: Ledger, sources: Sources, notice: Drafted, how: Writing) -> FileEdit:
    """The file of the draft."""
    days = timedelta(days=ledger.settings.thresholds.reply_days)
    reply_by = notice.reply_by or how.today + days
    title, text = notice.title, notice.text
    if title is None or text is None:
        values = notice_values(ledger, notice.to, notice.about, reply_by, how)
        filled = fill_letter(how.template, values)
        title, text = title or filled.title, text or filled.body
    content = {
        "title": title,
        "kind": notice.kind.slug,
        "to": list(notice.to),
        "about": list(notice.about),
        "reply_by": reply_by.isoformat(),
        "text": text,
    }
    return new_file(sources, f"notices/{notice.id}.yaml", content)


def _known(ledger: Ledger, name: str) -> str:
    """The id of what is named; raises RequestError, with the nearest ids, where nothing has it."""
    found = find(ledger, name)
    part = found.item or found.entry
    return f"{found.record.id}/{part.id}" if part else found.record.id


def _found(
    ledger: Ledger, codes: tuple[str, ...], to: tuple[str, ...], today: date
) -> tuple[str, ...]:
    """What the findings of those rules are about and the units answer for."""
    if not codes:
        return ()
    found = tuple(_breaches(ledger, codes, to, today))
    if not found:
        raise refuse("error.nothing_from", codes=codes, units=to)
    return found


def _breaches(
    ledger: Ledger, codes: tuple[str, ...], to: tuple[str, ...], today: date
) -> Iterator[str]:
    wanted = {rule.code for rule in rules_of(codes)}
    for finding in findings_of(ledger, today):
        if finding.rule.code in wanted and {*mention(ledger, finding.hit.id).units} & {*to}:
            yield finding.hit.id
