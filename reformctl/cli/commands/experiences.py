"""``reformctl experiences``: the monitor of ripe experience (改革经验推广示范)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.new_experience import source_of
from reformctl.cli.moment import answer, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import option
from reformctl.cli.request import Request
from reformctl.ledger.find import unit_id
from reformctl.reports.experiences import ExperienceSelection, experiences_report
from reformctl.store.part import Part
from reformctl.store.worktree import SETTINGS

Text = str | None

READ = frozenset({SETTINGS, "registry", "pilots", "experiences", "bulletins"})


@reading
def command(
    request: Request,
    source: Annotated[Text, option("--source", metavar="ID", help="help.source")] = None,
    adopted_by: Annotated[
        Text, option("--adopted-by", metavar="ID", help="help.adopted_by")
    ] = None,
    unpublished: Annotated[bool, option("--unpublished", help="help.unpublished")] = False,
    not_spread: Annotated[bool, option("--not-spread", help="help.not_spread")] = False,
) -> int:
    """Which are ripe, in which bulletin each was published, who took it up and who has not yet."""
    # Only a source that is named may be a plan; else plans, most of a ledger, need not be read.
    moment = open_moment(request, Part(READ | {"plans"} if source else READ))
    ledger = moment.ledger
    wanted = ExperienceSelection(
        unpublished,
        not_spread,
        source_of(ledger, source) if source else None,
        unit_id(ledger, adopted_by) if adopted_by else None,
    )
    return answer(experiences_report(ledger, wanted, moment.head), moment, request)
