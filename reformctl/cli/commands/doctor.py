"""``reformctl doctor``: what is set up and what isn't."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.options import reading
from reformctl.cli.parameter import option
from reformctl.cli.request import Request
from reformctl.cli.streams import put_out, refuse_bad_output, told
from reformctl.reports.doctor import checks, doctor_report
from reformctl.store.checkup import fix, look
from reformctl.vocab.check import Condition

TO_MEND = 1


@reading
def command(
    request: Request,
    mend: Annotated[bool, option("--fix", help="help.fix")] = False,
) -> int:
    """Each line with the command that mends it; exit 1 when there is something to mend."""
    refuse_bad_output(request)
    if mend:
        fix(request.ledger)
    found = checks(look(request.ledger))
    code = TO_MEND if any(one.condition is Condition.MEND for one in found) else 0
    return told(code, lambda: put_out(doctor_report(found), request))
