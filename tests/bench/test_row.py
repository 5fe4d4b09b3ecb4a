"""The bounds and the parts of the benchmark fit together."""

from __future__ import annotations

import pytest

from tests.bench.part import PARTS, figures, named
from tests.bench.row import SECTIONS, Row

ROWS = [row for section in SECTIONS for row in section.rows]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.part}: {row.task}, {row.unit}")
def test_what_has_a_bound_is_measured_with_its_references(row: Row) -> None:
    part = next(part for part in PARTS if part.name == row.part)

    letters = set() if row.is_memory else {one for one in row.unit + row.plus if one.isalpha()}

    assert row.task in {named(words, state) for words, state in figures(part)}
    assert letters <= set(part.references)
