"""Findings as GitHub shows them beside the lines of a pull request."""

from __future__ import annotations

import pytest

from tests.outputs.examples import WARNING, an_entry, found, many, unread, written
from tests.outputs.runner import command_of, commands, shown
from tests.render.naughty import NAUGHTY


def test_the_model_reads_commands_as_the_runner_does() -> None:
    both = command_of(" ::error file=a%2Cb,line=3,title=x%3Ay::100%25%0Amore :: text")
    assert both
    assert both.properties == {"file": "a,b", "line": "3", "title": "x:y"}
    assert both.message == "100%\nmore :: text"
    assert command_of("text ::error::x") is None
    assert commands("ok ##[error]no")[0].message == "no"


def test_a_finding_stands_at_its_line_with_its_title_and_the_fix() -> None:
    (one,) = commands(written(found([an_entry(line=7)], at="ledgers/省"), "github"))
    assert one.name == "error"
    assert one.properties == {
        "file": "ledgers/省/plans/2016/P-M16-03.yaml",
        "line": "7",
        "col": "5",
        "title": "RC301 verified done without evidence",
    }
    first, second = one.message.split("\n")
    assert first == "P-M16-03/03 没有佐证"
    assert second.startswith("fix: ")


def test_no_more_is_said_than_github_shows_and_the_rest_is_counted() -> None:
    log = written(found(many(12, 25)), "github")
    for level, code in (("error", "RC301"), ("warning", "RC401")):
        told = [one for one in commands(log) if one.name == level]
        assert told == shown(log, level)
        assert len(told) == 10
        assert told[0].message.startswith(f"{code} 第 {11 if level == 'error' else 24} 处")
    assert log.splitlines()[-2:] == [
        "errors: 12, warnings: 25",
        "not marked at their lines: errors: 2, warnings: 15",
    ]


def test_rules_that_were_not_asked_are_notices_by_reason() -> None:
    log = written(found([], skipped=[unread(WARNING)] * 12), "github")
    assert [one.name for one in commands(log)] == ["notice"]
    assert "skipped RC401" in commands(log)[0].message


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_a_text_adds_no_command_and_no_property(text: str) -> None:
    path = f"plans/{text}.yaml"
    (one,) = commands(written(found([an_entry(text, path=path, name=text)]), "github"))
    assert one.name == "error"
    assert set(one.properties) == {"file", "line", "col", "title"}
    assert (one.properties["line"], one.properties["col"]) == ("12", "5")
