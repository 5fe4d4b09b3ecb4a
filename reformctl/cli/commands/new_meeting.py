"""``reformctl new meeting``: a meeting of the leading group."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.new_meeting import HeardDraft, MeetingDraft, new_meeting
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import term_named
from reformctl.store.snapshot import parse_day
from reformctl.vocab.field import FieldName
from reformctl.vocab.meeting import HeardKind

Text = str | None
Texts = list[str] | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    number: Annotated[
        int | None, argument(metavar="[N]", min=1, max=9999, help="help.new_meeting_number")
    ] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.held")] = None,
    study: Annotated[Text, option("--study", metavar="TEXT", help="help.study")] = None,
    agenda: Annotated[Texts, option("--agenda", metavar="TEXT", help="help.agenda_item")] = None,
    adopt: Annotated[Texts, option("--adopt", metavar="PLAN", help="help.adopted_drafts")] = None,
    heard: Annotated[Texts, option("--heard", metavar="KIND:UNIT:TEXT", help="help.heard")] = None,
) -> int:
    """Drafts that are adopted get the meeting's number; their history goes with them."""
    day, *topic = answers(
        request,
        Question("--on", FieldName.ON, on, parse_day),
        *([Question("--study", FieldName.STUDY, study)] if adopt or heard else []),
    )
    draft = MeetingDraft(
        parse_day(day),
        number,
        topic[0] if topic else study,
        tuple(agenda or ()),
        listed(adopt),
        tuple(_heard(text) for text in heard or ()),
    )
    return take_steps(
        request, [lambda ledger, sources, _today: new_meeting(ledger, sources, draft)]
    )


def _heard(text: str) -> HeardDraft:
    """A report heard: ``city:510100:内容``; the office names no unit: ``office:内容``."""
    word, _, rest = text.replace("：", ":").partition(":")
    kind = term_named(HeardKind, "--heard", word)
    unit, _, content = ("", "", rest) if kind is HeardKind.OFFICE else rest.partition(":")
    return HeardDraft(kind, unit.strip() or None, content.strip(" :") or None)
