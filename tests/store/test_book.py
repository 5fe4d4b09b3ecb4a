"""A book gives back what was written in it, or says that it is damaged."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.store.book import Book, DamagedError, bound, opened
from reformctl.store.seal import Seal

SEAL = Seal(b"k" * 32)
NAMES = st.text(max_size=9) | st.integers(0, 99)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=4,
)


def written(path: Path, content: bytes, name: str = "a book") -> Book:
    path.write_bytes(content)
    book = opened(str(path), name, SEAL)
    assert book is not None
    return book


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("books") / "one"


@settings(max_examples=60)
@given(values=st.dictionaries(NAMES, VALUES, max_size=60), other=NAMES)
def test_every_value_is_found_by_its_name(
    path: Path, values: dict[str | int, object], other: str | int
) -> None:
    book = written(path, bound(values, "a book", SEAL))
    assert dict(book.values()) == values
    assert {name: book.find(name) for name in values} == values
    assert book.find(other) == values.get(other)


def test_a_number_is_not_the_text_that_reads_like_it(path: Path) -> None:
    book = written(path, bound({21: "a kin", "21": "a meeting"}, "a book", SEAL))
    assert (book.find(21), book.find("21")) == ("a kin", "a meeting")


def test_a_damaged_book_never_gives_another_value(path: Path) -> None:
    values: dict[str | int, object] = {f"name {at}": at for at in range(100)}
    whole, dice = bound(values, "a book", SEAL), Random(3)
    damaged = 0
    for _ in range(150):
        content = bytearray(whole)
        for _ in range(dice.choice((1, 1, 5, 60))):
            content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
        book = written(path, bytes(content[: dice.choice((len(content), dice.randrange(999)))]))
        for name, value in values.items():
            try:
                assert book.find(name) == value
            except DamagedError:
                damaged += 1
    assert damaged > 500


def test_a_book_of_another_name_or_seal_is_not_believed(path: Path) -> None:
    content = bound({"a": 1}, "another book", SEAL)
    with pytest.raises(DamagedError):
        written(path, content).find("a")
    with pytest.raises(DamagedError):
        written(path, bound({"a": 1}, "a book", Seal(b"x" * 32))).find("a")
    assert opened(str(path / "nothing"), "a book", SEAL) is None
