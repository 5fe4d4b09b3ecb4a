"""The findings of ``check`` with their places, and the catalogue of rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reformctl.messages import Message, say
from reformctl.parse.locate import Spot, nearest, spots
from reformctl.parse.source import SourceFile
from reformctl.reports.report import Align, Cell, Column, Head, Json, Ref, Report, Row, Table, Tone
from reformctl.rules.judge import Finding, Judgement
from reformctl.rules.rule import Rule
from reformctl.vocab import Lang, Severity

Positions = dict[str, dict[tuple[str | int, ...], Spot]]

TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN}


def check_report(judgement: Judgement, sources: Iterable[SourceFile], head: Head) -> Report:
    """Every finding with file, line and column, then the totals and what could not be asked."""
    files = {source.path: source for source in sources}
    known: Positions = {}
    placed = [(finding, *position(finding, files, known)) for finding in judgement.findings]
    placed.sort(key=lambda entry: (entry[0].hit.where.path, entry[1], entry[2]))
    errors = judgement.count(Severity.ERROR)
    warnings = judgement.count(Severity.WARNING)
    return Report(
        "check/1",
        say("report.check.title"),
        head,
        (_findings(placed, errors, warnings, judgement),),
        {
            "findings": [_finding_data(*entry) for entry in placed],
            "errors": errors,
            "warnings": warnings,
            "skipped": [
                {"code": skipped.rule.code, "why": skipped.why} for skipped in judgement.skipped
            ],
        },
    )


def position(
    finding: Finding, files: Mapping[str, SourceFile], known: Positions
) -> tuple[int, int]:
    """The 1-based line and column of a finding; ``known`` keeps the positions of files already read."""
    hit = finding.hit
    if hit.line is not None:
        return hit.line, hit.column or 1
    path = hit.where.path
    if path not in files:
        return 1, 1
    if path not in known:
        known[path] = spots(files[path])
    spot = nearest(known[path], hit.where.steps)
    if spot is None:
        return 1, 1
    return (spot.key_line, spot.key_column) if hit.on_key else (spot.line, spot.column)


def _findings(
    placed: Sequence[tuple[Finding, int, int]], errors: int, warnings: int, judgement: Judgement
) -> Table:
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
            Ref(finding.hit.where.path),
            line,
            column,
            Cell(finding.severity, TONES[finding.severity]),
            Ref(finding.rule.code),
            finding.hit.message,
        )
        for finding, line, column in placed
    )
    notes: tuple[Message, ...] = (say("report.check.totals", errors=errors, warnings=warnings),)
    notes += tuple(
        say("report.check.skipped", code=skipped.rule.code, why=skipped.why)
        for skipped in judgement.skipped
    )
    return Table("findings", None, columns, rows, notes=notes)


def _finding_data(finding: Finding, line: int, column: int) -> Mapping[str, Json]:
    hit = finding.hit
    return {
        "code": finding.rule.code,
        "severity": finding.severity.slug,
        "path": hit.where.path,
        "line": line,
        "column": column,
        "id": hit.id,
        "message": hit.message,
        "hint": hint_of(finding.rule),
        "changed": False,
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
        for lang, manual in (("zh", rule.manual("zh")), ("en", rule.manual("en")))
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
                "report.pair", zh=getattr(rule.manual("zh"), part), en=getattr(rule.manual("en"), part)
            )
            for part in ("law", "why", "fix", "source")
        },
    }
