"""Our enumerations mean what the standard library's mean."""

from __future__ import annotations

import copy
import enum
import pickle
from typing import Any

import pytest

from reformctl.enumeration import Enum
from reformctl.reports.report import Tone
from reformctl.vocab import Term
from reformctl.vocab.kinds import TERM_KINDS


class Ours(Enum):
    """A set with a method."""

    ONE = 1
    TWO = "two"

    @property
    def twice(self) -> str:
        """What is no member."""
        return f"{self.value}{self.value}"


class Theirs(enum.Enum):
    """The same by the standard library."""

    ONE = 1
    TWO = "two"

    @property
    def twice(self) -> str:
        """What is no member."""
        return f"{self.value}{self.value}"


def told(kind: Any) -> list[Any]:
    """All that can be seen of a set."""
    members = [(one.name, one.value, one.twice, isinstance(one, kind)) for one in kind]
    return [
        members,
        [(name, one.name) for name, one in kind.__members__.items()],
        len(kind),
        bool(kind),
        repr(kind.TWO).replace("Theirs", "Ours"),
        kind["ONE"] is kind.ONE is kind(1) is kind(kind.ONE),
        kind.ONE in kind,
        kind.ONE == kind.TWO,
        len({kind.ONE, kind.TWO, kind["ONE"]}),
        copy.copy(kind.ONE) is copy.deepcopy(kind.ONE) is pickle.loads(pickle.dumps(kind.ONE)),
        hasattr(kind.ONE, "__dict__"),
    ]


def test_a_set_is_told_as_the_standard_librarys() -> None:
    assert told(Ours) == told(Theirs)
    assert str(Ours.ONE) == "Ours.ONE"


@pytest.mark.parametrize("word", ["three", 2, None, (1,)])
def test_what_is_no_value_is_refused_in_the_same_words(word: object) -> None:
    said = []
    for kind in (Ours, Theirs):
        with pytest.raises(ValueError, match="is not a valid") as found:
            kind(word)
        said.append(str(found.value).replace("Theirs", "Ours"))
    assert said[0] == said[1]


def test_what_is_no_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Ours["THREE"]


def test_two_members_with_one_value_are_refused() -> None:
    class Double(Enum):
        ONE = 1
        UNO = 1

    with pytest.raises(ValueError, match=r"two members of .*Double have one value"):
        list(Double)


def test_a_member_is_one_object_whichever_way_it_is_asked_for() -> None:
    class Late(Enum):
        FIRST = "first"
        SECOND = "second"

    second = Late.SECOND
    assert list(Late) == [Late.FIRST, second]
    assert Late("second") is Late["SECOND"] is second


@pytest.mark.parametrize("kind", TERM_KINDS, ids=lambda kind: kind.__name__)
def test_a_term_is_found_by_its_slug(kind: type[Term]) -> None:
    by_value: Any = kind
    assert all(by_value(one.slug) is kind[one.name] is one for one in kind)
    assert all(one.value == one.slug and isinstance(one, Term) for one in kind)


def test_members_can_be_told_apart_by_patterns() -> None:
    match Tone.GOOD:
        case Tone.PLAIN:
            found = "plain"
        case Tone.GOOD:
            found = "good"
    assert found == "good"
