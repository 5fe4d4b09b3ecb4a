"""The docking notices of the sample: one after each central meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from reformctl.records.central import CentralMeeting, CentralPlan
from reformctl.records.notice import Notice
from reformctl.records.plan import Issue
from reformctl.sample.answers import answers
from reformctl.sample.central import of_meeting
from reformctl.sample.dice import Dice, workday
from reformctl.sample.organs import NOWHERE
from reformctl.sample.wording import MARK
from reformctl.vocab.paper import NoticeKind

DAYS = 20
"""How long the groups and departments have to say how a plan is to be docked."""


def docking_notices(
    plans: Sequence[CentralPlan], meetings: Sequence[CentralMeeting]
) -> tuple[Notice, ...]:
    """A notice of every meeting's plans to the groups and departments they concern.

    They take the first numbers of their year; notices of other kinds begin at 0101.
    """
    sent = Counter[int]()
    found = []
    for meeting in meetings:
        told = of_meeting(plans, meeting)
        if told and meeting.on:
            sent[meeting.on.year] += 1
            found.append(_notice(meeting.id, meeting.on, told, sent[meeting.on.year]))
    return tuple(found)


def _notice(name: str, held: date, told: Sequence[CentralPlan], order: int) -> Notice:
    dice = Dice(f"notice {name}")
    day = held + timedelta(dice.between(2, 5))
    issued = workday(day, held + timedelta(5))
    groups = sorted({one.group for one in told if one.group})
    leads = sorted({unit for one in told for unit in one.lead})
    number = name.removeprefix("C-")
    notice = Notice(
        NOWHERE,
        f"N-{held.year}-{order:04}",
        f"关于做好中央第{number}次会议通过方案对接工作的通知{MARK}",
        NoticeKind.DOCKING,
        Issue(NOWHERE, f"示例改办〔{held.year}〕{order}号", issued),
        (*groups, *leads),
        tuple(one.id for one in told),
        issued + timedelta(DAYS),
        "请提出对接意见，需制定对接方案的列入年度审议计划，按期报送。",
    )
    return answers(notice)
