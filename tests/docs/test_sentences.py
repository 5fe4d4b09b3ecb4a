"""The catalogue of sentences and the code that uses it agree."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from string import Formatter
from types import ModuleType

import reformctl.messages
from reformctl.cli.app import COMMANDS
from reformctl.cli.group import every_command
from reformctl.cli.help import COMMON
from reformctl.messages import AREAS, catalogue
from reformctl.rules.catalog import catalogue as catalogue_of_rules
from tests.docs.source import calls, strings, templates, trees

ENTRIES = {key: entry for area in AREAS for key, entry in catalogue(area).items()}
_KEY = re.compile(rf"(?:{'|'.join(AREAS)})\.[A-Za-z][A-Za-z0-9_.]*")


def _modules() -> Iterator[ModuleType]:
    """Every module that holds sentences, those that only gather others left out."""
    packages = reformctl.messages.__path__, f"{reformctl.messages.__name__}."
    for found in walk_packages(*packages):
        if not found.ispkg:
            yield import_module(found.name)


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@cache
def _texts() -> list[tuple[str, str]]:
    """Every module's path and each string in it."""
    return [(path, text) for path, tree in trees().items() for text in strings(tree)]


def _made() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every module's path and each of its f-strings that makes a key."""
    for path, tree in trees().items():
        for pattern in templates(tree):
            if re.match(rf"(?:{'|'.join(AREAS)})\\\.", pattern.pattern):
                yield path, pattern


def test_every_key_in_the_code_is_in_the_catalogue() -> None:
    used = {text for _, text in _texts() if _KEY.fullmatch(text)}
    assert used - ENTRIES.keys() == set()


def test_every_made_up_key_finds_an_entry() -> None:
    for path, pattern in _made():
        assert any(map(pattern.fullmatch, ENTRIES)), f"{path}: {pattern.pattern}"


def test_no_sentence_stands_in_two_modules() -> None:
    counts = Counter(key for module in _modules() for key in module.ENTRIES)
    assert [key for key, count in counts.items() if count > 1] == []


def test_no_entry_is_unused() -> None:
    named = {text for path, text in _texts() if not path.startswith("messages")}
    # Help is asked for by the names of commands and options, which the catalogues of both hold.
    named |= {f"help.{name}" for name in [*COMMANDS, *(key for _, key in COMMON)]}
    named |= {command.help_key for command in every_command("en").values()}
    made = [pattern for _, pattern in _made() if not pattern.pattern.startswith("help")]
    unused = [
        key
        for key in ENTRIES
        if key not in named and not any(pattern.fullmatch(key) for pattern in made)
    ]
    assert unused == []


def test_every_sentence_of_a_rule_belongs_to_a_rule_of_the_catalogue() -> None:
    codes = {rule.code for rule in catalogue_of_rules()}
    spoken = {key.split(".")[1] for key in ENTRIES if key.startswith("rule.RC")}
    assert spoken <= codes


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
