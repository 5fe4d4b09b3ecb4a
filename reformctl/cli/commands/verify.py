"""``reformctl verify``: whether the whole history is signed as its registry wants it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from reformctl.cli.options import auditing
from reformctl.cli.parameter import option
from reformctl.cli.past import need_repository
from reformctl.cli.request import Request
from reformctl.cli.streams import put_out, refuse_bad_output, told
from reformctl.ledger.flaw import flaw
from reformctl.reports.report import Head
from reformctl.reports.verify import SHORT, Audit, verify_report
from reformctl.store.git import Repository
from reformctl.store.snapshot import commit_at, parse_day, settings_at
from reformctl.store.verified import Span, span_of, verify

FLAWED = 1


@auditing
def command(
    request: Request,
    root: Annotated[
        str | None,
        option("--root", metavar="COMMIT", envvar="REFORMCTL_ROOT", help="help.root"),
    ] = None,
    start: Annotated[str | None, option("--from", metavar="REV", help="help.from")] = None,
    pre_receive: Annotated[bool, option("--pre-receive", help="help.pre_receive")] = False,
    branch: Annotated[
        list[str] | None, option("--branch", metavar="NAME", help="help.branch")
    ] = None,
) -> int:
    """Every commit whose signature is missing or not its maker's; exit 1 when there is any."""
    refuse_bad_output(request)
    if pre_receive:
        from reformctl.cli.receive import receive

        return receive(request, root, branch or [])
    repository = need_repository(request.ledger)
    head = _head(repository, request)
    span = span_of(repository, root, start, str(head.commit))
    audit = _audit(repository, span, head.today)
    report = verify_report(audit, head)
    return told(FLAWED if audit.flaws else 0, lambda: put_out(report, request))


def _head(repository: Repository, request: Request) -> Head:
    newest = repository.resolve("HEAD")
    commit, _ = commit_at(repository, newest, request.at or newest)
    settings, today = settings_at(repository, commit)
    return Head(
        settings.name or repository.top.name,
        commit,
        False,
        parse_day(request.today) if request.today else today,
        at=request.at,
        synthetic=settings.synthetic,
        ledger_en=settings.name_en,
    )


def _audit(repository: Repository, span: Span, today: date) -> Audit:
    found = verify(repository, span, today)
    if found is None:
        astray = flaw("not_from_root", root=span.root[:SHORT]).at(span.head, "")
        return Audit(span.root, span.trusted, 0, 0, (astray,))
    return Audit(span.root, span.trusted, found.judged, found.excused, found.flaws)
