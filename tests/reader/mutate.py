"""Random documents near to real ones, always the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.reader.seeds import seeds, words

FILLERS = (b"a", b"b: ", b"\n", b"\n  ", b"- ", b"'x'", b'"y"', b" ")


def mutated(seed: int, count: int) -> Iterator[bytes]:
    """A byte for the kind of file, then a file: a real or an odd one with a few places changed."""
    dice = Random(seed)
    whole = list(seeds())
    pieces = [*words(), *FILLERS]
    for _ in range(count):
        if dice.random() < 0.4:
            yield b"\0" + b"".join(dice.choices(pieces, k=dice.randint(1, 9)))
            continue
        content = dice.choice(whole)
        for _ in range(dice.randint(1, 4)):
            content = _changed(content, dice, pieces)
        yield content


def _changed(content: bytes, dice: Random, pieces: list[bytes]) -> bytes:
    at = dice.randint(1, max(1, len(content)))
    until = at + dice.choice((0, 0, 1, 2, 20))
    kind = dice.random()
    if kind < 0.5:
        return content[:at] + dice.choice(pieces) + content[until:]
    if kind < 0.7:
        return content[:at] + content[until:]
    if kind < 0.85:
        return content[:until] + content[at:until] * dice.randint(1, 3) + content[until:]
    return content[:at] + bytes([dice.randrange(256)]) + content[at + 1 :]
