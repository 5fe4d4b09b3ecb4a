"""The monthly digest as a bulletin: its text written from what the ledger counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reformctl.actions.letter import day_words
from reformctl.actions.new_bulletin import BulletinDraft, new_bulletin
from reformctl.actions.step import Step, refuse
from reformctl.actions.target import Sources
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, Value, say, word
from reformctl.metrics.digest import Digest, PlanItem, digest, month_end
from reformctl.records.organ import OFFICE
from reformctl.vocab import Lang
from reformctl.vocab.paper import Audience, BulletinKind

LISTED = 20
"""How many of each are named in the text; all are counted."""
ABOUT_AT_MOST = 500
"""What the schema allows."""


def write_digest(ledger: Ledger, sources: Sources, first: date, today: date, lang: Lang) -> Step:
    """Enter the digest of a month that is over; raises RequestError for any other, and a second."""
    month = f"{first:%Y-%m}"
    if month_end(first) >= today:
        raise refuse("error.month_not_over", month=month)
    for known in ledger.bulletins.values():
        if known.kind is BulletinKind.DIGEST and known.subject == month:
            raise refuse("error.digest_there", month=month, id=known.id)
    found = digest(ledger, first, today)
    draft = BulletinDraft(
        BulletinKind.DIGEST,
        word(say("report.digest.title", year=first.year, zh=first.month, en=f"{first:%m}"), lang),
        OFFICE,
        tuple(Audience),
        today,
        channel=BulletinKind.DIGEST.zh,  # in one language, so that its numbers go on
        subject=month,
        about=_about(found),
        text="\n\n".join(_paragraphs(found, lang)),
    )
    return new_bulletin(ledger, sources, draft)


def _about(found: Digest) -> tuple[str, ...]:
    ids = [plan.id for plan in found.written_off]
    ids += [one.id for one in found.learned]
    ids += [one.id for one in found.masters]
    ids += [plan.ref(item) for plan, item in found.items]
    return tuple(ids[:ABOUT_AT_MOST])


def _paragraphs(found: Digest, lang: Lang) -> Iterator[str]:
    moved = say(
        "report.digest.moved",
        items=len(found.items),
        masters=len(found.masters),
        plans=len(found.written_off),
    )
    written_off = [_named(plan.id, plan.title) for plan in found.written_off]
    yield _listing(moved, [*written_off, *map(_item, found.items)], lang)
    day = day_words(found.last, lang)
    late = say("report.digest.late", day=day, count=len(found.late), fresh=found.newly_late)
    yield _listing(late, list(map(_item, found.late)), lang)
    learned = say("report.digest.learned", count=len(found.learned), adopted=found.adopted)
    yield _listing(learned, [_named(one.id, one.title) for one in found.learned], lang)


def _listing(head: Message, lines: Sequence[Message], lang: Lang) -> str:
    """A sentence, then a line for each of the first of them."""
    told = [word(head, lang), *(word(line, lang) for line in lines[:LISTED])]
    if len(lines) > LISTED:
        told.append(word(say("report.letter.more", count=len(lines) - LISTED), lang))
    return "\n".join(told)


def _item(pair: PlanItem) -> Message:
    plan, item = pair
    return _named(plan.ref(item), item.text)


def _named(record_id: str, text: Value) -> Message:
    return say("report.digest.line", id=record_id, text=text)
