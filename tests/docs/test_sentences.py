"""The catalogue of sentences and the code that uses it agree."""

from __future__ import annotations

import ast
import re
from string import Formatter

from reformctl.messages import AREAS, catalogue
from tests.docs.source import calls, strings, templates, trees

ENTRIES = {key: entry for area in AREAS for key, entry in catalogue(area).items()}
_KEY = re.compile(rf"(?:{'|'.join(AREAS)})\.[A-Za-z][A-Za-z0-9_.]*")


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _used() -> set[str]:
    return {text for tree in trees().values() for text in strings(tree) if _KEY.fullmatch(text)}


def test_every_key_in_the_code_is_in_the_catalogue() -> None:
    assert _used() - ENTRIES.keys() == set()


def test_every_made_up_key_finds_an_entry() -> None:
    for path, tree in trees().items():
        for pattern in templates(tree):
            if re.match(rf"(?:{'|'.join(AREAS)})\\\.", pattern.pattern):
                assert any(map(pattern.fullmatch, ENTRIES)), f"{path}: {pattern.pattern}"


def test_no_entry_is_unused() -> None:
    named = {
        text
        for path, tree in trees().items()
        if not path.startswith("messages")
        for text in strings(tree)
    }
    made = [
        pattern
        for path, tree in trees().items()
        if not path.startswith("messages")
        for pattern in templates(tree)
        if re.match(rf"(?:{'|'.join(AREAS)})\\\.", pattern.pattern)
    ]
    unused = [
        key
        for key in ENTRIES
        if key not in named and not any(pattern.fullmatch(key) for pattern in made)
    ]
    assert unused == []


# Some values come in two wordings of their own: ``zh`` for the one sentence, ``en`` for the other.
def test_both_wordings_are_there_and_speak_of_the_same_values() -> None:
    for key, (zh, en) in ENTRIES.items():
        assert zh.strip(), key
        assert en.strip(), key
        assert _placeholders(zh) - {"zh"} == _placeholders(en) - {"en"}, key


def test_what_is_said_brings_the_values_its_sentence_needs() -> None:
    for path, tree in trees().items():
        for call in calls(tree, "say"):
            key = call.args[0] if call.args else None
            spread = any(word.arg is None for word in call.keywords)
            if spread or not isinstance(key, ast.Constant) or not isinstance(key.value, str):
                continue
            zh, en = ENTRIES[key.value]
            given = {str(word.arg) for word in call.keywords}
            assert given >= _placeholders(zh) | _placeholders(en), f"{path}: {key.value}"
