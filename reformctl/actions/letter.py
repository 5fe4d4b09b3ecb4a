"""The values that fill the blanks of letters and notices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from reformctl.actions.step import refuse
from reformctl.actions.target import find_item
from reformctl.dataclass import dataclass
from reformctl.ledger.find import find_plan
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.mention import Mention, mention
from reformctl.ledger.naming import full_name
from reformctl.messages import Message, Value, say, word, word_value
from reformctl.metrics.item import effective_due, is_open, last_verdict
from reformctl.metrics.plan import is_complete, is_written_off
from reformctl.parse.template import Template
from reformctl.records.notice import Notice
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.vocab import Lang
from reformctl.vocab.paper import Letter

LISTED = 60
"""How many matters a text lists; the others are counted."""


@dataclass(frozen=True, slots=True)
class Writing:
    """By which template a text is written, in which language, on which day."""

    template: Template
    lang: Lang
    today: date


def notice_values(
    ledger: Ledger, to: Sequence[str], about: Sequence[str], reply_by: date | None, how: Writing
) -> dict[str, str]:
    """What a notice's template may name."""
    mentions = [mention(ledger, ref) for ref in about]
    return {
        "to": _names(ledger, to, how.lang),
        "count": str(len(about)),
        "items": "\n".join(_lines(mentions, how)),
        "reply_by": day_words(reply_by, how.lang),
        "today": day_words(how.today, how.lang),
        "ledger": _worded(ledger.settings.name, how.lang),
    }


def letter_values(ledger: Ledger, kind: Letter, name: str, how: Writing) -> dict[str, str]:
    """What the template of that letter may name; raises RequestError for what it can't be about."""
    if kind is Letter.WRITEOFF:
        return _writeoff_values(ledger, find_plan(ledger, name), how)
    return _extension_values(ledger, *find_item(ledger, name), how)


def _writeoff_values(ledger: Ledger, plan: ReformPlan, how: Writing) -> dict[str, str]:
    if is_written_off(plan):
        hint = say("error.see_its_writeoff", id=plan.id)
        raise refuse("error.letter_too_late", hint, id=plan.id, on=str(plan.writeoff[-1].on))
    left = sum(map(is_open, plan.items))
    if left or not is_complete(plan):
        hint = say("error.see_what_is_open", id=plan.id)
        raise refuse("error.letter_not_ready", hint, id=plan.id, count=left)
    issued = plan.issued
    gone = sum(item.withdrawn is not None for item in plan.items)
    return {
        "id": plan.id,
        "title": _worded(plan.title, how.lang),
        "group": _names(ledger, filter(None, (plan.group,)), how.lang),
        "lead": _names(ledger, plan.lead, how.lang),
        "document": _worded(issued.document if issued else None, how.lang),
        "issued": day_words(issued.on if issued else None, how.lang),
        "total": str(len(plan.items)),
        "done": str(len(plan.items) - gone),
        "withdrawn": str(gone),
        "outcome": word(_outcome(len(plan.items), gone), how.lang),
        "items": "\n".join(_outcomes(plan, how.lang)),
        "today": day_words(how.today, how.lang),
        "ledger": _worded(ledger.settings.name, how.lang),
    }


def _extension_values(
    ledger: Ledger, plan: ReformPlan, item: ReformItem, how: Writing
) -> dict[str, str]:
    if not item.extensions:
        hint = say("error.ask_extension_first", id=plan.ref(item))
        raise refuse("error.not_an_extension", hint, id=plan.ref(item))
    asked = item.extensions[-1]
    return {
        "id": plan.ref(item),
        "plan": plan.id,
        "title": _worded(plan.title, how.lang),
        "text": _worded(item.text, how.lang),
        "lead": _names(ledger, filter(None, (item.lead,)), how.lang),
        "person": _worded(item.person, how.lang),
        "due": day_words(item.due, how.lang),
        "to": day_words(asked.to, how.lang),
        "reason": _worded(asked.reason, how.lang),
        "asked": day_words(asked.asked, how.lang),
        "today": day_words(how.today, how.lang),
        "ledger": _worded(ledger.settings.name, how.lang),
    }


def day_words(day: date | None, lang: Lang) -> str:
    """The day as letters write it."""
    if day is None:
        return word_value(None, lang)
    digits = 1 if lang == "zh" else 2
    month, number = (f"{part:0{digits}d}" for part in (day.month, day.day))
    return word(say("report.letter.day", year=day.year, month=month, day=number), lang)


def _lines(mentions: Sequence[Mention], how: Writing) -> Iterable[str]:
    """A line for each matter, with the day it was or is due."""
    for number, one in enumerate(mentions[:LISTED], 1):
        due = _due(one)
        late = (how.today - due).days if due else 0
        key = "report.letter.late" if late > 0 else "report.letter.due"
        line = say(
            key if due else "report.letter.line",
            number=number,
            id=one.id,
            text=one.text,
            **({"due": day_words(due, how.lang)} if due else {}),
            **({"days": late} if late > 0 else {}),
        )
        yield word(line, how.lang)
    if len(mentions) > LISTED:
        yield word(say("report.letter.more", count=len(mentions) - LISTED), how.lang)


def _due(one: Mention) -> date | None:
    if one.found is None:
        return None
    if one.found.item:
        return effective_due(one.found.item)
    record = one.found.record
    return record.reply_by if isinstance(record, Notice) else None


def _outcome(total: int, withdrawn: int) -> Message:
    """How many items were done, and how many withdrawn where any was."""
    key = "report.letter.done_and_withdrawn" if withdrawn else "report.letter.all_done"
    return say(key, done=total - withdrawn, withdrawn=withdrawn)


def _outcomes(plan: ReformPlan, lang: Lang) -> Iterable[str]:
    """A line for each item of the plan: what became of it, and when."""
    for number, item in enumerate(plan.items, 1):
        last = last_verdict(item)
        key = "report.letter.withdrawn" if item.withdrawn else "report.letter.outcome"
        gone_on = item.withdrawn.on if item.withdrawn else None
        on = day_words(gone_on or (last.on if last else None), lang)
        status = {} if item.withdrawn else {"status": last.status if last else None}
        yield word(say(key, number=number, text=item.text, on=on, **status), lang)


def _names(ledger: Ledger, units: Iterable[str], lang: Lang) -> str:
    return _worded(tuple(full_name(ledger, unit) for unit in units), lang)


def _worded(value: Value, lang: Lang) -> str:
    return word_value(value, lang)
