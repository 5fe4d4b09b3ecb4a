"""Patterns fit what the library's fit, whether compiled now or taken from an earlier run."""

from __future__ import annotations

import gc
import marshal
import pkgutil
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reformctl
import reformctl.pattern
from reformctl.pattern import ASCII, ASKED, Pattern, more_programs, recall_programs

if TYPE_CHECKING:
    from reformctl.pattern import Key, Program

SAMPLES = (
    *(
        "",
        " ",
        "title: 标题",
        "  - id: a1",
        '"quoted"',
        "[G1, D-ENV]",
        "plans/2016/P-2016-07jx.yaml",
    ),
    *("0", "-17", "2.50", "1e3", "0x1F", "2017-06-30", "P-M9-01", "C-27-03", "G10", "〔2017〕12号"),
    *("a\u200bb", "\u202e", "a\r\nb", "\x07", "。", "510100", "D-A-B", "ledger.yaml"),
)


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a new process."""
    monkeypatch.setattr(reformctl.pattern, "_PROGRAMS", reformctl.pattern._Programs())


def all_patterns() -> list[Pattern]:
    """Every pattern of the program that stands in a module."""
    for module in pkgutil.walk_packages(reformctl.__path__, "reformctl."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return [one for one in gc.get_objects() if isinstance(one, Pattern)]


def kept() -> Mapping[Key, Program]:
    """What more there is to keep, after its way through a file."""
    programs: Mapping[Key, Program] = marshal.loads(marshal.dumps(more_programs()))
    return programs


def later(programs: Mapping[Key, Program]) -> None:
    """Go on as the next process, which recalls those."""
    reformctl.pattern._PROGRAMS = reformctl.pattern._Programs()
    recall_programs(lambda: programs)


def spans(found: object) -> object:
    return (
        (found.span(), found.groups(), found.groupdict()) if isinstance(found, re.Match) else None
    )


def answers(pattern: Pattern, text: str) -> list[object]:
    ways: Iterator[Callable[[str], object]] = (getattr(pattern, way) for way in ASKED[:3])
    return [spans(way(text)) for way in ways]


def expected(pattern: Pattern, text: str) -> list[object]:
    library = re.compile(pattern.text, pattern.flags)
    return [spans(getattr(library, way)(text)) for way in ASKED[:3]]


def test_every_pattern_of_the_program_fits_the_same_when_recalled() -> None:
    patterns = [Pattern(one.text, one.flags) for one in all_patterns()]
    assert len(patterns) > 20
    recall_programs(dict)
    for one in patterns:
        assert [answers(one, text) for text in SAMPLES] == [expected(one, text) for text in SAMPLES]
    later(kept())
    for one in patterns:
        again = Pattern(one.text, one.flags)
        assert [answers(again, text) for text in SAMPLES] == [answers(one, t) for t in SAMPLES]
    assert more_programs() is None


@given(st.text(st.sampled_from("a1 :-_[],\"#'号标题\n\u200b"), max_size=12))
def test_a_recalled_pattern_fits_any_text_as_the_library_does(text: str) -> None:
    one = Pattern(r"(?P<word>[\w-]+)(?:: (.*))?", ASCII)
    later({})
    assert answers(one, text) == expected(one, text)
    later(kept())
    assert answers(Pattern(one.text, one.flags), text) == expected(one, text)


def test_nothing_is_kept_unless_somebody_recalls() -> None:
    assert Pattern("a+").fullmatch("aaa")
    assert more_programs() is None


@pytest.mark.parametrize("program", [(), (0, [], 0, {}, ()), (0, [1, 2, 3], 0, {}, (None,)), 7])
def test_what_the_engine_does_not_take_is_compiled_by_the_library(program: Program) -> None:
    recall_programs(lambda: {("a+b", 0): program})
    assert Pattern("a+b").fullmatch("aab")
    assert not Pattern("a+b").fullmatch("aa")


def test_an_engine_of_another_kind_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "re._compiler", None)
    recall_programs(dict)
    assert Pattern("a+b").search("xaab")
    assert more_programs() is None


def test_only_what_patterns_can_do_is_asked_of_them() -> None:
    with pytest.raises(AttributeError):
        Pattern("a").nonsense  # noqa: B018


def test_a_wrong_pattern_is_refused_as_by_the_library() -> None:
    recall_programs(dict)
    with pytest.raises(re.error):
        Pattern("(").search("")


def test_recalled_patterns_need_no_library() -> None:
    recall_programs(dict)
    assert Pattern("[a-z]+").fullmatch("abc")
    code = (
        "import sys; from reformctl.pattern import Pattern, recall_programs\n"
        f"recall_programs(lambda: {kept()!r})\n"
        "print(bool(Pattern('[a-z]+').fullmatch('abc')), 're' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]
