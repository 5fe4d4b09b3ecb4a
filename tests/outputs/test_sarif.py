"""SARIF 2.1.0, held to the standard's schema, to a second reader, and to GitHub's limits."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from sarif_pydantic import Sarif

from reformctl.vocab import LANGS, Lang
from tests.outputs.examples import RULES, an_entry, found, many, unread, written
from tests.render.naughty import NAUGHTY

# As Microsoft's MIT-licensed @microsoft/jest-sarif has it.
SCHEMA = Path(__file__).parent / "data" / "sarif-2.1.0.schema.json"


@cache
def validator() -> jsonschema.Draft4Validator:
    return jsonschema.Draft4Validator(
        json.loads(SCHEMA.read_text("utf-8")),
        format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER,
    )


def run_of(text: str) -> Any:
    """The one run of a file that both validators take."""
    whole = json.loads(text)
    validator().validate(whole)
    Sarif.model_validate(whole)
    (run,) = whole["runs"]
    return run


@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_is_there_in_both_languages(lang: Lang) -> None:
    run = run_of(written(found([]), "sarif", lang))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    for rule in rules:
        for title in RULES[rule["id"]].title:
            assert title in rule["shortDescription"]["text"]
    assert run["language"] == {"zh": "zh-CN", "en": "en"}[lang]


def test_a_result_names_its_rule_file_and_line() -> None:
    entry = an_entry(path="plans/2016/甲 乙#1.yaml", line=9)
    run = run_of(written(found([entry], at="ledgers/a:b", skipped=[unread()]), "sarif"))
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "RC301"
    place = result["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 9, "startColumn": 5}
    uri = "ledgers/a%3Ab/plans/2016/%E7%94%B2%20%E4%B9%99%231.yaml"
    assert place["artifactLocation"]["uri"] == uri
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert "skipped RC401: " in notes[0]["message"]["text"]


def test_fingerprints_survive_moved_lines_items_and_files() -> None:
    def marks(*entries: Any) -> list[str]:
        results = run_of(written(found(entries), "sarif"))["results"]
        return [one["partialFingerprints"]["primaryLocationLineHash"] for one in results]

    (mark,) = marks(an_entry())
    moved = an_entry("另一句话", line=400, path="plans/2017/G7/P-M16-03.yaml")
    assert marks(moved) == [mark]
    assert marks(an_entry(steps=("items", 9, "reported"))) == [mark]
    assert marks(an_entry(steps=("items", 2, "due"))) != [mark]
    assert marks(an_entry(name="P-M16-03/04")) != [mark]
    assert len(set(marks(an_entry(), an_entry(line=13), an_entry(line=14)))) == 3


def test_github_takes_what_is_written_however_much_there_is() -> None:
    text = written(found(many(3, 25_005)), "sarif")
    whole = json.loads(text)["runs"][0]
    assert len(whole["results"]) == 25_000
    assert {one["level"] for one in whole["results"][1:4]} == {"error", "warning"}
    notes = whole["invocations"][0]["toolExecutionNotifications"]
    assert notes[0]["message"]["text"] == "errors: 3, warnings: 25005"
    for rule in whole["tool"]["driver"]["rules"]:
        assert len(rule["shortDescription"]["text"]) <= 1024
        assert len(rule["fullDescription"]["text"]) <= 1024


def test_a_text_is_neither_a_placeholder_nor_a_link() -> None:
    entries = [an_entry(text, name=text) for text in NAUGHTY.values()]
    results = run_of(written(found(entries), "sarif"))["results"]
    for name, result in zip(NAUGHTY, results, strict=True):
        said = result["message"]["text"]
        assert "{0}" not in said.replace("{{", "").replace("}}", ""), name
        assert "](" not in said or "\\[" in said, name
