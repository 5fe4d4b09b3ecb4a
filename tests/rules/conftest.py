"""The shared ledger of the rule cases, the edits a case makes to it, and what judges them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reformctl.ledger.ledger import assemble
from reformctl.messages import say
from reformctl.parse.file import parse_file
from reformctl.parse.fingerprint import fingerprint
from reformctl.parse.locate import spots
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.spot import nearest
from reformctl.rules.judge import Finding, Judgement, judge
from reformctl.rules.rule import Facts, Rule

HERE = Path(__file__).parent
BASE = HERE / "base"
TODAY = "2017-06-15"
# Stands in the cases for the fingerprint of the plan around it, which edits change.
BLANK = "b2:" + "0" * 64


@dataclass(frozen=True)
class Case:
    """One case of a rule: the shared ledger with some edits, and the findings it must give."""

    code: str
    name: str
    today: date
    edit: Mapping[str, list[list[str]]] = field(default_factory=dict)
    add: Mapping[str, str] = field(default_factory=dict)
    octets: Mapping[str, str] = field(default_factory=dict)
    remove: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    expect: tuple[str, ...] = ()
    """``path:line:column id`` of each finding of the rule; none in a case that passes."""
    also: tuple[str, ...] = ()
    """Codes of other rules that rightly speak up too."""

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


def cases(kind: str) -> list[Case]:
    """All passing or all failing cases of all rules."""
    return [
        _case(file.stem, entry)
        for file in sorted(HERE.glob("RC*.yaml"))
        for entry in yaml.safe_load(file.read_text("utf-8")).get(kind) or ()
    ]


def _case(code: str, entry: dict[str, Any]) -> Case:
    fields = dict(entry)
    for name in ("remove", "link", "expect", "also"):
        fields[name] = tuple(fields.get(name, ()))
    return Case(code, today=date.fromisoformat(str(fields.pop("today", TODAY))), **fields)


def sources(case: Case) -> list[SourceFile]:
    """The files of the shared ledger after the case's edits."""
    texts = {
        file.relative_to(BASE).as_posix(): file.read_text("utf-8") for file in BASE.rglob("*.yaml")
    }
    for path, changes in case.edit.items():
        for old, new in changes:
            assert texts[path].count(old) == 1, f"{old!r} stands {texts[path].count(old)} times"
            texts[path] = texts[path].replace(old, new)
    texts |= case.add
    for path in case.remove:
        del texts[path]
    files = [SourceFile(path, _signed(path, text)) for path, text in texts.items()]
    files += [SourceFile(path, bytes.fromhex(octets)) for path, octets in case.octets.items()]
    return files + [SourceFile(path, b"", problem=say("form.link")) for path in case.link]


def _signed(path: str, text: str) -> bytes:
    """The text with the plan's own fingerprint where a blank one stands."""
    content = read(SourceFile(path, text.encode())).data
    if BLANK in text and isinstance(content, dict):
        text = text.replace(BLANK, fingerprint(content))
    return text.encode()


_parsed = cache(parse_file)  # most files of most cases are those of the shared ledger


def judged(case: Case, rules: Iterable[Rule]) -> Judgement:
    """What those rules find in the case's ledger."""
    ledger = assemble(_parsed(source) for source in sources(case))
    return judge(Facts(ledger, case.today), rules)


def spot(case: Case, finding: Finding) -> str:
    """``path:line:column id`` of a finding."""
    hit = finding.hit
    if hit.line is not None:
        return f"{hit.where.path}:{hit.line}:{hit.column} {hit.id}".rstrip()
    (source,) = (source for source in sources(case) if source.path == hit.where.path)
    found = nearest(spots(source), hit.where.steps)
    assert found, f"nothing stands at {hit.where}"
    line, column = (found.key_line, found.key_column) if hit.on_key else (found.line, found.column)
    return f"{hit.where.path}:{line}:{column} {hit.id}".rstrip()
