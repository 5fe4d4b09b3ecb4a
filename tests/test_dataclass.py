"""Our dataclasses mean what the standard library's mean."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reformctl.dataclass import (
    FEW,
    astuple,
    dataclass,
    field,
    fields,
    is_dataclass,
    replace,
)


@dataclass(frozen=True, slots=True)
class Inner:
    """Two fields."""

    a: int
    b: str = "b"


@dataclass(frozen=True, slots=True)
class Outer:
    """All a field can be."""

    first: Inner
    second: int | None = None
    third: list[int] = field(default_factory=list)
    silent: str = field(default="", compare=False, repr=False)

    @property
    def sum(self) -> int:
        """A method survives."""
        return self.first.a + (self.second or 0)


@dataclass(slots=True)
class Open:
    """May change."""

    number: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Same:
    """Equal only to itself."""

    number: int = 0


@dataclasses.dataclass(frozen=True, slots=True)
class InnerOfOld:
    """As Inner."""

    a: int
    b: str = "b"


@dataclasses.dataclass(frozen=True, slots=True)
class OuterOfOld:
    """As Outer."""

    first: InnerOfOld
    second: int | None = None
    third: list[int] = dataclasses.field(default_factory=list)
    silent: str = dataclasses.field(default="", compare=False, repr=False)


VALUES = st.tuples(
    st.integers(0, 1), st.sampled_from("ab"), st.sampled_from([None, 1]), st.lists(st.just(0)),
    st.sampled_from("xy"),
)  # fmt: skip


def both(a: int, b: str, second: int | None, third: list[int], silent: str) -> tuple[Any, Any]:
    """The same object of both kinds."""
    ours = Outer(Inner(a, b), second, third, silent=silent)
    return ours, OuterOfOld(InnerOfOld(a, b), second, third, silent=silent)


@given(VALUES, VALUES)
def test_objects_are_equal_when_the_library_says_so(
    one: tuple[Any, ...], other: tuple[Any, ...]
) -> None:
    ours, theirs = zip(both(*one), both(*other), strict=True)
    assert (ours[0] == ours[1]) is (theirs[0] == theirs[1])
    assert repr(ours[0]).replace("OfOld", "") == repr(theirs[0]).replace("OfOld", "")
    assert astuple(ours[0]) == dataclasses.astuple(theirs[0])


def test_what_is_not_given_is_made_anew() -> None:
    one, other = Outer(Inner(1)), Outer(Inner(1))
    assert one.third == []
    assert one.third is not other.third
    assert one.first.b == "b"


def test_equal_keys_are_one_key() -> None:
    assert len({Inner(1), Inner(1), Inner(2), Inner(1, "c")}) == 3
    with pytest.raises(TypeError, match="unhashable"):
        hash(Open())
    assert Open(1) == Open(1)
    assert Same(1) != Same(1)
    assert len({Same(1), Same(1)}) == 2
    assert Inner(1).__eq__((1, "b")) is NotImplemented


def test_wrong_arguments_are_refused_from_the_first_object_on() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        only: int

    for _ in range(2):
        with pytest.raises(TypeError, match=r"Fresh\.__init__"):
            Fresh()  # type: ignore[call-arg]
        with pytest.raises(TypeError, match="unexpected"):
            Fresh(1, other=2)  # type: ignore[call-arg]
        with pytest.raises(TypeError, match="positional"):
            Fresh(1, 2)  # type: ignore[call-arg]
        with pytest.raises(TypeError, match="multiple values"):
            Fresh(1, only=2)  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Fresh(1).other = 2  # type: ignore[attr-defined]


def test_the_first_objects_of_a_class_are_as_all_others() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        first: Inner
        second: int | None = None
        third: list[int] = field(default_factory=list)

    written = Fresh.__init__
    made = [Fresh(Inner(1), third=[number]) for number in range(2 * FEW)]
    assert Fresh.__init__ is not written
    assert [(one.first, one.second, one.third) for one in made] == [
        (Inner(1), None, [number]) for number in range(2 * FEW)
    ]


def test_a_copy_has_other_values_where_named() -> None:
    one = Outer(Inner(1), 2, [3], silent="x")
    other = replace(one, second=5)
    assert (other.first, other.second, other.third, other.silent) == (one.first, 5, [3], "x")
    assert one.sum == 3
    with pytest.raises(TypeError):
        replace(one, unknown=1)


def test_an_object_can_be_copied_sent_and_taken_apart() -> None:
    one = Outer(Inner(1), 2, [3], silent="x")
    assert pickle.loads(pickle.dumps(one)) == one
    assert copy.deepcopy(one) == one
    assert [part.name for part in fields(Outer)] == ["first", "second", "third", "silent"]
    assert is_dataclass(one)
    assert is_dataclass(Outer)
    assert not is_dataclass(1)
    match one:
        case Outer(Inner(number), second):
            assert (number, second) == (1, 2)


def test_a_class_made_from_another_has_the_fields_of_both() -> None:
    @dataclass(frozen=True, slots=True)
    class More(Inner):
        c: int = 3

    assert astuple(More(1, c=4)) == (1, "b", 4)
    assert More(1) == More(1)
    assert More(1) != Inner(1)
    assert astuple(Inner(1)) == (1, "b")
