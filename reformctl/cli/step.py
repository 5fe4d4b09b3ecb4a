"""Taking a step: under the lock, checked by the rules, written as one commit, and told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date

from reformctl.actions.authority import Objection, objection
from reformctl.actions.guard import Consequences, consequences
from reformctl.actions.outcome import moved, next_step
from reformctl.actions.step import Step
from reformctl.actions.target import Sources
from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of, say_to_stderr
from reformctl.errors import RequestError
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import Message, say, word
from reformctl.parse.source import SourceFile
from reformctl.render.line import Spot, finding_line
from reformctl.render.safe import plain
from reformctl.render.wording import words
from reformctl.reports.check import place_in
from reformctl.rules.judge import Finding
from reformctl.store.identity import email_of_user
from reformctl.store.patch import patch_of
from reformctl.store.snapshot import Snapshot, locate, parse_day, take_snapshot, with_edits
from reformctl.store.transaction import Transaction, writing
from reformctl.vocab import Authority, Role, WriteoffAct

Maker = Callable[[Ledger, Sources, date], Step]

REFUSED = 2
SHOWN_WARNINGS = 5


def take_steps(request: Request, makers: Iterable[Maker]) -> int:
    """Take each step in turn, one commit each; the first that is not allowed stops the rest."""
    lang_of(request)
    today = parse_day(request.today) if request.today else None
    folder, repository = locate(request.ledger)
    with writing(folder, repository) as transaction:
        for make in makers:
            snapshot = take_snapshot(str(folder), None, today)
            sources = {source.path: source for source in snapshot.sources}
            step = make(snapshot.ledger, sources, snapshot.today)
            code = _take(request, transaction, snapshot, step)
            if code:
                return code
    return 0


def _take(request: Request, transaction: Transaction, snapshot: Snapshot, step: Step) -> int:
    then = with_edits(snapshot, step.edits)
    added = consequences(snapshot.ledger, then, snapshot.today)
    if added.errors:
        _tell_errors(request, snapshot, step, added)
        return REFUSED
    email = email_of_user(snapshot.folder)
    against = objection(snapshot.ledger, step, email, _asker(snapshot, step))
    _heed(request, against)
    if request.dry_run:
        sys.stdout.write(plain_patch(patch_of(step.edits)))
        _note(request, say("command.dry_run"))
        return 0
    message = request.message or word(step.summary, lang_of(request))
    written = transaction.put(step.edits, message, commit=not request.no_commit)
    _tell(request, snapshot.ledger, then, step, written.commit)
    for finding in added.warnings[:SHOWN_WARNINGS]:
        _note(request, say("command.warning", message=finding.hit.message))
    return 0


def plain_patch(patch: str) -> str:
    """A patch whose lines can't act on a terminal."""
    return "".join(f"{plain(line)}\n" for line in patch.splitlines())


def _asker(snapshot: Snapshot, step: Step) -> str | None:
    """Who recorded the request a step decides on; only where signatures make that count."""
    signed = snapshot.ledger.settings.authority is Authority.SIGNED
    if not signed or step.role is not Role.GRANT or not snapshot.repository or not snapshot.commit:
        return None
    from reformctl.store.history import events_of

    repository = snapshot.repository
    asked = [
        event.author_email
        for event in events_of(repository, repository.prefix, step.id, snapshot.commit)
        if event.change.field == "writeoff" and event.change.new is WriteoffAct.REQUEST
    ]
    return asked[-1] if asked else None


def _heed(request: Request, against: Objection | None) -> None:
    """Stop where the step is forbidden to this person; else say whose it is."""
    if against is None:
        return
    if against.forbids:
        raise RequestError(against.message)
    _note(request, say("command.warning", message=against.message))


def _tell(request: Request, before: Ledger, after: Ledger, step: Step, commit: str | None) -> None:
    """What was recorded, what it moved, and what is next and whose."""
    done = say("command.committed", commit=commit[:10]) if commit else say("command.written")
    lines: list[Message | None] = [
        say("command.done", summary=step.summary, done=done),
        moved(before, after, step.id),
    ]
    following = step.following or next_step(
        after, step.id, lambda unit: _name(after, unit, request)
    )
    if following:
        lines.append(say("command.next", step=following))
    lang = lang_of(request)
    for line in lines:
        if line and not request.quiet:
            sys.stdout.write(words(line, lang) + "\n")


def _name(ledger: Ledger, unit: str | None, request: Request) -> str:
    return words(unit_name(ledger, unit), lang_of(request))


def _tell_errors(request: Request, snapshot: Snapshot, step: Step, added: Consequences) -> None:
    """The rules the step would break, each with its place in the file as it would be."""
    say_to_stderr(say("command.new_findings"), lang_of(request))
    files = {edit.path: SourceFile(edit.path, edit.after or b"") for edit in step.edits}
    files = {source.path: source for source in snapshot.sources} | files
    for finding in added.errors:
        sys.stderr.write(_line(finding, files, request) + "\n")


def _line(finding: Finding, files: dict[str, SourceFile], request: Request) -> str:
    entry = place_in(finding, files)
    spot = Spot(entry.path, entry.line, entry.column)
    return finding_line(spot, finding.rule.code, finding.hit.message, None, lang_of(request))


def _note(request: Request, message: Message) -> None:
    if not request.quiet:
        say_to_stderr(message, lang_of(request))
