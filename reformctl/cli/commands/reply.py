"""``reformctl reply``: a unit answers a notice (答复)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.notice import answer_notice
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of
from reformctl.records.notice import Reply
from reformctl.records.place import Place

Text = str | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    notice: Annotated[str, argument(metavar="NOTICE", help="help.notice")],
    unit: Annotated[str, argument(metavar="UNIT", help="help.replying")],
    text: Annotated[Text, option("--text", metavar="TEXT", help="help.reply_text")] = None,
    document: Annotated[Text, option("--document", metavar="TEXT", help="help.document")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """Record what the unit says, or the number under which it said so."""
    return take_steps(
        request,
        [
            lambda ledger, sources, today: answer_notice(
                ledger,
                sources,
                notice,
                Reply(Place(""), unit, day_of(on, today), text, document),
            )
        ],
    )
