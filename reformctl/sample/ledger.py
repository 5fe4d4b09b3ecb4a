"""All records of the sample together."""

from __future__ import annotations

from collections.abc import Mapping

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.ledger import Ledger
from reformctl.records.appraisal import Appraisal
from reformctl.records.bulletin import Bulletin
from reformctl.records.central import CentralMeeting, CentralPlan
from reformctl.records.experience import Experience
from reformctl.records.master import MasterItem
from reformctl.records.meeting import Meeting
from reformctl.records.notice import Notice
from reformctl.records.organ import (
    AppraisalGroup,
    City,
    Department,
    Division,
    Group,
    Person,
    Team,
)
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformPlan
from reformctl.records.round import Round
from reformctl.records.settings import Settings
from reformctl.sample import organs
from reformctl.sample.agendas import YearPlan, agendas
from reformctl.sample.appraisals import appraisals
from reformctl.sample.bulletins import bulletins
from reformctl.sample.central import central_meetings, centrals
from reformctl.sample.docking_notices import docking_notices
from reformctl.sample.experience_bulletins import experience_bulletins
from reformctl.sample.experiences import experiences, lessons
from reformctl.sample.links import links
from reformctl.sample.master import masters
from reformctl.sample.meetings import meetings
from reformctl.sample.notices import notices
from reformctl.sample.outcome import with_outcomes
from reformctl.sample.outline import Outline, outlines
from reformctl.sample.pilot_outline import pilot_outlines
from reformctl.sample.pilots import pilots
from reformctl.sample.plans import Course, plans
from reformctl.sample.rounds import rounds
from reformctl.sample.settings import settings
from reformctl.sample.visits import Pick, finish_by_month, monthly_picks, visits


@dataclass(frozen=True, slots=True)
class Sample:
    """The records of the whole ledger."""

    settings: Settings
    groups: tuple[Group, ...]
    departments: tuple[Department, ...]
    cities: tuple[City, ...]
    divisions: tuple[Division, ...]
    teams: tuple[Team, ...]
    people: tuple[Person, ...]
    masters: Mapping[str, tuple[MasterItem, ...]]
    plans: tuple[ReformPlan, ...]
    meetings: tuple[Meeting, ...]
    rounds: tuple[Round, ...]
    central_meetings: tuple[CentralMeeting, ...]
    centrals: tuple[CentralPlan, ...]
    agendas: tuple[YearPlan, ...]
    pilots: tuple[Pilot, ...]
    experiences: tuple[Experience, ...]
    experience_bulletins: tuple[Bulletin, ...]
    notices: tuple[Notice, ...]
    bulletins: tuple[Bulletin, ...]
    appraisal_groups: tuple[AppraisalGroup, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()


def make_sample(count: int) -> Sample:
    """The sample with that many plans; the same records every time."""
    found = with_outcomes(outlines(count))
    picks = monthly_picks(found)
    promised = masters()
    courses = [_course(one, picks, promised) for one in finish_by_month(found, picks)]
    special = tuple(plans(courses))
    sessions, central = central_meetings(), centrals(special)
    tried = tuple(pilots(pilot_outlines(count)))
    learned = tuple(experiences(lessons(tried, special)))
    held = rounds(special, picks)
    whole = Sample(
        settings(count),
        organs.groups(),
        organs.departments(),
        organs.cities(),
        organs.divisions(),
        organs.teams(),
        organs.people(),
        promised,
        special,
        meetings(special),
        held,
        sessions,
        central,
        agendas(special, central),
        tried,
        learned,
        tuple(experience_bulletins(learned)),
        (*docking_notices(central, sessions), *notices(special, held)),
        bulletins(special),
        organs.appraisal_groups(),
    )
    return replace(whole, appraisals=appraisals(_indexed(whole)))


def _indexed(sample: Sample) -> Ledger:
    """What the appraisals are made from, as a ledger."""
    return Ledger(
        sample.settings,
        departments={one.id: one for one in sample.departments},
        cities={one.id: one for one in sample.cities},
        appraisal_groups={one.id: one for one in sample.appraisal_groups},
        masters={one.id: one for items in sample.masters.values() for one in items},
        plans={one.id: one for one in sample.plans},
        central_meetings={one.id: one for one in sample.central_meetings},
        centrals={one.id: one for one in sample.centrals},
        pilots={one.id: one for one in sample.pilots},
        notices={one.id: one for one in sample.notices},
    )


def _course(
    outline: Outline, picks: Mapping[str, Pick], promised: Mapping[str, tuple[MasterItem, ...]]
) -> Course:
    seen = tuple(visits(outline, picks))
    complete = seen[-1].on if outline.finish else None
    return Course(outline, seen, links(outline, complete, promised))
