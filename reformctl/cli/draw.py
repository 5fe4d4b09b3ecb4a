"""Characters nobody can foresee, so that two branches never hand out the same id."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

# Crockford's base 32: no letter that looks like a digit or another one.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def ends() -> Iterator[str]:
    """Four characters, again and again."""
    while True:
        yield "".join(secrets.choice(ALPHABET) for _ in range(4))
