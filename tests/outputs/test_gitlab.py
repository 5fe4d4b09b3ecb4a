"""Code Quality reports as GitLab takes them."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from tests.outputs.examples import an_entry, found, many, written
from tests.render.naughty import NAUGHTY

# The fields GitLab's own reader asks for, each as its documentation has it.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": "^(\\./|/)"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def issues_of(text: str) -> Any:
    """The issues of a report that is as GitLab asks."""
    issues = json.loads(text)
    jsonschema.Draft202012Validator(SCHEMA).validate(issues)
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks)
    return issues


def test_every_finding_is_an_issue_with_a_mark_of_its_own() -> None:
    issues = issues_of(written(found(many(20, 30)), "gitlab"))
    assert [issue["severity"] for issue in issues].count("major") == 20
    assert issues_of(written(found([]), "gitlab")) == []


def test_the_path_starts_from_the_top_of_the_repository() -> None:
    (issue,) = issues_of(written(found([an_entry()], at="ledgers/省"), "gitlab"))
    assert issue["location"]["path"] == "ledgers/省/plans/2016/P-M16-03.yaml"


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_any_text_makes_a_report(text: str) -> None:
    (issue,) = issues_of(written(found([an_entry(text, name=text)]), "gitlab"))
    assert issue["description"].startswith("RC301 ")
