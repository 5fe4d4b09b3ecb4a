"""The findings of ``check`` with their places, and the catalogue of rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from reformctl.dataclass import dataclass, replace
from reformctl.messages import Message, say
from reformctl.parse.changed import changed_lines
from reformctl.parse.locate import spots
from reformctl.parse.source import SourceFile
from reformctl.parse.spot import Spot, nearest
from reformctl.records.place import Step
from reformctl.reports.report import Align, Cell, Column, Head, Json, Ref, Report, Row, Table, Tone
from reformctl.rules.judge import Finding, Judgement
from reformctl.rules.rule import Hit, Rule
from reformctl.vocab import LANGS, Lang
from reformctl.vocab.check import Severity

Steps = tuple[Step, ...]

TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN}


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with its 1-based line and column."""

    finding: Finding
    line: int
    column: int
    changed: bool = False
    """Whether it stands on a line that is not as it was in the base; never without one."""

    @property
    def path(self) -> str:
        """The file, as seen from the ledger folder."""
        return self.finding.hit.where.path


def place(
    judgement: Judgement,
    sources: Iterable[SourceFile],
    older: Mapping[str, bytes | None] | None = None,
) -> list[Placed]:
    """Every finding with its place, in the order of files and lines.

    ``older`` holds the files that differ from the base, as they were there; None stands for files
    that were not there.
    """
    files = {source.path: source for source in sources}
    placed = _placed(judgement.findings, files)
    if older:
        placed = _with_changed(placed, files, older)
    return sorted(placed, key=lambda entry: (entry.path, entry.line, entry.column))


def _spans(codes: Sequence[str]) -> tuple[str, ...]:
    """The codes, which stand in their order, in few words: many of one family as from and to."""
    families = [tuple(family) for _, family in groupby(codes, key=lambda code: code[:3])]
    return tuple(
        span
        for family in families
        for span in ([f"{family[0]}–{family[-1]}"] if len(family) > 3 else family)
    )


def _with_changed(
    placed: Iterable[Placed], files: Mapping[str, SourceFile], older: Mapping[str, bytes | None]
) -> list[Placed]:
    """The same, with what is known of the lines they stand at.

    What is gone has changed, and so has whatever a rule about changes finds in a file that differs.
    """
    lines: dict[str, frozenset[int]] = {}
    told = []
    for entry in placed:
        path = entry.path
        if path in older and path in files and path not in lines:
            lines[path] = changed_lines(older[path], files[path])
        whole = path in older and (path not in files or entry.finding.rule.of_changes)
        told.append(replace(entry, changed=whole or entry.line in lines.get(path, ())))
    return told


def place_in(finding: Finding, files: Mapping[str, SourceFile]) -> Placed:
    """One finding with its place in those files."""
    return _placed([finding], files)[0]


def check_report(placed: Sequence[Placed], judgement: Judgement, head: Head) -> Report:
    """Every finding with file, line and column, then the totals and what could not be asked."""
    errors = judgement.count(Severity.ERROR)
    warnings = judgement.count(Severity.WARNING)
    return Report(
        "check/1",
        say("report.check.title"),
        head,
        (_findings(placed, judgement),),
        {
            "findings": [_finding_data(entry) for entry in placed],
            "errors": errors,
            "warnings": warnings,
            "baseline": len(judgement.covered),
            "skipped": [
                {"code": skipped.rule.code, "why": skipped.why} for skipped in judgement.skipped
            ],
        },
    )


def totals(judgement: Judgement) -> tuple[Message, ...]:
    """The sentences under the findings: how many there are, and which rules were not asked."""
    errors = judgement.count(Severity.ERROR)
    warnings = judgement.count(Severity.WARNING)
    known = len(judgement.covered)
    covered = (say("report.check.covered", count=known),) if known else ()
    counted = say("report.check.totals", errors=errors, warnings=warnings)
    return (counted, *covered, *unasked(judgement))


def unasked(judgement: Judgement) -> tuple[Message, ...]:
    """Which rules were not asked, and why, those of one reason together."""
    codes: dict[Message, list[str]] = {}
    for one in judgement.skipped:
        codes.setdefault(one.why, []).append(one.rule.code)
    return tuple(
        say("report.check.skipped", code=_spans(found), why=why) for why, found in codes.items()
    )


