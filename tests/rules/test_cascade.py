"""One wrong value gives one finding: what is refused takes nothing else with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.dataclass import replace
from reformctl.ledger.ledger import assemble
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.locate import spots
from reformctl.parse.source import SourceFile
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts
from tests.rules.conftest import TODAY, Case, sources

DAY = date.fromisoformat(TODAY)
CLEAN = Case("", "the shared ledger", DAY)


def _codes(parsed: dict[str, ParsedFile], changed: SourceFile) -> list[str]:
    files = parsed | {changed.path: parse_file(changed)}
    findings = judge(Facts(assemble(files.values()), DAY), catalogue()).findings
    return [finding.rule.code for finding in findings]


def _changes(source: SourceFile, of_keys: bool) -> Iterator[tuple[str, SourceFile]]:
    """The file with one value refused, or one key misspelt, for each of them."""
    text = source.data.decode()
    for steps, spot in spots(source).items():
        name = f"{source.path} {steps}"
        if not of_keys:
            inner = text[spot.start : spot.end].rstrip()
            if "\n" not in inner:
                changed = f"{text[: spot.start]}&x 010{text[spot.start + len(inner) :]}"
                yield name, replace(source, data=changed.encode())
        elif steps and isinstance(steps[-1], str):
            lines = text.splitlines(keepends=True)
            at = sum(map(len, lines[: spot.key_line - 1])) + spot.key_column - 1
            end = at + len(steps[-1])
            yield name, replace(source, data=f"{text[:end]}_{text[end:]}".encode())


def test_the_shared_ledger_is_clean() -> None:
    ledger = assemble(parse_file(source) for source in sources(CLEAN))
    judgement = judge(Facts(ledger, DAY), catalogue())
    assert judgement.findings == ()
    assert all(skipped.rule.of_changes for skipped in judgement.skipped)


def test_a_refused_value_gives_findings_of_form_only() -> None:
    parsed = {source.path: parse_file(source) for source in sources(CLEAN)}
    for source in sources(CLEAN):
        for name, changed in _changes(source, of_keys=False):
            codes = _codes(parsed, changed)
            assert {code[:3] for code in codes} == {"RC1"}, (name, codes)


def test_a_misspelt_field_gives_findings_of_form_only() -> None:
    parsed = {source.path: parse_file(source) for source in sources(CLEAN)}
    for source in sources(CLEAN):
        for name, changed in _changes(source, of_keys=True):
            codes = _codes(parsed, changed)
            assert {code[:3] for code in codes} == {"RC1"}, (name, codes)
