"""The special plans of the sample, from outline to write-off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from reformctl.dataclass import dataclass, replace
from reformctl.parse.fingerprint import fingerprint
from reformctl.records.plan import Adoption, Issue, ReformItem, ReformPlan, WriteoffStep
from reformctl.records.verdict import Evidence, Report, Verdict
from reformctl.sample.calendar import TODAY, WINDOWS
from reformctl.sample.closing import closing_steps
from reformctl.sample.dice import Dice, workday
from reformctl.sample.items import Work, items
from reformctl.sample.moment import Act, Moment, plan_at
from reformctl.sample.organs import GROUP_DEPARTMENTS, NOWHERE, realm_of
from reformctl.sample.outline import PINNED, Outcome, Outline
from reformctl.sample.plain import plain
from reformctl.sample.visits import Visit
from reformctl.sample.wording import PLAN_PERSONS, THIRD_PARTY, lead_leader, titles
from reformctl.vocab.plan import EvidenceKind, PlanKind, Status, WriteoffAct


@dataclass(frozen=True, slots=True)
class Course:
    """A plan's outline with the visits it got and the master items it serves."""

    outline: Outline
    visits: tuple[Visit, ...]
    master: tuple[str, ...] = ()


def plans(courses: Iterable[Course]) -> Iterator[ReformPlan]:
    """The plans, in the order of their outlines."""
    names = {group: titles(group) for group in GROUP_DEPARTMENTS}
    for course in courses:
        yield _plan(course, next(names[course.outline.group]))


def _plan(course: Course, title: str) -> ReformPlan:
    outline = course.outline
    dice = Dice(f"plan {outline.id}")
    support = _support(outline, dice)
    plan = ReformPlan(
        NOWHERE,
        outline.id,
        title,
        PlanKind.DOCKING if outline.central else PlanKind.PROVINCIAL,
        outline.central,
        outline.group,
        lead_leader(realm_of(outline.group), outline.leader_direct, dice),
        outline.lead,
        adopted=Adoption(NOWHERE, outline.meeting, outline.adopted) if outline.adopted else None,
    )
    if outline.issued is None:
        return plan
    plan = replace(
        plan,
        support=support,
        person=dice.pick(PLAN_PERSONS),
        leader_direct=outline.leader_direct,
        target_writeoff=outline.target,
        issued=Issue(NOWHERE, _document(outline.issued, dice), outline.issued),
        master=course.master,
        items=items(_work(course, title, support)),
    )
    return _closed(plan, course) if outline.finish else plan


def _support(outline: Outline, dice: Dice) -> tuple[str, ...]:
    if outline.id == PINNED:
        return ("D-FIN", "D-LAND")
    known = (*GROUP_DEPARTMENTS[outline.group], "D-FIN", "D-DRC", "D-LAW")
    others = [unit for unit in dict.fromkeys(known) if unit not in outline.lead]
    return tuple(sorted(dice.some(others, dice.between(2, 5))))


def _document(day: date, dice: Dice) -> str:
    return f"示例发〔{day.year}〕{dice.between(1, 180)}号"


def _work(course: Course, title: str, support: tuple[str, ...]) -> Work:
    outline = course.outline
    assert outline.issued
    dice = Dice(f"recent {outline.id}")
    recent = dice.day(date(2017, 3, 20), TODAY - timedelta(1))
    return Work(
        outline.id,
        title,
        outline.group,
        outline.lead,
        support,
        outline.issued,
        outline.target or outline.issued.year + 4,
        course.visits,
        outline.finish is not None,
        min(recent, TODAY - timedelta(1)) if dice.chance(0.85) else None,
    )


def _closed(plan: ReformPlan, course: Course) -> ReformPlan:
    """The finished plan with its steps, each carrying the fingerprint of what it was about."""
    outline = course.outline
    steps = closing_steps(outline, course.visits[-1].on)
    plan = _completed(plan, outline, steps)
    plan = replace(plan, writeoff=tuple(steps))
    asked = ""
    signed: list[WriteoffStep] = []
    for step in steps:
        if step.step is WriteoffAct.REQUEST:
            asked = fingerprint(plain(plan_at(plan, Moment(step.on, Act.CLOSING))))
        kept = step.step in (WriteoffAct.REQUEST, WriteoffAct.GRANT)
        signed.append(replace(step, fingerprint=asked) if kept else step)
    return replace(plan, writeoff=tuple(signed))


def _completed(plan: ReformPlan, outline: Outline, steps: list[WriteoffStep]) -> ReformPlan:
    """The plan with what a return or a reopening made its units add."""
    acts = [step.step for step in steps]
    if WriteoffAct.RETURN in acts and acts[-1] is WriteoffAct.GRANT:
        back = steps[acts.index(WriteoffAct.RETURN)].on
        late = Evidence(
            NOWHERE, "c", EvidenceKind.THIRD_PARTY, f"{THIRD_PARTY}（补报）", on=back + timedelta(4)
        )
        first = replace(plan.items[0], evidence=(*plan.items[0].evidence, late))
        return replace(plan, items=(first, *plan.items[1:]))
    if outline.outcome is Outcome.REOPENED and outline.variant % 3 != 1:
        again = _judged_again(plan.items[0], granted=outline.variant % 3 == 0)
        return replace(plan, items=(again, *plan.items[1:]))
    return plan


def _judged_again(item: ReformItem, granted: bool) -> ReformItem:
    """A done item that was found wanting after the plan was reopened, and made good or not yet."""
    reason = "成果运用不到位，需补充配套措施"
    if not granted:
        return replace(item, verdicts=(*item.verdicts, _wanting("S-2017-midyear", 8, reason)))
    first = _wanting("S-2016-yearend", 2, reason)
    last = replace(first, on=first.on + timedelta(19), status=Status.DONE, problem=None)
    handed = workday(last.on - timedelta(4), last.on)
    proof = Evidence(NOWHERE, "c", EvidenceKind.DOCUMENT, "配套措施印发文件", on=handed)
    return replace(
        item,
        reported=Report(NOWHERE, Status.DONE, handed),
        evidence=(*item.evidence, proof),
        verdicts=(*item.verdicts, first, replace(last, evidence=("c",))),
    )


def _wanting(round_id: str, days: int, reason: str) -> Verdict:
    """What that round found, so many days after its start."""
    window = next(window for window in WINDOWS if window.id == round_id)
    on = workday(window.start + timedelta(days), window.last)
    return Verdict(NOWHERE, on, Status.IN_PROGRESS, round_id, problem=reason)
