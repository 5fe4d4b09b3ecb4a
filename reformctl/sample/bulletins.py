"""Bulletins, papers and the monthly digests of the sample; numbers below 0100."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from reformctl.metrics.digest import month_end
from reformctl.metrics.plan import was_written_off
from reformctl.records.bulletin import Bulletin
from reformctl.records.plan import ReformPlan
from reformctl.sample.calendar import TODAY
from reformctl.sample.dice import Dice, workday
from reformctl.sample.lateness import done_between, late_on
from reformctl.sample.organs import NOWHERE
from reformctl.sample.subjects import SUBJECTS
from reformctl.sample.wording import MARK
from reformctl.vocab.noun import Noun
from reformctl.vocab.paper import Audience, BulletinKind

CHANNEL = "示例改革动态"
PER_YEAR = {2014: 4, 2015: 6, 2016: 7, 2017: 6}
"""How many bulletins and papers each year has."""
DIGESTS = tuple(date(2017, month, 1) for month in range(1, 6))
TITLES = ("{0}取得阶段性进展", "{0}的做法和体会", "{0}存在的问题和建议", "各地推进{0}情况")
TEXTS = (
    "各地各部门按照清单推进{0}，制度文件陆续出台，配套措施逐步落实。",
    "调研发现，{0}在基层执行中还有堵点，建议明确职责分工，加强数据共享。",
    "第三方评估认为，{0}方向正确、措施可行，建议总结后扩大范围。",
)


def bulletins(plans: Sequence[ReformPlan]) -> tuple[Bulletin, ...]:
    """Every bulletin, paper and digest, in the order of the days within each year."""
    issued = [plan for plan in plans if plan.issued and plan.issued.on]
    made = [*_issues(issued), *(_digest(plans, first) for first in DIGESTS)]
    made.sort(key=lambda one: (one.on or date.max, one.title or ""))
    numbers: Counter[int] = Counter()
    series: Counter[tuple[str, int]] = Counter()
    return tuple(_numbered(one, numbers, series) for one in made)


def _numbered(one: Bulletin, numbers: Counter[int], series: Counter[tuple[str, int]]) -> Bulletin:
    """The issue with its id and, in a channel, its number."""
    assert one.on
    year = one.on.year
    numbers[year] += 1
    issue = None
    if one.channel:
        series[one.channel, year] += 1
        issue = series[one.channel, year]
    return Bulletin(
        NOWHERE,
        f"B-{year}-{numbers[year]:04d}",
        one.title,
        one.kind,
        one.channel,
        issue,
        one.on,
        one.sender,
        one.audience,
        one.subject,
        one.about,
        one.text,
    )


def _issues(plans: Sequence[ReformPlan]) -> Iterator[Bulletin]:
    """Bulletins of departments on plans that were issued before, and papers of the office."""
    for year, count in PER_YEAR.items():
        for at in range(count):
            dice = Dice(f"bulletin {year} {at}")
            first, last = date(year, 3, 1), min(date(year, 12, 20), TODAY - timedelta(3))
            on = dice.day(first, last)
            known = [plan for plan in plans if plan.issued and (plan.issued.on or on) < on]
            if known:
                yield _issue(dice.pick(known), on, dice)


def _issue(plan: ReformPlan, on: date, dice: Dice) -> Bulletin:
    group = plan.group or "G1"
    subject = dice.pick(SUBJECTS[group])
    is_paper = dice.chance(0.35)
    return Bulletin(
        NOWHERE,
        "",
        dice.pick(TITLES).format(subject) + MARK,
        BulletinKind.PAPER if is_paper else BulletinKind.BULLETIN,
        None if is_paper else CHANNEL,
        None,
        on,
        "OFFICE" if is_paper else plan.lead[0],
        dice.some(tuple(Audience), dice.between(1, 3)),
        subject,
        (plan.id,),
        dice.pick(TEXTS).format(subject),
    )


def _digest(plans: Sequence[ReformPlan], first: date) -> Bulletin:
    """What a month brought, written down on its first working days after."""
    last, before = month_end(first), first - timedelta(1)
    done = list(done_between(plans, before, last))
    closed = [
        plan for plan in plans if was_written_off(plan, last) and not was_written_off(plan, before)
    ]
    late = sum(1 for _ in late_on(plans, last))
    titles = "；".join(f"《{plan.title}》（{plan.id}）" for plan in closed)
    text = (
        f"一、工作进展。新认定完成{Noun.ITEM.zh} {len(done)} 项，"
        f"销账方案 {len(closed)} 个{f'：{titles}' if titles else ''}。"
        f"二、逾期情况。截至{last}逾期未完成 {late} 项。"
    )
    return Bulletin(
        NOWHERE,
        "",
        f"{first.year} 年 {first.month:02d} 月改革{BulletinKind.DIGEST.zh}{MARK}",
        BulletinKind.DIGEST,
        BulletinKind.DIGEST.zh,
        None,
        workday(last + timedelta(2), TODAY),
        "OFFICE",
        tuple(Audience),
        f"{first:%Y-%m}",
        tuple(plan.id for plan in closed),
        text,
    )
