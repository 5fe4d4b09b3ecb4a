"""The specific items of one plan: deadlines, reports, verdicts, extensions, withdrawals."""

from __future__ import annotations

from datetime import date, timedelta

from reformctl.dataclass import dataclass, replace
from reformctl.records.plan import ReformItem, Withdrawal
from reformctl.records.verdict import Evidence, Report
from reformctl.sample.calendar import TODAY, add_months, in_midyear, quarter_end
from reformctl.sample.dice import Dice, workday
from reformctl.sample.extensions import extensions
from reformctl.sample.organs import NOWHERE
from reformctl.sample.verdicts import Course, verdicts
from reformctl.sample.visits import Visit
from reformctl.sample.wording import (
    DOCUMENTS,
    ITEM_PERSONS,
    SITE_VISIT,
    THIRD_PARTY,
    WITHDRAWAL_REASONS,
    clauses,
    item_wordings,
    numeral,
)
from reformctl.vocab.plan import EvidenceKind, Status

_CITIES = ("510100", "510600", "510700", "511000", "511100", "511300", "511500", "512000", "513400")


@dataclass(frozen=True, slots=True)
class Work:
    """What the items of one plan are made from."""

    plan_id: str
    title: str
    group: str
    lead: tuple[str, ...]
    support: tuple[str, ...]
    issued: date
    target: int
    """The year in which the plan shall be written off; its items are due by its end."""
    visits: tuple[Visit, ...]
    finished: bool
    """Whether the last visit finds every item done."""
    recent: date | None
    """The units' latest day of reporting on open items."""


def items(work: Work) -> tuple[ReformItem, ...]:
    """The items in the order of the plan's text."""
    dice = Dice(f"items {work.plan_id}")
    count = dice.between(9, 15) if work.finished else dice.between(10, 21)
    wordings = item_wordings(work.group, work.title, count)
    places = clauses(count, dice)
    months = _horizon(work, dice)
    made = []
    for at, ((text, deliverable), clause) in enumerate(zip(wordings, places, strict=True)):
        one = Dice(f"item {work.plan_id}/{at + 1}")
        lead, support = _units(work, one)
        blank = ReformItem(
            NOWHERE, f"{at + 1:02}", clause, text, lead, support, one.pick(ITEM_PERSONS),
            deliverable=deliverable,
        )  # fmt: skip
        keep = not work.finished and at == count - 1
        made.append(_delivered(blank, work, _course(work, months, keep, one), one))
    return tuple(made)


