"""``verify --pre-receive``: what a server tells a clerk whose push it does not take."""

from __future__ import annotations

import os
import sys
from pathlib import PurePosixPath

from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of
from reformctl.ledger.flaw import Flaw
from reformctl.messages import Message, say
from reformctl.render.wording import words
from reformctl.store.receiving import Guard, protected, pushes, receiving
from reformctl.store.snapshot import parse_day

REFUSED = 1
SHOWN = 20
SIGN_AGAIN = ("unsigned", "unknown_key", "late")


def receive(request: Request, root: str | None, branches: list[str]) -> int:
    """Judge what is pushed, as told on standard input; 1 where any of it is refused."""
    repository = receiving(os.environ)
    guard = Guard(
        repository,
        protected(repository, branches),
        root,
        _folder(request.ledger),
        parse_day(request.today) if request.today else None,
    )
    refused = [
        (push.ref, flaws)
        for push in pushes(sys.stdin.buffer.read())
        if (flaws := guard.flaws(push))
    ]
    for ref, flaws in refused:
        _tell(ref, flaws, request)
    return REFUSED if refused else 0


def _folder(asked: str | None) -> str | None:
    """The ledger's folder as trees name it; the top for ``.``."""
    if asked is None:
        return None
    folder = PurePosixPath(asked).as_posix().removesuffix("ledger.yaml").strip("/")
    return "" if folder == "." else folder


def _tell(ref: str, flaws: list[Flaw], request: Request) -> None:
    lines = [say("report.verify.refused", ref=ref), *map(_line, flaws[:SHOWN])]
    if len(flaws) > SHOWN:
        lines.append(say("report.verify.more", count=len(flaws) - SHOWN))
    if any(flaw.kind in SIGN_AGAIN for flaw in flaws):
        lines.append(say("report.verify.sign_again"))
    for line in lines:
        sys.stdout.write(words(line, lang_of(request)) + "\n")


def _line(flaw: Flaw) -> Message:
    if not flaw.commit:
        return flaw.message
    return say("report.verify.line", commit=flaw.commit[:10], day=flaw.day, wrong=flaw.message)
