"""RC6: notices of the office. What one says when it goes out, who answers it, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reformctl.ledger.naming import unit_names
from reformctl.messages import say
from reformctl.metrics.notice import owing
from reformctl.records.notice import Notice, Receipt, Reply
from reformctl.records.plan import Issue
from reformctl.rules.mention import mentions_astray
from reformctl.rules.organ import REGISTRIES, unit_ids
from reformctl.rules.reference import astray, unknown
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

WARNING = Severity.WARNING
NAMED_AT_MOST = 6


@rule("RC222", "收文单位不存在", "unknown addressee", whole=REGISTRIES)
def unknown_addressee(facts: Facts) -> Iterator[Hit]:
    """Law: A notice is addressed to units that stand in a registry.

    Why: A unit nobody knows gets no notice and owes no answer.

    Fix: Correct the unit's id, or enter the unit in its registry.

    Source: docs/method.md#notices

    规定: 通知的收文单位须在名录中。

    缘由: 名录里没有的单位，收不到通知，也不会答复。

    处理: 改正单位编号，或在相应名录中登记。

    依据: docs/method.md#notices
    """
    known = unit_ids(facts.ledger) | facts.ledger.appraisal_groups.keys()
    for notice in facts.ledger.notices.values():
        for reference in astray(notice.where, "to", notice.id, notice.to, known):
            yield unknown("RC222", reference)


@rule("RC223", "通知所涉编号不存在", "notice of an unknown id")
def unknown_subject(facts: Facts) -> Iterator[Hit]:
    """Law: A notice speaks of what the ledger has.

    Why: Nobody can see to something that can't be found.

    Fix: Correct the id in ``about``, or take it out while the notice is a draft.

    Source: docs/method.md#notices

    规定: 通知所涉的编号，台账里须有。

    缘由: 找不到的事，无从办理。

    处理: 改正 ``about`` 中的编号；尚未印发的，也可以删去。

    依据: docs/method.md#notices
    """
    for notice in facts.ledger.notices.values():
        for reference in mentions_astray(facts, notice.where, notice.id, notice.about):
            yield unknown("RC223", reference)


@rule("RC630", "印发的通知要素不全", "issued notice incomplete")
def notice_incomplete(facts: Facts) -> Iterator[Hit]:
    """Law: A notice that went out has kind, title, number, day, addressees and what it is about.

    Why: A notice without them obliges nobody and is found by nobody.

    Fix: Fill in what is missing; a draft may lack it.

    Source: docs/method.md#notices

    规定: 印发的通知，类别、名称、文号、日期、收文单位和所涉编号齐全。

    缘由: 缺了这些，通知管不到谁，也查不到。

    处理: 补齐所缺内容；起草中的可以暂缺。

    依据: docs/method.md#notices
    """
    for notice in facts.ledger.notices.values():
        if notice.issued is None:
            continue
        for field, value, what in (
            ("kind", notice.kind, Noun.KIND),
            ("title", notice.title, Noun.TITLE),
            ("to", notice.to, FieldName.ADDRESSEES),
            ("about", notice.about, FieldName.ABOUT),
        ):
            if not value and is_whole(facts, notice.where / field):
                message = say("rule.RC630", id=notice.id, what=what, field=field)
                yield Hit(notice.where / field, notice.id, message)
        yield from _issue_gaps(facts, notice, notice.issued)


def _issue_gaps(facts: Facts, notice: Notice, issued: Issue) -> Iterator[Hit]:
    for field, value, what in (
        ("document", issued.document, Noun.DOCUMENT),
        ("on", issued.on, FieldName.ON),
    ):
        where = notice.where / "issued" / field
        if not value and is_whole(facts, where):
            message = say("rule.RC630", id=notice.id, what=what, field=f"issued.{field}")
            yield Hit(where, notice.id, message)


@rule("RC631", "文号重复", "document number twice")
def number_twice(facts: Facts) -> Iterator[Hit]:
    """Law: A document number is that of one document.

    Why: Who cites the number must find the one notice that is meant.

    Fix: Give the later one its own number; ``reformctl issue`` proposes the next free one.

    Source: docs/method.md#notices

    规定: 一个文号只对应一份文件。

    缘由: 引用文号的人，要查到所指的那一份。

    处理: 给后一份另编文号；``reformctl issue`` 会给出下一个可用的。

    依据: docs/method.md#notices
    """
    taken: dict[str, str] = {}
    for plan in facts.ledger.plans.values():
        if plan.issued and plan.issued.document:
            taken.setdefault(plan.issued.document, plan.id)
    for notice in facts.ledger.notices.values():
        if notice.issued and notice.issued.document:
            document = notice.issued.document
            first = taken.setdefault(document, notice.id)
            if first != notice.id:
                message = say("rule.RC631", id=notice.id, document=document, first=first)
                yield Hit(notice.issued.where / "document", notice.id, message)


@rule("RC632", "答复期限早于印发", "reply due before the notice")
def due_before_issue(facts: Facts) -> Iterator[Hit]:
    """Law: The day by which an answer is due is not before the notice went out.

    Why: What is late before it is asked for can't be answered in time.

    Fix: Correct ``reply_by`` or the day of issue.

    Source: docs/method.md#notices

    规定: 答复期限不得早于通知印发之日。

    缘由: 还没有发出就已逾期，无从按时答复。

    处理: 改正 ``reply_by`` 或印发日期。

    依据: docs/method.md#notices
    """
    for notice in facts.ledger.notices.values():
        issued = _issued_on(notice)
        if issued and notice.reply_by and notice.reply_by < issued:
            message = say("rule.RC632", id=notice.id, day=notice.reply_by, issued=issued)
            yield Hit(notice.where / "reply_by", notice.id, message)


@rule("RC633", "签收、答复的单位不是收文单位", "answer of a unit not addressed")
def answer_of_another(facts: Facts) -> Iterator[Hit]:
    """Law: Only a unit that a notice is addressed to receives and answers it.

    Why: Answers are counted against the addressees; another's hides whose is missing.

    Fix: Correct the unit of the receipt or the reply.

    Source: docs/method.md#notices

    规定: 通知由收文单位签收、答复。

    缘由: 答复按收文单位清点，别家的答复会掩盖谁还没有答复。

    处理: 改正签收或答复的单位。

    依据: docs/method.md#notices
    """
    for notice in facts.ledger.notices.values():
        if not is_whole(facts, notice.where / "to"):
            continue
        for what, entry in _entries(notice):
            if entry.unit not in notice.to:
                message = say("rule.RC633", id=notice.id, what=what, unit=entry.unit)
                yield Hit(entry.where / "unit", notice.id, message)


@rule("RC634", "签收、答复的日期次序不对", "answers out of order")
def answers_out_of_order(facts: Facts) -> Iterator[Hit]:
    """Law: A notice goes out before it is received and answered; what follows stands behind.

    Why: The lists only grow, and a day in between would be one filled in afterwards.

    Fix: Correct the day; a notice with receipts or replies has ``issued``.

    Source: docs/method.md#notices

    规定: 通知先印发，后签收、答复；登记按日期先后。

    缘由: 签收和答复只增不改，日期倒置就是事后补填。

    处理: 改正日期；有签收或答复的通知须有 ``issued``。

    依据: docs/method.md#notices
    """
    for notice in facts.ledger.notices.values():
        if notice.is_draft:
            answers = [entry for _, entry in _entries(notice)]
            if answers and is_whole(facts, notice.where / "issued"):
                message = say("rule.RC634.draft", id=notice.id)
                yield Hit(notice.where / "issued", notice.id, message)
            continue
        for entries in (notice.receipts, notice.replies):
            yield from _disordered(notice, entries, _issued_on(notice))


def _disordered(
    notice: Notice, entries: tuple[Receipt, ...] | tuple[Reply, ...], issued: date | None
) -> Iterator[Hit]:
    before = issued
    for entry in entries:
        if before and entry.on < before:
            key = "rule.RC634.early" if before == issued else "rule.RC634.order"
            message = say(key, id=notice.id, unit=entry.unit, day=entry.on, before=before)
            yield Hit(entry.where / "on", notice.id, message)
        else:
            before = entry.on


@rule("RC635", "通知逾期未答复", "notice unanswered", severity=WARNING, attention=True)
def notice_unanswered(facts: Facts) -> Iterator[Hit]:
    """Law: Every addressee answers a notice by its day.

    Why: A notice nobody answers has moved nothing.

    Fix: Remind the units; enter what they answer: ``reformctl reply N-… UNIT``.

    Source: docs/method.md#notices

    规定: 收文单位在期限之内答复通知。

    缘由: 没有答复的通知，等于没有发。

    处理: 催办；答复后登记：``reformctl reply 通知 单位``。

    依据: docs/method.md#notices
    """
    for notice in facts.ledger.notices.values():
        missing = owing(notice)
        if not missing or notice.reply_by is None or not is_whole(facts, notice.where / "replies"):
            continue
        since = notice.reply_by + timedelta(days=1)
        if facts.has_come(since):
            units = unit_names(facts.ledger, missing[:NAMED_AT_MOST])
            message = say(
                "rule.RC635", id=notice.id, day=notice.reply_by, count=len(missing), units=units
            )
            yield Hit(notice.where / "reply_by", notice.id, message, since=since)


@rule("RC636", "通知没有答复期限", "notice without a day for answers", severity=WARNING)
def no_day_for_answers(facts: Facts) -> Iterator[Hit]:
    """Law: A notice that went out in principle names a day by which an answer is due.

    Why: Without a day no answer is ever late.

    Fix: Fill in ``reply_by`` before the notice is issued, or exempt it.

    Source: docs/method.md#notices

    规定: 印发的通知原则上写明答复期限。

    缘由: 没有期限，就说不上逾期。

    处理: 印发之前补填 ``reply_by``，或登记豁免。

    依据: docs/method.md#notices
    """
    for notice in facts.ledger.notices.values():
        where = notice.where / "reply_by"
        if notice.issued and notice.reply_by is None and is_whole(facts, where):
            yield Hit(where, notice.id, say("rule.RC636", id=notice.id))


def _entries(notice: Notice) -> Iterator[tuple[FieldName, Receipt | Reply]]:
    yield from ((FieldName.RECEIPTS, receipt) for receipt in notice.receipts)
    yield from ((FieldName.REPLIES, reply) for reply in notice.replies)


def _issued_on(notice: Notice) -> date | None:
    return notice.issued.on if notice.issued else None