def _horizon(work: Work, dice: Dice) -> int:
    """In how many months after its issue the plan's last items are due."""
    if work.finished:
        return max(5, (work.visits[-1].on - work.issued).days // 30 + 3)
    last = (work.target - work.issued.year) * 12 + 12 - work.issued.month
    return max(4, min(last, dice.between(18, 48)))


def _course(work: Work, months: int, keep_open: bool, dice: Dice) -> Course:
    """When the item is due, when work on it begins and when it is done; somewhat by chance."""
    due = quarter_end(add_months(work.issued, dice.between(3, months)))
    if keep_open:
        due = max(due, quarter_end(TODAY + timedelta(dice.between(20, 500))))
    due = min(due, date(work.target, 12, 31))
    draw = dice.between(1, 100)
    late = dice.between(-150, -8)
    if draw > 78:
        late = dice.between(5, 60) if draw <= 92 else dice.between(60, 300)
    done = max(work.issued + timedelta(35), due + timedelta(late))
    if keep_open:
        done = max(done, TODAY + timedelta(60))
    begun = work.issued + (done - work.issued) * dice.between(10, 60) // 100
    return Course(due, begun, done, keep_open)


def _units(work: Work, dice: Dice) -> tuple[str, tuple[str, ...]]:
    """The item's lead and supporting units: mostly the plan's, now and then a city."""
    if dice.chance(0.05):
        lead = dice.pick(_CITIES)
    else:
        lead = dice.pick(work.lead if dice.chance(0.65) else work.lead + work.support)
    others = [unit for unit in work.lead + work.support if unit != lead]
    support = dice.some(others, dice.pick((0, 1, 1, 2, 2, 3)))
    cities = [city for city in _CITIES if city != lead]
    return lead, support + (dice.some(cities, 1) if dice.chance(0.06) else ())


def _delivered(blank: ReformItem, work: Work, course: Course, dice: Dice) -> ReformItem:
    """The item with all that was said of it by the sample's day."""
    given = verdicts(work.visits, course, work.finished, dice)
    done = given[-1].on if given and given[-1].status is Status.DONE else None
    item = replace(blank, due=course.due, verdicts=given)
    item = _proven(item, work, done, dice) if done else _reported(item, work, course, dice)
    item = replace(item, extensions=extensions(course, work.issued, done, dice))
    if not (course.kept_open or not dice.chance(0.016) or (work.finished and item.id == "01")):
        item = _withdrawn(item, work, done, dice)
    return _seen(item, {visit.on for visit in work.visits if visit.window.is_monthly})


def _seen(item: ReformItem, on_site: set[date]) -> ReformItem:
    """The item with the record of what a monthly round saw on site."""
    visited = {proof.on for proof in item.evidence if proof.kind is EvidenceKind.VISIT}
    for at, verdict in enumerate(item.verdicts):
        if verdict.on in on_site - visited:
            proof = Evidence(NOWHERE, "v", EvidenceKind.VISIT, SITE_VISIT, on=verdict.on)
            named = replace(verdict, evidence=(*verdict.evidence, proof.id))
            given = (*item.verdicts[:at], named, *item.verdicts[at + 1 :])
            return replace(item, evidence=(*item.evidence, proof), verdicts=given)
    return item


def _proven(item: ReformItem, work: Work, done: date, dice: Dice) -> ReformItem:
    """The done item with its unit's report and what its last verdict names as proof."""
    before = [visit.on for visit in work.visits if visit.on < done]
    first = max([work.issued + timedelta(12), *(day + timedelta(2) for day in before)])
    back = Dice(f"report {work.plan_id} {done} {item.lead}").between(6, 24)
    on = max(first, workday(done - timedelta(back), done - timedelta(2)))
    kind = dice.pick((EvidenceKind.DOCUMENT,) * 4 + (EvidenceKind.DATA, EvidenceKind.THIRD_PARTY))
    what = {EvidenceKind.DOCUMENT: dice.pick(DOCUMENTS), EvidenceKind.DATA: "统计表"}
    name = f"{what.get(kind, THIRD_PARTY)}（附件{numeral(int(item.id))}）"
    made = max(work.issued + timedelta(10), on - timedelta(dice.between(0, 9)))
    proofs = [Evidence(NOWHERE, "a", kind, name, on=min(on, made))]
    if dice.chance(0.3):
        proofs.append(Evidence(NOWHERE, "b", EvidenceKind.VISIT, SITE_VISIT, on=done))
    named = replace(item.verdicts[-1], evidence=tuple(proof.id for proof in proofs))
    return replace(
        item,
        reported=Report(NOWHERE, Status.DONE, on),
        evidence=tuple(proofs),
        verdicts=(*item.verdicts[:-1], named),
    )


def _reported(item: ReformItem, work: Work, course: Course, dice: Dice) -> ReformItem:
    """The open item with its unit's latest report, if the unit has reported at all."""
    day = work.recent
    if day is None or day <= work.issued + timedelta(15):
        return item
    if item.lead in work.support:
        day = workday(day - timedelta(1), day)
    if course.begun > day:
        silent = not dice.chance(0.2)
        return item if silent else replace(item, reported=Report(NOWHERE, Status.NOT_STARTED, day))
    if course.done > day or (item.verdicts and item.verdicts[-1].on >= day):
        return replace(item, reported=Report(NOWHERE, Status.IN_PROGRESS, day))
    proof = Evidence(NOWHERE, "a", EvidenceKind.DOCUMENT, f"{item.deliverable}（报送稿）", on=day)
    return replace(item, reported=Report(NOWHERE, Status.DONE, day), evidence=(proof,))


def _withdrawn(item: ReformItem, work: Work, done: date | None, dice: Dice) -> ReformItem:
    """The item taken off the list, with what was said until then, where a day for that is found."""
    last = min([date(2017, 5, 4), *((done - timedelta(30),) if done else ())])
    first = work.issued + timedelta(80)
    if first >= last:
        return item
    on = dice.day(first, last)
    if in_midyear(on) or any(abs((visit.on - on).days) < 9 for visit in work.visits):
        return item
    kept = item.reported if item.reported and item.reported.on and item.reported.on < on else None
    return replace(
        item,
        reported=kept,
        evidence=item.evidence if kept else (),
        verdicts=tuple(verdict for verdict in item.verdicts if verdict.on < on),
        extensions=tuple(one for one in item.extensions if one.approved and one.approved.on < on),
        withdrawn=Withdrawal(NOWHERE, on, dice.pick(WITHDRAWAL_REASONS)),
    )
