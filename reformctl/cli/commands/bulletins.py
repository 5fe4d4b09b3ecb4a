"""``reformctl bulletins``: bulletins, digests and papers; and the digest of a month."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from reformctl.actions.digest import write_digest
from reformctl.cli.moment import answer, open_moment
from reformctl.cli.options import OF_THE_PAST, OUTPUT, showing_or_writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.streams import lang_of
from reformctl.cli.words import month_of, refuse_options, term_named
from reformctl.errors import RequestError
from reformctl.ledger.find import unit_id
from reformctl.messages import say
from reformctl.reports.bulletin import BulletinSelection, bulletins_report
from reformctl.reports.digest import digest_report
from reformctl.vocab.paper import Audience, BulletinKind

Text = str | None


@showing_or_writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    words: Annotated[list[str] | None, argument(metavar="[WORD…]", help="help.words")] = None,
    kind: Annotated[Text, option("--kind", metavar="KIND", help="help.bulletin_kind")] = None,
    audience: Annotated[Text, option("--audience", metavar="WHO", help="help.audience")] = None,
    subject: Annotated[Text, option("--subject", metavar="TEXT", help="help.subject")] = None,
    channel: Annotated[Text, option("--channel", metavar="TEXT", help="help.channel")] = None,
    sender: Annotated[Text, option("--sender", metavar="ID", help="help.sender")] = None,
    year: Annotated[int | None, option("--year", metavar="YEAR", help="help.bulletin_year")] = None,
    month: Annotated[Text, option("--digest", metavar="MONTH", help="help.digest")] = None,
    write: Annotated[bool, option("--write", help="help.digest_write")] = False,
) -> int:
    """The issues that fit every filter and hold every word, or what a month brought."""
    filters = {
        "--kind": kind,
        "--audience": audience,
        "--subject": subject,
        "--channel": channel,
        "--sender": sender,
        "--year": year,
    }
    if month:
        other = next((name for name, value in filters.items() if value is not None), None)
        if words or other:
            raise RequestError(say("error.digest_alone", other=other or (words or [""])[0]))
        return _digest(request, month_of("--digest", month), write)
    if write or request.dry_run or request.no_commit or request.message:
        raise RequestError(say("error.option_needs", option="--write", other="--digest"))
    kinds = term_named(BulletinKind, "--kind", kind) if kind else None
    readers = term_named(Audience, "--audience", audience) if audience else None
    moment = open_moment(request)
    by = unit_id(moment.ledger, sender) if sender else None
    wanted = BulletinSelection(kinds, readers, subject, channel, by, year, tuple(words or ()))
    return answer(bulletins_report(moment.ledger, moment.head, wanted), moment, request)


def _digest(request: Request, first: date, write: bool) -> int:
    """Show the digest of the month, or enter it as a bulletin."""
    if write:
        refuse_options(request, (*OF_THE_PAST, *OUTPUT), "--write")
        lang = lang_of(request)
        return take_steps(
            request,
            [lambda ledger, sources, today: write_digest(ledger, sources, first, today, lang)],
        )
    moment = open_moment(request)
    if first > moment.today:
        raise RequestError(
            say("error.month_to_come", month=f"{first:%Y-%m}", today=str(moment.today))
        )
    return answer(digest_report(moment.ledger, moment.head, first), moment, request)