def _placed(findings: Sequence[Finding], files: Mapping[str, SourceFile]) -> list[Placed]:
    """Each file that has findings is read again once, for the places that they name."""
    wanted: dict[str, set[Steps]] = {}
    for finding in findings:
        if finding.hit.line is None:
            wanted.setdefault(finding.hit.where.path, set()).add(finding.hit.where.steps)
    known = {path: spots(files[path], named) for path, named in wanted.items() if path in files}
    return [Placed(finding, *_position(finding.hit, known)) for finding in findings]


def _position(hit: Hit, known: Mapping[str, dict[Steps, Spot]]) -> tuple[int, int]:
    """The 1-based line and column of a breach; the file's beginning where nothing is known."""
    if hit.line is not None:
        return hit.line, hit.column or 1
    spot = nearest(known.get(hit.where.path, {}), hit.where.steps)
    if spot is None:
        return 1, 1
    return (spot.key_line, spot.key_column) if hit.on_key else (spot.line, spot.column)


def _findings(placed: Sequence[Placed], judgement: Judgement) -> Table:
    columns = (
        Column("path", say("report.check.path")),
        Column("line", say("report.check.line"), Align.RIGHT),
        Column("column", say("report.check.column"), Align.RIGHT),
        Column("severity", say("report.check.severity")),
        Column("code", say("report.code")),
        Column("message", say("report.check.message"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(entry.path),
            entry.line,
            entry.column,
            Cell(entry.finding.severity, TONES[entry.finding.severity]),
            Ref(entry.finding.rule.code),
            entry.finding.hit.message,
        )
        for entry in placed
    )
    return Table("findings", None, columns, rows, notes=totals(judgement))


def _finding_data(entry: Placed) -> Mapping[str, Json]:
    finding = entry.finding
    return {
        "code": finding.rule.code,
        "severity": finding.severity.slug,
        "path": entry.path,
        "line": entry.line,
        "column": entry.column,
        "id": finding.hit.id,
        "message": finding.hit.message,
        "hint": hint_of(finding.rule),
        "changed": entry.changed,
    }


def hint_of(rule: Rule) -> Message:
    """How to mend a breach of the rule, in both languages."""
    return say("report.pair", zh=rule.manual("zh").fix, en=rule.manual("en").fix)


def rules_report(rules: Iterable[Rule]) -> Report:
    """The catalogue: code, severity and what a breach is called."""
    known = list(rules)
    columns = (
        Column("code", say("report.code")),
        Column("severity", say("report.check.severity")),
        Column("title", say("report.rule.title"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (Ref(rule.code), Cell(rule.severity, TONES[rule.severity]), title_of(rule))
        for rule in known
    )
    return Report(
        "rules/1",
        say("report.rules"),
        None,
        (Table("rules", None, columns, rows),),
        {"rules": [_rule_data(rule) for rule in known]},
    )


def rule_report(rule: Rule) -> Report:
    """One rule with its law, why it is there, how to mend a breach, and its source."""
    pages: dict[Lang, dict[str, str]] = {
        lang: {
            "law": manual.law,
            "why": manual.why,
            "fix": manual.fix,
            "source": manual.source,
        }
        for lang in LANGS
        for manual in (rule.manual(lang),)
    }
    facts = tuple(
        (say(f"report.rule.{part}"), say("report.pair", zh=pages["zh"][part], en=pages["en"][part]))
        for part in ("law", "why", "fix", "source")
    )
    severity = (say("report.check.severity"), Cell(rule.severity, TONES[rule.severity]))
    return Report(
        "rule/1",
        say("report.rule", code=rule.code, title=title_of(rule)),
        None,
        (),
        {"rules": [_rule_data(rule)]},
        (severity, *facts),
    )


def title_of(rule: Rule) -> Message:
    """What a breach is called, in both languages."""
    zh, en = rule.title
    return say("report.pair", zh=zh, en=en)


def _rule_data(rule: Rule) -> Mapping[str, Json]:
    return {
        "code": rule.code,
        "severity": rule.severity.slug,
        "title": title_of(rule),
        **{
            part: say(
                "report.pair",
                zh=getattr(rule.manual("zh"), part),
                en=getattr(rule.manual("en"), part),
            )
            for part in ("law", "why", "fix", "source")
        },
    }
