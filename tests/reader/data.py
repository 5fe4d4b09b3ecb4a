"""Random data of every shape a ledger could hold, for Hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from reformctl.parse.charset import find_unsafe
from tests.reader.tables import spellings

# The suite tries the same cases every time; the soak run tries new ones.
QUICK = settings(max_examples=60, deadline=None, derandomize=True, database=None)

# Anything that can be seen, and line feeds, with what YAML cares about thrown in often.
LETTERS = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]).filter(
    lambda letter: find_unsafe(letter) < 0
)
SIGNS = st.sampled_from([*"\n :#-?,[]{}&*!|>'\"%@`~=\\/.+_0123456789eExobtrufalsnNOyY中：“　"])
ODD = st.sampled_from(
    [row.written for row in spellings() if find_unsafe(row.written) < 0 and "\r" not in row.written]
)
TEXTS = st.text(LETTERS | SIGNS, max_size=20) | st.text(SIGNS, max_size=12) | ODD
NUMBERS = st.integers(-(10**18) + 1, 10**18 - 1)
FRACTIONS = st.builds(
    lambda whole, part: whole + part / 64, st.integers(-9999, 9999), st.integers()
)
LEAVES = st.none() | st.booleans() | NUMBERS | TEXTS


def data() -> st.SearchStrategy[Any]:
    """Leaves, and lists and mappings of them, at most seven deep."""
    return st.recursive(
        LEAVES,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
        max_leaves=12,
    )


def mappings() -> st.SearchStrategy[dict[str, Any]]:
    """Data as a file has it: a mapping at the root."""
    return st.dictionaries(TEXTS, data(), min_size=1, max_size=5)
