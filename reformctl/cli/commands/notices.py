"""``reformctl notices``: notices with their receipts and replies, and who owes an answer."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.moment import answer, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.words import term_named
from reformctl.ledger.find import unit_id
from reformctl.reports.notice_selection import NoticeSelection
from reformctl.reports.notices import notices_report
from reformctl.vocab.paper import NoticeKind

Text = str | None


@reading
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    words: Annotated[list[str] | None, argument(metavar="[WORD…]", help="help.words")] = None,
    kind: Annotated[Text, option("--kind", metavar="KIND", help="help.notice_kind")] = None,
    unit: Annotated[Text, option("--unit", metavar="ID", help="help.notice_unit")] = None,
    year: Annotated[int | None, option("--year", metavar="YEAR", help="help.notice_year")] = None,
    overdue: Annotated[bool, option("--overdue", help="help.notices_overdue")] = False,
    is_open: Annotated[bool, option("--open", "--unanswered", help="help.notices_open")] = False,
    drafts: Annotated[bool, option("--drafts", help="help.notices_drafts")] = False,
) -> int:
    """The notices that fit every filter given; ``show N-…`` has the text of one."""
    chosen = term_named(NoticeKind, "--kind", kind) if kind else None
    moment = open_moment(request)
    wanted = NoticeSelection(
        chosen,
        unit_id(moment.ledger, unit) if unit else None,
        year,
        overdue,
        is_open,
        drafts,
        tuple(words or ()),
    )
    return answer(notices_report(moment.ledger, moment.head, wanted), moment, request)
