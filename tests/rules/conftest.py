"""The shared ledger of the rule cases, the edits a case makes to it, and what judges them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reformctl.dataclass import replace
from reformctl.ledger.agreed import disagreements
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.ledger.transition import Deed, Kind, Transition, between
from reformctl.messages import say
from reformctl.parse.file import parse_file
from reformctl.parse.fingerprint import fingerprint
from reformctl.parse.locate import spots
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.spot import nearest
from reformctl.rules.blame import blamed
from reformctl.rules.judge import Finding, Judgement, in_order, judge, judge_changes
from reformctl.rules.rule import Facts, Rule
from reformctl.vocab.office import Authority

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
    append: Mapping[str, str] = field(default_factory=dict)
    """What is put to the end of files."""
    change: Mapping[str, Any] | None = None
    """What the ledger came from, for rules about changes: ``base`` edits the shared ledger, to
    which ``add`` adds files, and the case's own edits come on top; ``by`` and ``on`` say who
    recorded it when; ``sides`` are the edits of a merge's parents, ``twice`` what the commit names
    twice, ``conflicts`` the files that do not merge."""

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


def cases(kind: str) -> list[Case]:
    """All passing or all failing cases of all rules."""
    return [
        _case(file.stem, entry)
        for file in sorted(HERE.glob("RC*.yaml"))
        for entry in _loaded(file).get(kind) or ()
    ]


@cache
def _loaded(file: Path) -> dict[str, Any]:
    return dict(yaml.load(file.read_bytes(), yaml.CSafeLoader))


def _case(code: str, entry: dict[str, Any]) -> Case:
    fields = dict(entry)
    for name in ("remove", "link", "expect", "also"):
        fields[name] = tuple(fields.get(name, ()))
    return Case(code, today=date.fromisoformat(str(fields.pop("today", TODAY))), **fields)


def sources(case: Case) -> list[SourceFile]:
    """The files of the shared ledger after the case's edits."""
    texts = _edited(_texts(case), case.edit) | dict(case.add)
    texts |= {path: texts[path] + text for path, text in case.append.items()}
    for path in case.remove:
        del texts[path]
    files = [SourceFile(path, _signed(path, text)) for path, text in texts.items()]
    files += [SourceFile(path, bytes.fromhex(octets)) for path, octets in case.octets.items()]
    return files + [SourceFile(path, b"", problem=say("form.link")) for path in case.link]


def _texts(case: Case) -> dict[str, str]:
    """The texts the case begins with."""
    if case.change is None:
        return dict(_shared())
    texts = _edited(_shared() | case.change.get("add", {}), case.change.get("base", {}))
    return {path: _signed(path, text).decode() for path, text in texts.items()}


@cache
def _shared() -> dict[str, str]:
    """The texts of the shared ledger."""
    files = BASE.rglob("*.yaml")
    return {file.relative_to(BASE).as_posix(): file.read_text("utf-8") for file in files}


def _edited(texts: dict[str, str], edits: Mapping[str, list[list[str]]]) -> dict[str, str]:
    texts = dict(texts)
    for path, changes in edits.items():
        for old, new in changes:
            assert texts[path].count(old) == 1, f"{old!r} stands {texts[path].count(old)} times"
            texts[path] = texts[path].replace(old, new)
    return texts


def _ledger(texts: Mapping[str, str]) -> Ledger:
    return assemble(_parsed(SourceFile(path, _signed(path, text))) for path, text in texts.items())


def transition(case: Case, after: Ledger) -> Transition:
    """What the case's edits are from what it begins with."""
    change = case.change or {}
    texts = _texts(case)
    base = _ledger(texts)
    before, names, pairs = between(base, after)
    sides = [_ledger(_edited(texts, edits)) for edits in change.get("sides", ())]
    if sides:
        pairs = disagreements(base, sides, after)
    day = date.fromisoformat(str(change.get("on", TODAY)))
    kind = Kind.MERGE if sides else Kind.COMMIT
    deed = Deed(kind, day, None, change.get("by"), tuple(change.get("twice", ())))
    if "by" not in change:
        base = replace(base, settings=replace(base.settings, authority=Authority.OFF))
    why = say("rule.RC918.lines")
    conflicts = tuple((path, why) for path in change.get("conflicts", ()))
    return Transition(deed, base, before, after, pairs, names, conflicts=conflicts)


def _signed(path: str, text: str) -> bytes:
    """The text with the plan's own fingerprint where a blank one stands."""
    if BLANK in text:
        content = read(SourceFile(path, text.encode())).data
        if isinstance(content, dict):
            text = text.replace(BLANK, fingerprint(content))
    return text.encode()


_parsed = cache(parse_file)  # most files of most cases are those of the shared ledger


def judged(case: Case, rules: Iterable[Rule]) -> Judgement:
    """What those rules find in the case's ledger and, where it has changed, in the change."""
    rules = tuple(rules)
    ledger = assemble(_parsed(source) for source in sources(case))
    found = judge(Facts(ledger, case.today), rules)
    skipped = tuple(one for one in found.skipped if not one.rule.of_changes)
    findings = found.findings
    if case.change is not None:
        made = [transition(case, ledger)]
        told = blamed(judge_changes(made, case.today, rules), made, ledger)
        findings = in_order((*findings, *told))
    return Judgement(findings, skipped)


def spot(case: Case, finding: Finding) -> str:
    """``path:line:column id`` of a finding."""
    hit = finding.hit
    if hit.line is not None:
        return f"{hit.where.path}:{hit.line}:{hit.column} {hit.id}".rstrip()
    there = [source for source in sources(case) if source.path == hit.where.path]
    if not there:
        return f"{hit.where.path} {hit.id}"
    (source,) = there
    found = nearest(spots(source), hit.where.steps)
    assert found, f"nothing stands at {hit.where}"
    line, column = (found.key_line, found.key_column) if hit.on_key else (found.line, found.column)
    return f"{hit.where.path}:{line}:{column} {hit.id}".rstrip()
