"""RC3: days. What must not lie in the future, and which day must not precede which."""

from __future__ import annotations

from reformctl.day import date
from reformctl.ledger.exempted import exempted
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.records.place import Place
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.verdict import Verdict
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.subject import Subject, subjects
from reformctl.rules.verdict import settled

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterator

    from reformctl.records.agenda import Agenda

Recorded = tuple[Place, str, str, date | None]
"""Of what, in which field, by which record, and the day."""


@rule("RC307", "日期先后矛盾", "days that contradict each other")
def days_contradict(facts: Facts) -> Iterator[Hit]:
    """Law: A plan is adopted, then issued, then judged; evidence is there before its verdict.

    Why: One of the two days is wrong, and deadlines may hang on it.

    Fix: Correct the wrong day of the two.

    Source: docs/method.md#plan

    规定: 方案先审议、后印发、再认定；佐证材料不得晚于所据以作出的认定。

    缘由: 两个日期必有一错，期限可能由它推算。

    处理: 改正其中错误的日期。

    依据: docs/method.md#plan
    """
    for plan in facts.ledger.plans.values():
        yield from _issued_before_adopted(facts, plan)
        yield from _judged_before_issue(facts, plan)
    for subject in subjects(facts.ledger):
        yield from _late_evidence(facts, subject)


def _issued_before_adopted(facts: Facts, plan: ReformPlan) -> Iterator[Hit]:
    if not plan.adopted or not plan.issued or not plan.adopted.on or not plan.issued.on:
        return
    meeting = facts.ledger.meetings.get(plan.adopted.meeting or 0)
    refuted = plan.adopted.on > facts.today or (meeting and meeting.on != plan.adopted.on)
    if plan.issued.on < plan.adopted.on and not refuted:
        message = say("rule.RC307.issue", id=plan.id, day=plan.issued.on, adopted=plan.adopted.on)
        yield Hit(plan.issued.where / "on", plan.id, message)


def judged_early(facts: Facts, plan: ReformPlan) -> list[tuple[ReformItem, Verdict]]:
    """The items whose first verdict is older than the plan's issue, with that verdict."""
    issued = plan.issued.on if plan.issued else None
    if issued is None or issued > facts.today:
        return []
    firsts = [(item, settled(facts, item.verdicts[:1])) for item in plan.items]
    return [(item, kept[0]) for item, kept in firsts if kept and kept[0].on < issued]


def _judged_before_issue(facts: Facts, plan: ReformPlan) -> Iterator[Hit]:
    if plan.issued is None:
        if any(item.verdicts for item in plan.items) and is_whole(facts, plan.where / "issued"):
            yield Hit(plan.where / "issued", plan.id, say("rule.RC307.unissued", id=plan.id))
        return
    early = judged_early(facts, plan)
    if len(early) > 1:
        first = min(verdict.on for _, verdict in early)
        message = say("rule.RC307.late_issue", id=plan.id, day=plan.issued.on, verdict=first)
        yield Hit(plan.issued.where / "on", plan.id, message)
    elif early:
        ((item, verdict),) = early
        message = say(
            "rule.RC307.verdict", id=plan.ref(item), day=verdict.on, issued=plan.issued.on
        )
        yield Hit(verdict.where / "on", plan.ref(item), message)


def _late_evidence(facts: Facts, subject: Subject) -> Iterator[Hit]:
    if not subject.item.evidence:
        return
    issued = subject.plan.issued if subject.plan else None
    given = settled(facts, subject.item.verdicts)
    for evidence in subject.item.evidence:
        for verdict in given:
            early = bool(issued and issued.on and verdict.on < issued.on)
            if evidence.id not in verdict.evidence or early or evidence.on is None:
                continue
            if verdict.on < evidence.on <= facts.today:
                message = say(
                    "rule.RC307.evidence",
                    id=subject.id,
                    evidence=evidence.id,
                    day=evidence.on,
                    verdict=verdict.on,
                )
                yield Hit(evidence.where / "on", subject.id, message)
                break


@rule("RC312", "日期在今天之后", "day after today")
def day_after_today(facts: Facts) -> Iterator[Hit]:
    """Law: What is recorded as done has been done: its day is not after today.

    Today is the day of ``--today``; asked about an earlier day, later records are in its future.

    Why: A step dated ahead would count before it was taken.

    Fix: Correct the day; plan ahead with ``due`` and extensions, not with verdicts and steps.

    Source: docs/method.md#plan

    规定: 登记为已办的事已经办了，日期不得在今天之后。今天指 ``--today`` 所定之日。

    缘由: 日期写在以后的环节，没有办就先算了数。

    处理: 改正日期；将来的安排写在完成时限和延期里。

    依据: docs/method.md#plan
    """
    for where, field, owner, day in _recorded_days(facts):
        if day and day > facts.today:
            message = say("rule.RC312", id=owner, day=day, today=facts.today)
            yield Hit(where / field, owner, message)


