"""The sample's ``ledger.yaml``."""

from __future__ import annotations

from datetime import date

from reformctl.records.settings import Checkpoint, Period, Settings
from reformctl.sample.calendar import CENTRAL_MEETINGS, MEETINGS, TODAY
from reformctl.sample.master import DONE, PLANNED, SIZES
from reformctl.sample.organs import NOWHERE, appraisal_groups, cities
from reformctl.sample.outcome import LEADER_DIRECT
from reformctl.sample.outline import ADOPTED, PLANS
from reformctl.sample.pilot_outline import PILOTS, PILOTS_CENTRAL
from reformctl.vocab.check import Figure

NOTE = (
    "本台账为虚构示例：只有单位名称、行政区划代码和中央会议日期取自公开资料，"
    "方案、事项、认定、文号和其他日期均为程序生成，不反映任何单位的真实进展。"
    "A synthetic sample: only the names of units, the codes of cities and the days of the central "
    "meetings are public facts; all else is generated and says nothing of any real unit."
)


HEARD = {
    Figure.HEARD_CITIES: 13,
    Figure.HEARD_DEPARTMENTS: 9,
    Figure.HEARD_GROUPS: 4,
    Figure.HEARD_OFFICE: 11,
}
"""Who reported to the 21 meetings."""


def settings(plans: int) -> Settings:
    """The settings of a sample with that many plans."""
    return Settings(
        NOWHERE,
        "四川改革落实台账（示例）",
        "Sichuan reform ledger (sample)",
        NOTE,
        synthetic=True,
        period=Period(min(PLANNED), max(PLANNED)),
        master_size=sum(SIZES.values()),
        checkpoints=tuple(sorted(_checkpoints(plans), key=lambda one: one.on)),
    )


def _checkpoints(plans: int) -> list[Checkpoint]:
    found = []
    planned = done = 0
    for year, count in PLANNED.items():
        planned += count
        end = date(year, 12, 31)
        found.append(Checkpoint(NOWHERE, end, Figure.MASTER_PLANNED, planned))
        if end < TODAY:
            done += sum(DONE[year].values())
            found.append(Checkpoint(NOWHERE, end, Figure.MASTER_DONE, done))
    found.append(Checkpoint(NOWHERE, TODAY, Figure.MEETINGS, len(MEETINGS)))
    found.append(Checkpoint(NOWHERE, TODAY, Figure.CENTRAL_MEETINGS, len(CENTRAL_MEETINGS)))
    found.append(Checkpoint(NOWHERE, TODAY, Figure.CENTRAL_LATE, 0))
    found += [Checkpoint(NOWHERE, TODAY, figure, value) for figure, value in HEARD.items()]
    found.append(Checkpoint(NOWHERE, TODAY, Figure.CITIES, len(cities())))
    found.append(Checkpoint(NOWHERE, TODAY, Figure.APPRAISAL_GROUPS, len(appraisal_groups())))
    found.append(Checkpoint(NOWHERE, TODAY, Figure.CITIES_APPRAISED, len(cities())))
    if plans == PLANS:
        found.append(Checkpoint(NOWHERE, TODAY, Figure.PLANS, PLANS))
        found.append(Checkpoint(NOWHERE, TODAY, Figure.PLANS_ADOPTED, ADOPTED))
        found.append(Checkpoint(NOWHERE, TODAY, Figure.LEADER_DIRECT, LEADER_DIRECT))
        found.append(Checkpoint(NOWHERE, TODAY, Figure.PILOTS, PILOTS))
        found.append(Checkpoint(NOWHERE, TODAY, Figure.PILOTS_CENTRAL, PILOTS_CENTRAL))
    return found
