"""Two steps that are right one by one and wrong together: rules that only the merge would break."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from reformctl.actions.merge_text import Names
from reformctl.dataclass import dataclass
from reformctl.ledger.change import Change, changes
from reformctl.ledger.edit import plain
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.messages import Message, Value, say
from reformctl.metrics.newest import newest_day
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.source import SourceFile
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import Finding, judge
from reformctl.rules.rule import Facts
from reformctl.vocab.check import Severity
from reformctl.vocab.event import ChangeKind
from reformctl.vocab.field import field_term

NAMED_AT_MOST = 4
# Warnings that count as well: people may have their reason for it, a merge has none.
DOUBTS = frozenset({"RC309"})
# The day for a file that tells of nothing that has happened.
LONG_AGO = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Clash:
    """A rule both sides kept and the merge would break, with the steps of both."""

    finding: Finding
    ours: tuple[Message, ...]
    theirs: tuple[Message, ...]

    @property
    def about(self) -> tuple[str, str]:
        """The rule's code and the id of what breaks it."""
        return self.finding.rule.code, self.finding.hit.id

    def message(self, names: Names) -> Message:
        """The rule, its sentence about the merge, and what each side did."""
        return say(
            "merge.clash",
            id=self.finding.hit.id,
            code=self.finding.rule.code,
            why=self.finding.hit.message,
            our_name=names.ours,
            ours=self.ours,
            their_name=names.theirs,
            theirs=self.theirs,
        )


def clashes(path: str, base: bytes, sides: tuple[bytes, bytes], merged: bytes) -> list[Clash]:
    """The breaches in the merged file that neither side has, judged on the file alone.

    Whatever a rule says for want of the other files, it says of a side as well.
    """
    ours, theirs, after = (parse_file(SourceFile(path, data)) for data in (*sides, merged))
    ledgers = [assemble([file]) for file in (ours, theirs, after)]
    today = max((day for one in ledgers if (day := newest_day(one))), default=LONG_AGO)
    known = {_mark(found) for one in ledgers[:2] for found in _errors(one, today)}
    new = [found for found in _errors(ledgers[2], today) if _mark(found) not in known]
    if not new:
        return []
    before = parse_file(SourceFile(path, base))
    made = [_changes(before, side) for side in (ours, theirs)]
    return [Clash(found, *(tuple(_steps(found, steps)) for steps in made)) for found in new]


def _errors(ledger: Ledger, today: date) -> Iterator[Finding]:
    for finding in judge(Facts(ledger, today), catalogue()).findings:
        if finding.severity is Severity.ERROR or finding.rule.code in DOUBTS:
            yield finding


def _mark(finding: Finding) -> tuple[str, str, object]:
    """What makes an error of the result one that a side has too.

    Of write-off every word counts: a plan changed under a request is not the same as one changed
    under a grant, and no other file has a part in it.
    """
    said = finding.hit.message
    return finding.rule.code, finding.hit.id, said if _is_writeoff(finding) else said.key


def _is_writeoff(finding: Finding) -> bool:
    return finding.rule.code.startswith("RC5")


def _changes(before: ParsedFile, after: ParsedFile) -> list[Change]:
    """What a side did."""
    return [
        change
        for old, new in _pairs(before, after)
        for change in changes(old, new)
        if change.kind is not ChangeKind.INITIAL
    ]


def _steps(finding: Finding, made: Sequence[Change]) -> Iterator[Message]:
    """What a side did to the item that breaks the rule, or else to the file, in words."""
    near = [change for change in made if change.id == finding.hit.id]
    made = near if near and not _is_writeoff(finding) else made
    for change in made[:NAMED_AT_MOST]:
        name = field_term(change.field) or change.field
        old, new = (_value(value) for value in (change.old, change.new))
        step = say("merge.step", id=change.id, field=name, old=old, new=new)
        day = change.effective
        is_said = day is None or day.isoformat() in str(new)
        yield step if is_said else say("merge.step_on", step=step, day=day)
    if len(made) > NAMED_AT_MOST:
        yield say("merge.more_steps", count=len(made) - NAMED_AT_MOST)


def _value(value: Any) -> Value:
    return plain(value) if isinstance(value, bool | tuple) else value


def _pairs(before: ParsedFile, after: ParsedFile) -> Iterator[tuple[object, object]]:
    """The records of both versions, by their ids."""
    old, new = (
        {getattr(record, "id", ""): record for record in file.records} for file in (before, after)
    )
    for record_id in {**old, **new}:
        yield old.get(record_id), new.get(record_id)
