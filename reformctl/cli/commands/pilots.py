"""``reformctl pilots``: the monitor of reform pilots (改革试点监控)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.new_plan import group_of
from reformctl.actions.target import team_of
from reformctl.cli.moment import answer, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import option
from reformctl.cli.request import Request
from reformctl.cli.words import term_named
from reformctl.ledger.find import unit_id
from reformctl.reports.pilot_selection import PilotSelection
from reformctl.reports.pilots import pilots_report
from reformctl.store.part import Part
from reformctl.store.worktree import SETTINGS
from reformctl.vocab.pilot import Opinion, PilotLevel, PilotState

Text = str | None

# Plans and their items, most of a ledger, say nothing of pilots.
READ = Part(frozenset({SETTINGS, "registry", "pilots"}))


@reading
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    team: Annotated[Text, option("--team", metavar="ID", help="help.team")] = None,
    level: Annotated[Text, option("--level", metavar="LEVEL", help="help.level")] = None,
    group: Annotated[Text, option("--group", metavar="ID", help="help.group")] = None,
    unit: Annotated[Text, option("--unit", metavar="ID", help="help.pilot_unit")] = None,
    city: Annotated[Text, option("--city", metavar="ID", help="help.pilot_city")] = None,
    opinion: Annotated[
        Text, option("--opinion", metavar="OPINION", help="help.opinion_filter")
    ] = None,
    state: Annotated[Text, option("--state", metavar="STATE", help="help.pilot_state")] = None,
    target: Annotated[
        int | None, option("--target", metavar="YEAR", help="help.pilot_target")
    ] = None,
    due: Annotated[bool, option("--due", help="help.pilot_due")] = False,
    overdue: Annotated[bool, option("--overdue", help="help.pilot_overdue")] = False,
    running: Annotated[bool, option("--running", help="help.running")] = False,
    reviewed: Annotated[bool, option("--reviewed", help="help.reviewed")] = False,
    unreviewed: Annotated[bool, option("--unreviewed", help="help.unreviewed")] = False,
    visited: Annotated[bool, option("--visited", help="help.visited")] = False,
    unvisited: Annotated[bool, option("--unvisited", help="help.unvisited")] = False,
    incomplete: Annotated[bool, option("--incomplete", help="help.incomplete")] = False,
    major: Annotated[bool, option("--major", help="help.major")] = False,
) -> int:
    """What is due, how each project team stands, and every pilot that fits the filters."""
    moment = open_moment(request, READ)
    ledger = moment.ledger
    wanted = PilotSelection(
        team=team_of(ledger, team) if team else None,
        level=term_named(PilotLevel, "--level", level) if level else None,
        group=group_of(ledger, group) if group else None,
        unit=unit_id(ledger, unit) if unit else None,
        city=unit_id(ledger, city) if city else None,
        opinion=term_named(Opinion, "--opinion", opinion) if opinion else None,
        state=term_named(PilotState, "--state", state) if state else None,
        target=target,
        due=due,
        overdue=overdue,
        running=running,
        reviewed=reviewed,
        unreviewed=unreviewed,
        visited=visited,
        unvisited=unvisited,
        incomplete=incomplete,
        major=major,
    )
    return answer(pilots_report(ledger, wanted, moment.head), moment, request)
