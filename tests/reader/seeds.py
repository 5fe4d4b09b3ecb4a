"""Bytes to begin fuzzing with, and the words of YAML to fuzz with."""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Iterator
from pathlib import Path

from tests.reader.oracle import PATHS
from tests.reader.tables import FIELDS, documents, in_field, spellings

TESTS = Path(__file__).parents[1]

WORDS_FILE = Path(__file__).parent / "words.dict"


def words() -> list[bytes]:
    """The words of ``words.dict``, which both fuzzers throw in."""
    lines = WORDS_FILE.read_text(encoding="ascii").splitlines()
    return [literal_eval(f"b{line}") for line in lines if line.startswith('"')]


def real_files() -> list[tuple[str, bytes]]:
    """Every ledger file that stands among the tests: its path in its ledger, and its bytes."""
    return [
        (_path(file), file.read_bytes())
        for file in sorted(TESTS.rglob("*.yaml"))
        if file.stat().st_size < 20_000
    ]


def seeds() -> Iterator[bytes]:
    """What the fuzzer begins with: a byte for the kind of file, then the file."""
    for path, content in real_files():
        yield bytes([PATHS.index(path)]) + content
    for odd in documents():
        yield b"\0" + odd.text.encode()
    for spelling in spellings():
        for field in FIELDS:
            yield b"\0" + in_field(field, spelling.written).encode()


def _path(file: Path) -> str:
    """The path in ``PATHS`` whose kind the file most likely is."""
    folder = file.parent.name
    for path in PATHS:
        if path.startswith(folder) or file.stem.startswith(Path(path).stem[:4]):
            return path
    return PATHS[0]
