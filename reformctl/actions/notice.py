"""What becomes of a notice: it goes out, is received, is answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reformctl.actions.adoption import issue
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources
from reformctl.errors import RequestError
from reformctl.ledger.find import find, find_one, unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import Message, say
from reformctl.metrics.notice import next_document, owing
from reformctl.parse.source import SourceFile
from reformctl.parse.splice import Append, SetField
from reformctl.records.notice import Notice, Receipt, Reply
from reformctl.vocab.office import Role

ISSUED_AFTER = ("title", "kind")
RECEIPTS_AFTER = (*ISSUED_AFTER, "issued", "to", "about", "reply_by", "text")
REPLIES_AFTER = (*RECEIPTS_AFTER, "receipts")


def issue_record(
    ledger: Ledger, sources: Sources, name: str, document: str | None, on: date
) -> Step:
    """Record that a plan or a notice went out; a notice without a number gets the next free one."""
    if isinstance(find(ledger, name).record, Notice):
        return issue_notice(ledger, sources, name, document, on)
    if document is None:
        raise RequestError(say("error.missing_values", names=("--document",)))
    return issue(ledger, sources, name, document, on.isoformat())


def issue_notice(
    ledger: Ledger, sources: Sources, name: str, document: str | None, on: date
) -> Step:
    """Number a draft and send it out; raises RequestError for one that went out before."""
    notice, source = notice_target(ledger, sources, name)
    if notice.issued:
        raise refuse("error.notice_issued", id=notice.id, document=notice.issued.document)
    number = document or next_document(ledger.notices.values(), on.year)
    if number is None:
        raise refuse("error.no_number_before")
    value = {"document": number, "on": on.isoformat()}
    splice = SetField((), "issued", value, ISSUED_AFTER)
    return Step(
        notice.id,
        Role.REGISTRY,
        None,
        (edit_file(source, [splice]),),
        say("command.issued", id=notice.id, document=number),
        say("command.next_answers", id=notice.id, day=notice.reply_by, units=notice.to),
    )


def receive(ledger: Ledger, sources: Sources, name: str, unit: str, on: date) -> Step:
    """Record that an addressee has the notice; raises RequestError when it can't, or did before."""
    notice, source = notice_target(ledger, sources, name)
    unit = _addressee(ledger, notice, unit)
    for receipt in notice.receipts:
        if receipt.unit == unit:
            raise refuse("error.received_before", id=notice.id, unit=unit, on=str(receipt.on))
    _refuse_day(notice, notice.receipts, on)
    splice = Append((), "receipts", {"unit": unit, "on": on.isoformat()}, RECEIPTS_AFTER)
    return Step(
        notice.id,
        Role.REPORT,
        unit,
        (edit_file(source, [splice]),),
        say("command.received", id=notice.id, unit=unit),
        _next_of(notice, ()),
    )


def answer_notice(ledger: Ledger, sources: Sources, name: str, answer: Reply) -> Step:
    """Record an addressee's reply; raises RequestError when it is none of theirs or says nothing.

    ``answer.unit`` may be a name.
    """
    notice, source = notice_target(ledger, sources, name)
    unit = _addressee(ledger, notice, answer.unit)
    if not answer.text and not answer.document:
        raise refuse("error.reply_says_nothing")
    _refuse_day(notice, notice.replies, answer.on)
    entry = {"unit": unit, "on": answer.on.isoformat()}
    entry |= {"text": answer.text} if answer.text else {}
    entry |= {"document": answer.document} if answer.document else {}
    return Step(
        notice.id,
        Role.REPORT,
        unit,
        (edit_file(source, [Append((), "replies", entry, REPLIES_AFTER)]),),
        say("command.answered", id=notice.id, unit=unit_name(ledger, unit)),
        _next_of(notice, (unit,)),
    )


def notice_target(ledger: Ledger, sources: Sources, name: str) -> tuple[Notice, SourceFile]:
    """The notice with that id and its file; raises RequestError for anything else."""
    record = find_one(ledger, name, Notice)
    return record, sources[record.where.path]


def _addressee(ledger: Ledger, notice: Notice, name: str) -> str:
    """The id of the unit, which the notice went out to; raises RequestError for any other."""
    if notice.issued is None:
        hint = say("error.issue_notice_first", id=notice.id)
        raise refuse("error.notice_draft", hint, id=notice.id)
    unit = unit_id(ledger, name)
    if unit not in notice.to:
        hint = say("error.its_addressees", units=notice.to)
        raise refuse("error.not_addressed", hint, id=notice.id, unit=unit)
    return unit


def _refuse_day(notice: Notice, entries: Sequence[Receipt | Reply], on: date) -> None:
    """An entry is not before the issue, nor before the entry it stands behind (RC634)."""
    issued = notice.issued.on if notice.issued else None
    if issued and on < issued:
        raise refuse("error.answer_early", id=notice.id, day=str(on), issued=str(issued))
    if entries and on < entries[-1].on:
        raise refuse("error.answer_out_of_order", day=str(on), last=str(entries[-1].on))


def _next_of(notice: Notice, now: tuple[str, ...]) -> Message:
    """Who still owes an answer after those."""
    left = tuple(unit for unit in owing(notice) if unit not in now)
    if not left:
        return say("command.next_all_answered")
    return say("command.next_answers", id=notice.id, day=notice.reply_by, units=left)
