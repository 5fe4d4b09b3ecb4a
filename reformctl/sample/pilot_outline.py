"""Which pilots the sample has: their ids, teams, groups, days, and how each comes to its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.sample.calendar import TODAY
from reformctl.sample.dice import Dice
from reformctl.sample.outline import PLANS
from reformctl.sample.subjects import SUBJECTS
from reformctl.vocab.pilot import Opinion, PilotLevel

PER_TEAM = 11
"""How many pilots each of the twelve project teams follows."""
PROVINCIAL = (2, 9)
"""Which of a team's pilots the province set up itself."""
MAJOR = (0, 5)
"""Which of them count as major ones."""
PILOTS = 12 * PER_TEAM
PILOTS_CENTRAL = 12 * (PER_TEAM - len(PROVINCIAL))

# The special groups whose pilots each project team follows, in turn.
TEAM_GROUPS: dict[str, tuple[str, ...]] = {
    "PT-01": ("G1",),
    "PT-02": ("G1",),
    "PT-03": ("G2",),
    "PT-04": ("G3",),
    "PT-05": ("G3",),
    "PT-06": ("G4",),
    "PT-07": ("G5",),
    "PT-08": ("G6",),
    "PT-09": ("G6",),
    "PT-10": ("G7",),
    "PT-11": ("G2",),
    "PT-12": ("G8", "G9"),
}
# The year in which each of a team's pilots began.
_YEARS = (2014, 2014, 2015, 2015, 2015, 2015, 2016, 2016, 2016, 2016, 2017)
# From when to when in a year pilots begin.
_SEASONS = {2014: (3, 10, 11, 28), 2017: (1, 9, 4, 21)}
_SEASON = (1, 12, 11, 27)
# For a team's first pilots, the half-years in which those of four teams each end: year and month.
_ENDS = (
    ((2015, 6), (2015, 12), (2016, 6)),
    ((2016, 6), (2016, 12), (2016, 12)),
)
_OPINIONS = (Opinion.PROMOTE,) * 12 + (Opinion.COMPLETED,) * 8 + (Opinion.STOP,) * 4
# The opinions on the third pilots that ended in June 2017, by the number of the team.
_LAST_END = (2017, 6)
_LAST_OPINIONS = {
    1: Opinion.PROMOTE,
    2: Opinion.PROMOTE,
    3: Opinion.COMPLETED,
    4: Opinion.PROMOTE,
    5: Opinion.PROMOTE,
    6: Opinion.COMPLETED,
}
_BASE32 = "0123456789abcdefghjkmnpqrstvwxyz"


@dataclass(frozen=True, slots=True)
class PilotOutline:
    """One pilot before its text is written."""

    id: str
    team: str
    number: int
    """Its number among the pilots of its team."""
    group: str
    subject: str
    start: date
    end: tuple[int, int] | None
    """Year and month of the review by which it ended."""
    opinion: Opinion | None
    """The opinion by which it ended."""

    @property
    def level(self) -> PilotLevel:
        """Who set it up."""
        provincial = self.number in PROVINCIAL
        return PilotLevel.PROVINCIAL if provincial else PilotLevel.CENTRAL

    @property
    def team_number(self) -> int:
        """The number of its project team."""
        return int(self.team[-2:])


def pilot_outlines(plans: int) -> list[PilotOutline]:
    """The pilots of a sample with that many plans; of a small one each team has fewer."""
    per_team = min(PER_TEAM, max(1, PER_TEAM * plans // PLANS))
    subjects = {group: _subjects(group) for group in SUBJECTS}
    ids = _ids()
    opinions = iter(Dice("ends of pilots").shuffled(_OPINIONS))
    found = []
    for number in range(PER_TEAM):
        for team, groups in TEAM_GROUPS.items():
            group = groups[number % len(groups)]
            start, end = _start(team, number), _end(int(team[-2:]), number)
            last = _LAST_OPINIONS.get(int(team[-2:])) if end == _LAST_END else None
            outline = PilotOutline(
                f"T-{start.year}-{next(ids)}",
                team,
                number,
                group,
                next(subjects[group]),
                start,
                end,
                last or (next(opinions) if end else None),
            )
            found.append(outline)
    return [outline for outline in found if outline.number < per_team]


def _subjects(group: str) -> Iterator[str]:
    """What the pilots of a group try, each once."""
    return iter(Dice(f"pilots {group}").shuffled(SUBJECTS[group]))


def _ids() -> Iterator[str]:
    """Ends of ids, no two alike."""
    dice = Dice("ids of pilots")
    seen: set[str] = set()
    while True:
        tail = "".join(dice.pick(_BASE32) for _ in range(4))
        if tail not in seen:
            seen.add(tail)
            yield tail


def _start(team: str, number: int) -> date:
    year = _YEARS[number]
    first_month, first_day, last_month, last_day = _SEASONS.get(year, _SEASON)
    first, last = date(year, first_month, first_day), date(year, last_month, last_day)
    return Dice(f"start {team} {number}").day(first, min(last, TODAY))


def _end(team: int, number: int) -> tuple[int, int] | None:
    if number < len(_ENDS):
        return _ENDS[number][(team - 1) // 4]
    return _LAST_END if number == len(_ENDS) and team in _LAST_OPINIONS else None
