"""A registry that is gone: each rule says so once, and not for every record that names it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from reformctl.ledger.ledger import assemble
from reformctl.parse.file import parse_file
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import Finding, judge
from reformctl.rules.registry import FORMS, told_once
from reformctl.rules.rule import Facts
from tests.rules.conftest import TODAY, Case, sources
from tests.schema.case import SCHEMAS

DAY = date.fromisoformat(TODAY)


def _told(without: str) -> tuple[Finding, ...]:
    """What is told of the shared ledger without that registry."""
    kept = [source for source in sources(Case("", "", DAY)) if source.path != without]
    ledger = assemble(map(parse_file, kept))
    return told_once(judge(Facts(ledger, DAY), catalogue()), ledger).findings


@pytest.mark.parametrize("registry", FORMS)
def test_each_rule_says_once_that_a_registry_is_gone(registry: str) -> None:
    unknown = [one for one in _told(f"registry/{registry}.yaml") if one.rule.code[:3] == "RC2"]
    codes = [one.rule.code for one in unknown]
    assert codes
    assert len(codes) == len(set(codes))
    about_the_file = [one for one in unknown if one.hit.message.key == "rule.empty_registry"]
    assert about_the_file
    for one in about_the_file:
        values = dict(one.hit.message.values)
        assert values["path"] == f"registry/{registry}.yaml"
        assert values["count"] > 1  # type: ignore[operator]


def test_an_entry_of_another_registry_is_told_where_it_stands() -> None:
    case = Case("", "", DAY, edit={"plans/2017/P-M3-01.yaml": [["group: G2", "group: G8"]]})
    kept = [source for source in sources(case) if source.path != "registry/cities.yaml"]
    ledger = assemble(map(parse_file, kept))
    found = told_once(judge(Facts(ledger, DAY), catalogue()), ledger).findings
    (lost,) = (one.hit for one in found if one.rule.code == "RC201")
    assert (lost.where.path, lost.message.key) == ("plans/2017/P-M3-01.yaml", "rule.RC201")


@pytest.mark.parametrize("registry", FORMS)
def test_ids_are_told_apart_by_the_forms_of_the_schemas(registry: str) -> None:
    schema = json.loads((SCHEMAS / f"{registry}.schema.json").read_text("utf-8"))
    parts = schema["$defs"]
    entries = [_ref(listed["items"]) for listed in schema["properties"].values()]
    forms = [parts[_ref(parts[entry]["properties"]["id"])]["pattern"] for entry in entries]
    assert "|".join(form[1:-1] for form in forms) == FORMS[registry].text


def _ref(part: dict[str, str]) -> str:
    return part["$ref"].removeprefix("#/$defs/")
