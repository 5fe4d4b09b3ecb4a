"""``reformctl new round``: a supervision round."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from reformctl.actions.new_round import RoundDraft, kind_in, month_in, new_round
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import term_named
from reformctl.store.snapshot import parse_day
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.round import RoundKind

Text = str | None
Texts = list[str] | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    round_id: Annotated[Text, argument(metavar="[ROUND]", help="help.new_round_id")] = None,
    kind: Annotated[Text, option("--kind", metavar="KIND", help="help.round_kind")] = None,
    start: Annotated[Text, option("--start", metavar="DATE", help="help.start")] = None,
    end: Annotated[Text, option("--end", metavar="DATE", help="help.end")] = None,
    leader: Annotated[Text, option("--leader", metavar="TEXT", help="help.leader")] = None,
    departments: Annotated[
        Texts, option("--departments", metavar="ID", help="help.departments")
    ] = None,
    cities: Annotated[Texts, option("--cities", metavar="ID", help="help.visited_cities")] = None,
    plans: Annotated[Texts, option("--plans", metavar="ID", help="help.picked")] = None,
) -> int:
    """Its id follows from its kind and first day, what it covers from the rules of its kind."""
    named = kind_in(round_id).slug if round_id else kind
    which = Question(
        "--kind", Noun.KIND, named, partial(term_named, RoundKind, "--kind"), RoundKind
    )
    (named,) = answers(request, which)
    round_kind = term_named(RoundKind, "--kind", named)
    is_monthly = round_kind is RoundKind.MONTHLY  # it must say who leads it (RC708)
    first, last = map(str, month_in(round_id or "") or ("", ""))
    start, end, *led = answers(
        request,
        Question("--start", FieldName.START, start or first or None, parse_day),
        Question("--end", FieldName.END, end or last or None, parse_day),
        *((Question("--leader", FieldName.LEADER, leader),) if is_monthly else ()),
    )
    draft = RoundDraft(
        round_kind,
        parse_day(start),
        parse_day(end),
        led[0] if led else leader,
        listed(departments),
        listed(cities),
        listed(plans),
    )
    return take_steps(
        request, [lambda ledger, sources, _today: new_round(ledger, sources, draft, round_id)]
    )
