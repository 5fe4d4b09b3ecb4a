"""Three versions of a ledger file → one, by record, item and field instead of by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reformctl.actions.merge_conflict import Conflict, Superseded, Trail
from reformctl.actions.merge_guard import Clash, clashes, hunks
from reformctl.actions.merge_part import Both, Unmergeable, Widened
from reformctl.actions.merge_text import Names, Piece, Split, mark, marked, ours_of, theirs_of
from reformctl.actions.merge_value import Merger
from reformctl.parse.layout import Collection, Unplaceable, layout
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import UNRULED, FileKind, kind_of

BOM = b"\xef\xbb\xbf"
MARKER_SIZE = 7


@dataclass(frozen=True, slots=True)
class Versions:
    """The bytes of a file as it was, as we have it and as they have it."""

    base: bytes
    ours: bytes
    theirs: bytes


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged file, what is in conflict in it, and what one side followed the other in."""

    data: bytes
    conflicts: tuple[Conflict | Clash, ...] = ()
    superseded: tuple[Superseded, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left to settle."""
        return not self.conflicts


def merge(
    versions: Versions, path: str, names: Names, marker_size: int = MARKER_SIZE
) -> Merged | None:
    """The versions merged, with conflict markers where both changed the same field differently.

    ``path`` is the file's in the repository. None when a version is not a clean ledger file, or is
    written in a way that can't be taken apart; then lines are all there is to go by.
    """
    inside = ledger_path(path)
    if inside is None:
        return None
    try:
        base, ours, theirs = _trees(versions, inside)
    except Unplaceable:
        return None
    found = kind_of(inside)
    merger = Merger("\r\n" if b"\r\n" in versions.ours else "\n")
    try:
        both = merger.value(_trail(found, inside), base, ours, theirs)
    except (Unmergeable, Widened):
        return None
    if both is None or not _says(inside, versions.ours, both):
        return None
    result = _written(both.pieces, versions.ours, names, marker_size)
    met = _clashes(inside, versions, both)
    if met:
        return _refused(met, (ours, theirs), versions.ours, names, marker_size)
    return Merged(result, tuple(merger.conflicts), tuple(merger.superseded))


def judged(
    lines: bytes, versions: Versions, path: str, names: Names, marker_size: int = MARKER_SIZE
) -> Merged | None:
    """What a clean merge by lines comes to when its result breaks a rule both sides kept.

    None when it breaks none.
    """
    inside = ledger_path(path)
    same = (versions.ours, versions.theirs)
    if inside is None or kind_of(inside) is None or lines in same:
        return None
    if any(read(SourceFile(inside, side)).faults for side in same):
        return None
    met = clashes(inside, versions.base, same, lines)
    if not met:
        return None
    texts = (_text(version, versions.ours) for version in same)
    pieces = hunks(*texts)
    return Merged(_written(pieces, versions.ours, names, marker_size), tuple(met))


def ledger_path(path: str) -> str | None:
    """The file's path inside its ledger, which may lie anywhere; None for other files."""
    parts = path.split("/")
    for start in range(len(parts)):
        inside = "/".join(parts[start:])
        if kind_of(inside) or (parts[start] in UNRULED and inside.endswith(".yaml")):
            return inside
    return None


def _trail(found: tuple[FileKind, str] | None, inside: str) -> Trail:
    kind, record_id = found if found else (None, "")
    return Trail(kind, record_id if record_id and kind and kind.record else inside)


def _trees(versions: Versions, inside: str) -> list[Collection]:
    """The three texts with one kind of line end, as trees; raises Unplaceable."""
    trees = []
    for version in (versions.base, versions.ours, versions.theirs):
        document = read(SourceFile(inside, version))
        if document.faults:
            raise Unplaceable
        text = _text(version, versions.ours)
        # Line ends and a last line end more may say something inside a text of several lines.
        again = read(SourceFile(inside, text.encode())) if text.encode() != version else document
        if mark(again.data) != mark(document.data):
            raise Unplaceable
        trees.append(layout(text, document.data))
    return trees


def _text(version: bytes, ours: bytes) -> str:
    """The version as text with a line end at its end, line ends as our version has them."""
    text = version.removeprefix(BOM).decode()
    line_end = "\r\n" if b"\r\n" in ours else "\n"
    if version is not ours:
        text = text.replace("\r\n", "\n").replace("\n", line_end)
    return text if text.endswith("\n") else text + line_end


def _written(pieces: Sequence[Piece], ours: bytes, names: Names, size: int) -> bytes:
    """The bytes, with byte order mark and without a last line end where ours is so."""
    line_end = "\r\n" if b"\r\n" in ours else "\n"
    text = marked(pieces, names, size, line_end)
    lines = [piece for piece in pieces if piece]
    if not ours.endswith(b"\n") and not isinstance(lines[-1], Split):
        text = text.removesuffix(line_end)
    return (BOM if ours.startswith(BOM) else b"") + text.encode()


def _settled(both: Both, ours: bytes) -> list[tuple[bytes, Any]]:
    """The text and the data, settled for our side and for theirs."""
    ways = [(ours_of(both.pieces), both.ours), (theirs_of(both.pieces), both.theirs)]
    return [(_written([text], ours, Names(), MARKER_SIZE), data) for text, data in ways]


def _says(inside: str, ours: bytes, both: Both) -> bool:
    """Whether the text says what is intended, whichever way its conflicts are settled."""
    settled = _settled(both, ours)
    for text, data in settled[: 2 if settled[0] != settled[1] else 1]:
        document = read(SourceFile(inside, text))
        if document.faults or mark(document.data) != mark(data):
            return False
    return True


def _clashes(inside: str, versions: Versions, both: Both) -> list[Clash]:
    """The rules that are broken whichever way the conflicts are settled."""
    if both.source is not None or kind_of(inside) is None:
        return []
    sides = (versions.ours, versions.theirs)
    ours, theirs = (text for text, _ in _settled(both, versions.ours))
    met = clashes(inside, versions.base, sides, ours)
    if not met or ours == theirs:
        return met
    other = {clash.finding.rule.code for clash in clashes(inside, versions.base, sides, theirs)}
    return [clash for clash in met if clash.finding.rule.code in other]


def _refused(
    met: Sequence[Clash],
    sides: tuple[Collection, Collection],
    ours: bytes,
    names: Names,
    size: int,
) -> Merged:
    """One side or the other, whole: every difference between the two is left to people."""
    pieces = hunks(sides[0].text, sides[1].text)
    return Merged(_written(pieces, ours, names, size), tuple(met))
