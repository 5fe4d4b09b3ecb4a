"""``reformctl issue``, ``reformctl new issue``: a plan or a notice goes out under its number."""

from __future__ import annotations

import re
from typing import Annotated

from reformctl.actions.notice import issue_record
from reformctl.cli.ask import Question, answers
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of
from reformctl.records.kinds import NOTICE_ID
from reformctl.vocab.noun import Noun

Text = str | None
NOTICE = re.compile(NOTICE_ID, re.ASCII)


@writing
def command(
    request: Request,
    name: Annotated[Text, argument(metavar="ID", help="help.issued_id")] = None,
    document: Annotated[Text, option("--document", metavar="TEXT", help="help.number")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """From its issue on a plan is supervised and a notice stays as it is, so both are complete."""
    asked = Question("--document", Noun.DOCUMENT, document)
    numbered = [] if NOTICE.fullmatch(name or "") else [asked]
    name, *given = answers(
        request, Question("ID", Noun.ID, name, Register(request).issuable), *numbered
    )
    number = given[0] if given else document
    return take_steps(
        request,
        [
            lambda ledger, sources, today: issue_record(
                ledger, sources, name, number, day_of(on, today)
            )
        ],
    )
