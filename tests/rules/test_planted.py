"""A breach of every rule is found in the midst of the whole sample too."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from reformctl.ledger.ledger import assemble
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.source import SourceFile
from reformctl.rules.catalog import find
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts
from tests.rules.conftest import Case, cases, sources, spot

SAMPLE = Path(__file__).parents[2] / "ledgers" / "sichuan"


@cache
def sample() -> dict[str, ParsedFile]:
    """The files of the sample, by path."""
    found = {file.relative_to(SAMPLE).as_posix(): file for file in SAMPLE.rglob("*.yaml")}
    return {path: parse_file(SourceFile(path, file.read_bytes())) for path, file in found.items()}


def one_of_each() -> list[Case]:
    """The first failing case of each rule about a state of the ledger."""
    found: dict[str, Case] = {}
    for case in cases("fail"):
        if case.change is None:
            found.setdefault(case.code, case)
    return list(found.values())


# What else a breach is about: of these the sample has what must be missing, or is in order.
ABOUT = {
    "RC203": {"master"},
    "RC207": {"rounds"},
    "RC215": {"central"},
    "RC217": {"plans", "central"},
    "RC221": {"bulletins"},
    "RC603": {"meetings", "plans"},
    "RC606": {"plans"},
    "RC618": {"meetings", "plans", "central"},
    "RC620": {"meetings", "plans"},
    "RC707": {"rounds"},
    "RC802": {"plans", "master", "meetings"},
}


def folders(case: Case) -> set[str]:
    """Where the breach lies, and what it is about."""
    changed = (*case.edit, *case.add, *case.append, *case.octets, *case.remove, *case.link)
    return {path.partition("/")[0] for path in changed} | ABOUT.get(case.code, set())


@pytest.mark.parametrize("case", one_of_each(), ids=str)
def test_a_breach_is_found_among_all_that_is_there(case: Case) -> None:
    """The folder in which the breach lies is the shared ledger's, all else the sample's as well."""
    planted = {source.path: parse_file(source) for source in sources(case)}
    known = {*planted, *(Path(path).name for path in planted if path.startswith("plans/"))}
    own = folders(case)
    rest = [
        file
        for path, file in sample().items()
        if path.partition("/")[0] not in own and not known.intersection((path, Path(path).name))
    ]
    facts = Facts(assemble([*planted.values(), *rest]), case.today)
    found = {spot(case, one) for one in judge(facts, find([case.code])).findings}
    assert set(case.expect) <= found
