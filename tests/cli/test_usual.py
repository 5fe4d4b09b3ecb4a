"""A command called in its usual form gets what the framework would have given it."""

from __future__ import annotations

from importlib import import_module
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.cli.app import COMMANDS
from reformctl.cli.group import LocalCommand, load
from reformctl.cli.options import Command
from reformctl.cli.parameter import Parameter
from reformctl.cli.usual import usual_call
from reformctl.dataclass import MISSING
from reformctl.errors import ReformctlError
from tests.soaking import examples

PLAIN = [name for name in COMMANDS if isinstance(load(name, "en"), LocalCommand)]
TEXTS = ("P-M16-03", "2017-06-15", "职工", "a b", "en", "", " ", "-", "-1", "--", "--all", "=")
NUMBERS = ("0", "1", "80", "007", "-3", "٣", "9999999999999", "x", "1_0", "+5", " 7")


class CaughtError(Exception):
    """What a command was called with."""


def words_for(command: Command) -> st.SearchStrategy[list[str]]:
    """Words a user may write behind the command, right and wrong ones."""
    some = st.sampled_from([*TEXTS, "--unknown", "-q", "-qv", "--json", "--help"])
    parts = [st.lists(some, max_size=1), *map(_given, command.parameters())]
    needed = [
        st.just([*one.spec.names[:1], "5" if one.kind is int else "P-M16-03"])
        for one in command.parameters()
        if one.default is MISSING
    ]
    # Of many words one is mostly wrong; of few, all are right as often as not.
    free = st.sampled_from([1, 2, 6]).flatmap(
        lambda most: st.lists(st.one_of(parts), max_size=most)
    )
    return st.tuples(st.tuples(*needed), free).map(
        lambda found: [*chain.from_iterable(chain.from_iterable(found))]
    )


def _given(one: Parameter) -> st.SearchStrategy[list[str]]:
    values = st.sampled_from([*NUMBERS, "80", "5"] if one.kind is int else [*TEXTS, *TEXTS[:5]])
    if not one.spec.names:
        return values.map(lambda text: [text])
    name = st.sampled_from(one.spec.names)
    if one.kind is bool:
        return st.one_of(name.map(lambda text: [text]), name.map(lambda text: [f"{text}=1"]))
    apart = st.tuples(name, values).map(list)
    return st.one_of(apart, apart, st.tuples(name, values).map(lambda two: ["=".join(two)]))


@pytest.fixture(autouse=True)
def nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands only tell what they were called with."""

    def catch(_: Command, **given: Any) -> int:
        raise CaughtError(given)

    monkeypatch.setattr(Command, "__call__", catch)


def by_framework(name: str, words: list[str]) -> Any:
    """What the framework calls the command with, or its complaint about the words."""
    from reformctl.cli.usage import CLICK_ERRORS

    try:
        load(name, "en").main([*words], prog_name=name, standalone_mode=False)
    except CaughtError as caught:
        return caught.args[0]
    except (*CLICK_ERRORS, ReformctlError) as error:
        return error
    return None


def by_ourselves(name: str, words: list[str]) -> Any:
    """What it is called with in its usual form; None when that is left to the framework."""
    call = usual_call([name, *words])
    if call is None:
        return None
    with pytest.raises(CaughtError) as caught:
        call()
    return caught.value.args[0]


@pytest.mark.parametrize("most", examples(40, 400))
@pytest.mark.parametrize("name", PLAIN)
def test_the_usual_form_means_what_the_framework_makes_of_it(name: str, most: int) -> None:
    command = import_module(COMMANDS[name]).command
    found = {True: 0, False: 0}

    @settings(max_examples=most)
    @given(words_for(command))
    def hold(words: list[str]) -> None:
        values = by_ourselves(name, words)
        found[values is None] += 1
        if values is not None:
            assert values == by_framework(name, words)

    hold()
    assert min(found.values()) > 3


@pytest.mark.parametrize("day", ["2017-06-15", "", "-"])
def test_the_environment_gives_what_the_words_do_not(
    day: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFORMCTL_TODAY", day)
    values = by_ourselves("list", ["plans", "--overdue"])
    if values is not None:
        assert values == by_framework("list", ["plans", "--overdue"])
    assert (values is None) is (day == "-")


def test_what_is_not_a_command_is_left_to_the_framework() -> None:
    assert usual_call([]) is None
    assert usual_call(["--lang", "zh", "status"]) is None
    assert usual_call(["nothing"]) is None
    assert usual_call(["new", "plan"]) is None
