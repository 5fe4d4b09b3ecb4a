"""What a server asks of pushed commits beside their signatures: all that ``check --base`` asks.

There is no work tree, and what was wrong before is nobody's push: of how the ledger stands only
errors are told that the old commit did not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reformctl.actions.guard import consequences
from reformctl.actions.loosened import hidden_by_settings
from reformctl.ledger.ledger import Ledger
from reformctl.reports.check import Placed, place
from reformctl.rules.baseline import under_baseline
from reformctl.rules.blame import blamed
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import Finding, Judgement, in_order, judge, judge_changes
from reformctl.rules.rule import Facts
from reformctl.store.git import Repository
from reformctl.store.parsed_commits import Reader
from reformctl.store.passage import Passage, passage_by
from reformctl.store.snapshot import Snapshot, ledger_of
from reformctl.store.span import span_of
from reformctl.store.trees import trees_of
from reformctl.vocab.check import Severity


def judge_push(repository: Repository, old: str | None, new: str, today: date) -> list[Placed]:
    """What the commits of ``new`` that ``old`` has not make wrong, each at its place in ``new``.

    Of rules about changes warnings are told too, which refuse nothing. Without ``old`` the ledger
    is a new one and has to be without errors. Raises UnreadableLedgerError where the two commits
    have none in common.
    """
    with trees_of(repository) as trees:
        reader = Reader(repository, trees)
        after = _snapshot(reader, new, today)
        before = reader.whole(old) if old else []
        made = Passage((), {}, after.ledger.settings)
        if old:
            made = passage_by(reader, after, span_of(repository, old, new))
        found = judge_changes(made.transitions, today, catalogue())
        changes = blamed(found, made.transitions, after.ledger)
        known = ledger_of(before) if old else None
        standing = _added_errors(known, after.ledger, today)
        hidden = _hidden(known, after.ledger, today) if known else ()
        return _placed(reader, new, (*changes, *standing, *hidden), made)


def _snapshot(reader: Reader, commit: str, today: date) -> Snapshot:
    """The ledger as that commit holds it."""
    files = tuple(reader.whole(commit))
    repository = reader.repository
    return Snapshot(ledger_of(files), (), repository.top, repository, commit, (), today, files)


def _added_errors(before: Ledger | None, after: Ledger, today: date) -> Iterable[Finding]:
    """The errors of the later ledger that the earlier one had not, nor its baseline tolerates.

    A ledger that begins here is judged by its own.
    """
    then = judge(Facts(after, today), catalogue())
    then = under_baseline(then, (before or after).baseline, today)
    if not then.count(Severity.ERROR):
        return ()
    now = judge(Facts(before, today), catalogue()).findings if before else ()
    return consequences(now, then.findings).errors


def _hidden(before: Ledger, after: Ledger, today: date) -> Iterator[Finding]:
    """The errors that the push hides by the settings which it brings along."""
    found = hidden_by_settings(before.settings, lambda: before, after, today, catalogue())
    return (finding for finding in found if finding.severity is Severity.ERROR)


def _placed(
    reader: Reader, commit: str, findings: Iterable[Finding], made: Passage
) -> list[Placed]:
    told = in_order(findings)
    paths = {finding.hit.where.path for finding in told}
    sources = [reader.source(path, node) for path, node in reader.nodes(commit) if path in paths]
    return place(Judgement(told, ()), sources, made.older)
