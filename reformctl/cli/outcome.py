"""What a step led to, as the user is told: the record, the ratios, what is next and whose."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from reformctl.actions.outcome import moved, next_step
from reformctl.actions.step import Step
from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of, say_to_stderr
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import Message, say
from reformctl.render.line import Spot, finding_line
from reformctl.render.wording import words
from reformctl.reports.check import place_in
from reformctl.rules.judge import Finding
from reformctl.store.snapshot import Snapshot
from reformctl.store.transaction import Written

SHOWN_WARNINGS = 5


def tell_done(
    request: Request, before: Ledger, after: Ledger, step: Step, written: Written
) -> None:
    """What was recorded, what it moved, and what is next and whose."""
    lines: list[Message | None] = [
        say("command.done", summary=step.summary, done=recorded(written)),
        *step.besides,
        moved(before, after, step.id),
    ]
    following = step.following or next_step(
        after, step.id, lambda unit: words(unit_name(after, unit), lang_of(request))
    )
    if following:
        lines.append(say("command.next", step=following))
    for line in lines:
        if line and not request.quiet:
            sys.stdout.write(words(line, lang_of(request)) + "\n")


def recorded(written: Written) -> Message:
    """Where the change went."""
    if written.commit:
        return say("command.committed", commit=written.commit[:10])
    return say("command.written") if written.paths else say("command.unchanged")


def tell_broken(request: Request, then: Snapshot, errors: Iterable[Finding]) -> None:
    """The rules a step would break, each with its place in the file as it would be."""
    lang = lang_of(request)
    say_to_stderr(say("command.new_findings"), lang)
    files = {source.path: source for source in then.sources}
    for finding in errors:
        entry = place_in(finding, files)
        spot = Spot(entry.path, entry.line, entry.column)
        line = finding_line(spot, finding.rule.code, finding.hit.message, None, lang)
        sys.stderr.write(line + "\n")


def warn(request: Request, warnings: Iterable[Message]) -> None:
    """The first few of them, on stderr."""
    for message in list(warnings)[:SHOWN_WARNINGS]:
        note(request, say("command.warning", message=message))


def note(request: Request, message: Message) -> None:
    """A sentence beside the results, unless notes are not wanted."""
    if not request.quiet:
        say_to_stderr(message, lang_of(request))
