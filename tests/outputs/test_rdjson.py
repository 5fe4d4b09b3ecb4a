"""Reviewdog's diagnostic format."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from markdown_it import MarkdownIt

from reformctl.parse.source import SourceFile
from tests.outputs.examples import WARNING, an_entry, found, written
from tests.render.naughty import NAUGHTY

POSITION = {
    "type": "object",
    "required": ["line", "column"],
    "properties": {"line": {"type": "integer"}, "column": {"type": "integer"}},
    "additionalProperties": False,
}
# reviewdog refuses fields it does not know.
SCHEMA = {
    "type": "object",
    "required": ["source", "diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {"type": "object", "properties": {"name": {"type": "string"}}},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location", "severity", "code"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string"},
                    "location": {
                        "type": "object",
                        "required": ["path", "range"],
                        "properties": {
                            "path": {"type": "string"},
                            "range": {"type": "object", "properties": {"start": POSITION}},
                        },
                    },
                    "severity": {"enum": ["ERROR", "WARNING", "INFO", "UNKNOWN_SEVERITY"]},
                    "code": {"type": "object", "properties": {"value": {"type": "string"}}},
                },
            },
        },
    },
}


def diagnostics_of(text: str) -> Any:
    """The diagnostics of a result that is as reviewdog asks."""
    whole = json.loads(text)
    jsonschema.Draft202012Validator(SCHEMA).validate(whole)
    assert whole["source"]["name"] == "reformctl"
    return whole["diagnostics"]


def test_a_diagnostic_has_place_weight_and_code() -> None:
    entries = [an_entry(), an_entry(rule=WARNING)]
    first, second = diagnostics_of(written(found(entries, at="x"), "rdjson"))
    assert first["location"]["path"] == "x/plans/2016/P-M16-03.yaml"
    assert (first["severity"], second["severity"]) == ("ERROR", "WARNING")
    assert (first["code"], second["code"]) == ({"value": "RC301"}, {"value": "RC401"})


def test_columns_are_counted_in_bytes() -> None:
    entry = an_entry(line=2)
    source = SourceFile(entry.path, "title: x\n甲乙丙丁戊\n".encode())
    (one,) = diagnostics_of(written(found([entry], sources={entry.path: source}), "rdjson"))
    assert one["location"]["range"]["start"] == {"line": 2, "column": 13}


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_a_message_posted_as_a_comment_is_only_text(text: str) -> None:
    (one,) = diagnostics_of(written(found([an_entry(text, name=text)]), "rdjson"))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(one["message"])
    kinds = {token.type for token in tokens}
    kinds |= {part.type for token in tokens for part in token.children or ()}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "softbreak"} | {
        "text_special",
        "html_inline",
    }
