"""An address is somebody's by one and the same measure, whoever asks."""

from __future__ import annotations

import pytest

from reformctl.ledger.duty import is_theirs
from reformctl.records.organ import Person
from reformctl.records.place import Place


@pytest.mark.parametrize(
    ("email", "theirs"),
    [
        ("clerk@example.org", True),
        ("Clerk@EXAMPLE.org", True),
        ("other@example.org", False),
        ("cler\u212a@example.org", False),  # the Kelvin sign, which case folding makes a k
        ("", False),
    ],
)
def test_letters_that_only_look_alike_are_others(email: str, theirs: bool) -> None:
    person = Person(Place("registry/people.yaml"), "U-1", "岗位", emails=("Clerk@example.org",))
    assert is_theirs(email, person) is theirs
