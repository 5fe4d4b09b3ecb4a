"""Whether a history is signed as its registry wants it: what is wrong, commit by commit."""

from __future__ import annotations

from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.flaw import Flaw
from reformctl.messages import say
from reformctl.reports.report import Cell, Column, Head, Json, Ref, Report, Row, Table, Tone, Value

SHORT = 10


@dataclass(frozen=True, slots=True)
class Audit:
    """What was audited, and what came out."""

    root: str
    """The commit that was believed, and everything before it."""
    trusted: bool
    """Whether the root was named by whoever asks, and not taken from the repository itself."""
    judged: int
    excused: int
    flaws: tuple[Flaw, ...]


def verify_report(audit: Audit, head: Head) -> Report:
    """The flaws as a table; in JSON with what was counted."""
    columns = (
        Column("commit", say("report.verify.commit")),
        Column("recorded", say("report.verify.recorded")),
        Column("post", say("report.verify.post")),
        Column("wrong", say("report.verify.wrong"), wide=True),
    )
    notes = [] if audit.trusted else [say("report.verify.untrusted")]
    if not audit.judged and audit.excused:
        notes.append(say("report.verify.nothing_asked"))
    rows = tuple(map(_row, audit.flaws))
    table = Table("flaws", None, columns, rows, notes=tuple(notes))
    facts = (
        (say("report.verify.root"), Ref(audit.root[:SHORT])),
        (say("report.verify.head"), Ref((head.commit or "")[:SHORT])),
        (say("report.verify.judged"), audit.judged),
        (say("report.verify.excused"), audit.excused),
        (say("report.verify.flaws"), _toned(len(audit.flaws))),
    )
    return Report("verify/1", say("report.verify"), head, (table,), _data(audit), facts)


def _toned(count: int) -> Cell:
    return Cell(count, Tone.BAD if count else Tone.GOOD)


def _row(flaw: Flaw) -> Row:
    day: Value = date.fromisoformat(flaw.day) if flaw.day else None
    return Ref(flaw.commit[:SHORT]), day, flaw.signer, Cell(flaw.message, Tone.BAD)


def _data(audit: Audit) -> dict[str, Json]:
    flaws: list[Json] = [
        {
            "commit": flaw.commit,
            "recorded": flaw.day or None,
            "person": flaw.person or None,
            "post": flaw.post or None,
            "kind": flaw.kind,
            "message": flaw.message,
        }
        for flaw in audit.flaws
    ]
    return {
        "root": audit.root,
        "trusted": audit.trusted,
        "judged": audit.judged,
        "excused": audit.excused,
        "flaws": flaws,
    }