def _recorded_days(facts: Facts) -> Iterator[Recorded]:
    """Every day on which something is said to have happened."""
    ledger = facts.ledger
    for plan in ledger.plans.values():
        if plan.adopted:
            yield plan.adopted.where, "on", plan.id, plan.adopted.on
        if plan.issued:
            yield plan.issued.where, "on", plan.id, plan.issued.on
    for record in ledger.closables():
        for step in record.writeoff:
            yield step.where, "on", record.id, step.on
    for record in exempted(ledger):
        for exemption in record.exemptions:
            yield exemption.where, "on", record.id, exemption.on
    for subject in subjects(ledger):
        for evidence in subject.item.evidence:
            yield evidence.where, "on", subject.id, evidence.on
        for verdict in subject.item.verdicts:
            yield verdict.where, "on", subject.id, verdict.on
    for plan, item in ledger.items():
        yield from _unit_days(plan.ref(item), item)
    yield from _body_days(ledger)
    yield from _trial_days(ledger)
    yield from _experience_days(ledger)
    yield from _paper_days(ledger)
    yield from _appraisal_days(ledger)


def _unit_days(owner: str, item: ReformItem) -> Iterator[Recorded]:
    for event in (item.reported, item.withdrawn):
        if event:
            yield event.where, "on", owner, event.on
    for extension in item.extensions:
        yield extension.where, "asked", owner, extension.asked
        if extension.approved:
            yield extension.where / "approved", "on", owner, extension.approved.on


def _body_days(ledger: Ledger) -> Iterator[Recorded]:
    for meeting in ledger.meetings.values():
        if meeting.adopted or meeting.heard:
            yield meeting.where, "on", meeting.id, meeting.on
    for found in ledger.rounds.values():
        yield found.where, "closed", found.id, found.closed
    yield from _central_days(ledger)
    for agenda in ledger.agendas.values():
        yield from _agenda_days(agenda)


def _central_days(ledger: Ledger) -> Iterator[Recorded]:
    for meeting in ledger.central_meetings.values():
        yield meeting.where, "on", meeting.id, meeting.on
    for central in ledger.centrals.values():
        decision = central.decision
        for act in (central.issued, decision):
            if act:
                yield act.where, "on", central.id, act.on
        if decision and decision.approved:
            yield decision.where / "approved", "on", central.id, decision.approved.on


def _agenda_days(agenda: Agenda) -> Iterator[Recorded]:
    if agenda.issued:
        yield agenda.issued.where, "on", agenda.id, agenda.issued.on
    for entry in agenda.entries:
        yield entry.where, "submitted", agenda.ref(entry), entry.submitted
        if entry.withdrawn:
            yield entry.withdrawn.where, "on", agenda.ref(entry), entry.withdrawn.on


def _trial_days(ledger: Ledger) -> Iterator[Recorded]:
    """What was done with pilots, but for their way to write-off."""
    for pilot in ledger.pilots.values():
        if pilot.scheme:
            yield pilot.scheme.where, "on", pilot.id, pilot.scheme.on
        for review in pilot.reviews:
            yield review.where, "on", pilot.id, review.on
        for visit in pilot.visits:
            yield visit.where, "on", pilot.id, visit.on


def _experience_days(ledger: Ledger) -> Iterator[Recorded]:
    for experience in ledger.experiences.values():
        yield experience.where, "on", experience.id, experience.on
        for uptake in experience.adoptions:
            yield uptake.where, "on", experience.id, uptake.on


def _paper_days(ledger: Ledger) -> Iterator[Recorded]:
    """Of notices and bulletins: when they went out, were received and answered."""
    for notice in ledger.notices.values():
        if notice.issued:
            yield notice.issued.where, "on", notice.id, notice.issued.on
        for receipt in notice.receipts:
            yield receipt.where, "on", notice.id, receipt.on
        for reply in notice.replies:
            yield reply.where, "on", notice.id, reply.on
    for bulletin in ledger.bulletins.values():
        yield bulletin.where, "on", bulletin.id, bulletin.on


def _appraisal_days(ledger: Ledger) -> Iterator[Recorded]:
    for found in ledger.appraisals.values():
        for visit in found.visits:
            yield visit.where, "on", found.id, visit.on
        if found.issued:
            yield found.issued.where, "on", found.id, found.issued.on
