"""``reformctl docking``: every central plan with what answers it, what was omitted or is late."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.moment import answer, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import option
from reformctl.cli.request import Request
from reformctl.cli.share import share_of
from reformctl.cli.words import term_named
from reformctl.ledger.find import central_meeting_of
from reformctl.reports.docking import DockingSelection, docking_report
from reformctl.vocab.docking import DockingState

Text = str | None


@reading
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    due: Annotated[bool, option("--due", help="help.docking_due")] = False,
    late: Annotated[bool, option("--late", help="help.docking_late")] = False,
    undecided: Annotated[bool, option("--undecided", help="help.undecided")] = False,
    without_notice: Annotated[bool, option("--without-notice", help="help.without_notice")] = False,
    exempt: Annotated[bool, option("--exempt", help="help.exempted")] = False,
    state: Annotated[Text, option("--state", metavar="STATE", help="help.docking_state")] = None,
    meeting: Annotated[
        Text, option("--meeting", metavar="C-N", help="help.central_meeting")
    ] = None,
    group: Annotated[Text, option("--group", metavar="ID", help="help.group")] = None,
    unit: Annotated[Text, option("--unit", metavar="ID", help="help.concerned")] = None,
) -> int:
    """Central plans by meeting, decision, notice, agenda, plan, issue and clock."""
    word = DockingState.UNDECIDED.slug if undecided else state
    moment = open_moment(request)
    share = share_of(moment.ledger, group, unit)
    wanted = DockingSelection(
        term_named(DockingState, "--state", word) if word else None,
        due,
        late,
        without_notice,
        exempt,
        central_meeting_of(moment.ledger, meeting).id if meeting else None,
        share.group,
        share.unit,
    )
    return answer(docking_report(moment.ledger, moment.head, wanted), moment, request)
