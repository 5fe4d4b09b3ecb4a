"""Taking steps: planned against the rules and the registry, then written, one commit each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from reformctl.actions.authority import Objection, objection
from reformctl.actions.guard import consequences, findings_of, findings_of_change
from reformctl.actions.step import Step
from reformctl.actions.target import Sources
from reformctl.cli.outcome import note, tell_broken, tell_done, warn
from reformctl.cli.patch import put_patch
from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of
from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say, word
from reformctl.rules.judge import Finding
from reformctl.store.identity import email_of_user
from reformctl.store.snapshot import Snapshot, locate, parse_day, take_snapshot, with_edits
from reformctl.store.transaction import Transaction, writing
from reformctl.vocab.office import Authority, Role
from reformctl.vocab.plan import WriteoffAct

Maker = Callable[[Ledger, Sources, date], Step]

REFUSED = 2


@dataclass(frozen=True, slots=True)
class Planned:
    """A step that may be taken, and what there is to be said of it."""

    step: Step
    before: Snapshot
    after: Snapshot
    warnings: tuple[Message, ...]


def take_steps(request: Request, makers: Iterable[Maker]) -> int:
    """Take the steps, one commit each; when one of them is not allowed, none is taken."""
    lang_of(request)
    folder, repository = locate(request.ledger)
    if request.dry_run:
        planned = _planned(request, folder, makers)
        return _show(request, planned, repository.prefix if repository else "")
    with writing(folder, repository) as transaction:
        planned = _planned(request, folder, makers)
        for one in planned or ():
            _write(request, transaction, one)
    return REFUSED if planned is None else 0


def _planned(request: Request, folder: Path, makers: Iterable[Maker]) -> list[Planned] | None:
    """Each step on top of those before it; None, after saying which rules, when one breaks some.

    Raises ReformctlError for a step that is not allowed now, or not to this person.
    """
    today = parse_day(request.today) if request.today else None
    snapshot = take_snapshot(str(folder), None, today)
    email = email_of_user(folder)
    findings = findings_of(snapshot.ledger, snapshot.today)
    planned = []
    for make in makers:
        sources = {source.path: source for source in snapshot.sources}
        step = make(snapshot.ledger, sources, snapshot.today)
        after = with_edits(snapshot, step.edits)
        found = findings_of(after.ledger, after.today)
        added = consequences(findings, found)
        broken = (*added.errors, *_back_dated(snapshot, after, step))
        if broken:
            tell_broken(request, after, broken)
            return None
        theirs = _heeded(objection(snapshot.ledger, step, email, _asker(snapshot, step)))
        said = tuple(finding.hit.message for finding in added.warnings)
        planned.append(Planned(step, snapshot, after, (*theirs, *said)))
        snapshot, findings = after, found
    return planned


def _back_dated(before: Snapshot, after: Snapshot, step: Step) -> Sequence[Finding]:
    """What the step dates before the closing of a round."""
    paths = {edit.path for edit in step.edits}
    old, new = ([file for file in one.files if file.path in paths] for one in (before, after))
    return findings_of_change(before.ledger, old, new, after.today)


def _show(request: Request, planned: list[Planned] | None, prefix: str) -> int:
    """What the steps would change."""
    if planned is None:
        return REFUSED
    for one in planned:
        put_patch(one.step.edits, prefix)
        warn(request, one.warnings)
    note(request, say("command.dry_run"))
    return 0


def _write(request: Request, transaction: Transaction, planned: Planned) -> None:
    step = planned.step
    message = request.message or word(step.summary, lang_of(request))
    written = transaction.put(step.edits, message, commit=not request.no_commit)
    tell_done(request, planned.before.ledger, planned.after.ledger, step, written)
    if written.paths:
        warn(request, planned.warnings)


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


def _heeded(against: Objection | None) -> tuple[Message, ...]:
    """What is only to be said; raises RequestError where the step is forbidden to this person."""
    if against is None:
        return ()
    if against.forbids:
        raise RequestError(against.message, say("error.keep_registry"))
    return (against.message,)
