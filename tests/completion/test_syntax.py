"""The words of the program are those its commands take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reformctl.cli.app import COMMANDS
from reformctl.cli.completion.syntax import KINDS, kinds_of, table_in
from reformctl.cli.completion.values import VALUES
from reformctl.cli.group import every_command


def parameters() -> Iterator[tuple[str, Any]]:
    """Each option and argument with the words of its command."""
    for name, command in every_command("en").items():
        yield from ((name, item) for item in command.params)


def test_every_value_has_a_kind_or_is_free_text() -> None:
    unknown = [
        f"{name} {parameter.metavar} ({parameter.help})"
        for name, parameter in parameters()
        if not getattr(parameter, "is_flag", False) and kinds_of(parameter) is None
    ]
    assert not unknown, "list in KINDS of cli/completion/syntax.py what they may be"


def test_no_kind_is_listed_for_nothing() -> None:
    known = {text for _, item in parameters() for text in (item.help, item.metavar)}
    assert not KINDS.keys() - known
    assert VALUES.keys() <= known


def test_both_languages_have_the_same_words() -> None:
    zh, en = table_in("zh"), table_in("en")
    assert [name for name, _ in zh.commands[""]] == [*COMMANDS]
    assert zh.values == en.values
    assert zh.parameters.keys() == en.parameters.keys()
    for name in zh.parameters:
        (options, arguments), theirs = zh.takes(name), en.takes(name)
        assert arguments == theirs[1]
        assert [one[:3] for one in options] == [one[:3] for one in theirs[0]]
