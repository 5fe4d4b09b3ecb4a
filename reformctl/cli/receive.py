"""``verify --pre-receive``: what a server tells a clerk whose push it does not take."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of, told
from reformctl.ledger.flaw import Flaw
from reformctl.messages import Message, say
from reformctl.render.wording import words
from reformctl.reports.check import Placed
from reformctl.store.gate import Answer, Gate
from reformctl.store.receiving import protected, pushes, receiving
from reformctl.store.snapshot import parse_day
from reformctl.vocab.check import Severity

REFUSED = 1
SHOWN = 20
SIGN_AGAIN = ("unsigned", "unknown_key", "late")


def receive(request: Request, root: str | None, branches: list[str]) -> int:
    """Judge what is pushed, as told on standard input; 1 where any of it is refused."""
    repository = receiving(os.environ)
    gate = Gate(
        repository,
        protected(repository, branches),
        root,
        _folder(request.ledger),
        parse_day(request.today) if request.today else None,
    )
    answers = [(push.ref, gate.answer(push)) for push in pushes(sys.stdin.buffer.read())]
    refused = any(answer.refuses for _, answer in answers)
    heard = [one for one in answers if one[1].refuses or (one[1].found and not refused)]
    return told(REFUSED if refused else 0, lambda: _tell_all(heard, request))


def _folder(asked: str | None) -> str | None:
    """The ledger's folder as trees name it; the top for ``.``."""
    if asked is None:
        return None
    folder = PurePosixPath(asked).as_posix().removesuffix("ledger.yaml").strip("/")
    return "" if folder == "." else folder


def _tell_all(answers: Iterable[tuple[str, Answer]], request: Request) -> None:
    for ref, answer in answers:
        _tell(ref, answer, request)


def _tell(ref: str, answer: Answer, request: Request) -> None:
    heading = "report.verify.refused" if answer.refuses else "report.verify.noted"
    for line in (say(heading, ref=ref), *_lines(answer)):
        sys.stdout.write(words(line, lang_of(request)) + "\n")


def _lines(answer: Answer) -> Iterator[Message]:
    """The first of what is wrong, errors alone where there are any, and what to do about it."""
    found = [
        one
        for one in answer.found
        if one[1].finding.severity is Severity.ERROR or not answer.refuses
    ]
    lines = [*map(_line, answer.flaws), *(_breach(*one) for one in found)]
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield say("report.verify.more", count=len(lines) - SHOWN)
    if any(flaw.kind in SIGN_AGAIN for flaw in answer.flaws):
        yield say("report.verify.sign_again")
    if found:
        yield say("report.verify.ask_rule", code=found[0][1].finding.rule.code)


def _line(flaw: Flaw) -> Message:
    if not flaw.commit or not flaw.day:
        return say("report.verify.undated", wrong=flaw.message)
    return say("report.verify.line", commit=flaw.commit[:10], day=flaw.day, wrong=flaw.message)


def _breach(path: str, placed: Placed) -> Message:
    finding = placed.finding
    return say(
        "report.verify.broken_rules",
        path=path,
        line=placed.line,
        column=placed.column,
        code=finding.rule.code,
        what=finding.hit.message,
    )
