"""``check --write-baseline``: list what is found, on terms that have to be given."""

from __future__ import annotations

from reformctl.actions.baseline import Terms, baseline_step
from reformctl.cli.ask import Question, answers
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.rules.rule import Rule
from reformctl.store.snapshot import parse_day
from reformctl.vocab.field import FieldName


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says of the baseline; texts as they were written."""

    reason: str | None
    until: str | None


def write_baseline(request: Request, given: Given, rules: tuple[Rule, ...], strict: bool) -> int:
    """The exit code, after the entries were written as one step.

    Raises RequestError for the past, which can't be changed, and without reason and day.
    """
    if request.at or request.as_of:
        raise RequestError(say("error.baseline_of_now"))
    reason, until = answers(
        request,
        Question("--reason", FieldName.REASON, given.reason),
        Question("--until", FieldName.UNTIL, given.until, accepts=parse_day),
    )
    terms = Terms(reason, parse_day(until), rules, strict)
    make = lambda ledger, sources, today: baseline_step(ledger, sources, today, terms)  # noqa: E731
    return take_steps(request, [make])
