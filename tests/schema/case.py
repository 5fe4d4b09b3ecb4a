"""The documents of ``cases/``: what each is and what each must give."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import KINDS, FileKind

FOLDER = Path(__file__).parent / "cases"
SCHEMAS = Path(__file__).parents[2] / "schemas"
KIND = {kind.noun: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Case:
    """A file named ``<kind>-<what>.yaml``; a bad one names its faults in its first line."""

    file: Path

    @property
    def kind(self) -> FileKind:
        return KIND[self.file.stem.partition("-")[0]]

    @property
    def data(self) -> Any:
        document = read(SourceFile(self.file.name, self.file.read_bytes()))
        assert document.complete, document.faults
        assert not document.faults, document.faults
        return document.data

    @property
    def expected(self) -> list[tuple[str, str]]:
        """Code and JSON Pointer of each fault."""
        if self.file.parent.name == "positive":
            return []
        first = self.file.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
        pairs = (fault.partition(" ") for fault in first.split("; "))
        return sorted((code, "" if pointer == "/" else pointer) for code, _, pointer in pairs)


CASES = [Case(file) for file in sorted(FOLDER.glob("*/*.yaml"))]
