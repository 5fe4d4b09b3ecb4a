"""How the ledger of a work tree stands, kept with the stamp of all it was worked out from.

Imports nothing that takes time: while nothing changed, no file is read to tell it.
"""

from __future__ import annotations

from reformctl.dataclass import astuple, dataclass, field, replace
from reformctl.reports.standing import packed, unpacked

TYPE_CHECKING = False  # to import this from typing takes longer than to find what is kept
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from reformctl.reports.breaches import Breaches
    from reformctl.reports.standing import Standing
    from reformctl.store.around import Around
    from reformctl.store.memory import Memory
    from reformctl.store.sheaves import Sheaves
    from reformctl.store.sight import Sight
    from reformctl.store.stamp import Marks

STANDING = "standing"
GROUND = "ground"
BREACHES = "breaches"
"""Kept by themselves: they are half of a ground, and most edits leave them as they are."""
AT_ONCE = 100
"""Plans that are read, and whose notes are kept, together."""
FEW = 100
"""Paths up to which each is looked for by itself; from then on all are put in order first."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The files of plans, all sound and of different ids, with what lies around them."""

    context: str
    """The settings and rounds in short (see :mod:`reformctl.store.note`)."""
    around: Around
    """The same as they were read."""
    paths: str
    """The plans' files in order, each between two line ends."""
    blobs: str
    """Git's ids of their contents in the same order, a line end behind each."""
    notes: tuple[str, ...] = ()
    """The sheaves with the notes of each hundred plans as all were read; none where not all are
    kept."""
    since: Mapping[str, Any] = field(default_factory=dict)
    """The packed notes of the plans that became others since then, by the paths of their files."""

    def of(self, paths: Collection[str]) -> dict[str, str]:
        """Git's ids of the contents of those among the paths that are files of plans."""
        if len(paths) > FEW:
            known = dict(zip(self.files(), self.blobs.splitlines(), strict=True))
            return {path: known[path] for path in paths if path in known}
        places = ((path, self._place(path)) for path in paths)
        return {path: self._blob(place) for path, place in places if place is not None}

    def having(self, blobs: Mapping[str, str], notes: Mapping[str, Any]) -> Contents:
        """The same with other contents of those plans' files, of which that is noted."""
        ids = self.blobs
        for path, blob in blobs.items():
            place = self._place(path)
            assert place is not None
            start = place * self._step
            ids = ids[:start] + blob + ids[start + len(blob) :]
        return replace(self, blobs=ids, since={**self.since, **notes})

    def noted(self, path: str, sheaves: Sheaves) -> Any:
        """The packed note of the plan in that file; None where it is no longer kept."""
        if path in self.since:
            return self.since[path]
        place = self._place(path)
        sheaf = self.notes[place // AT_ONCE] if self.notes and place is not None else None
        return sheaves.find(sheaf, path) if sheaf else None

    def files(self) -> list[str]:
        """The plans' files in order."""
        return self.paths.split("\n")[1:-1]

    def order(self) -> dict[str, int]:
        """Where the file of each plan stands among all, by the plan's id."""
        names = (path.rpartition("/")[2] for path in self.files())
        return {name.removesuffix(".yaml"): at for at, name in enumerate(names)}

    @property
    def _step(self) -> int:
        """From where one id begins to where the next one does; all are of the same length."""
        return self.blobs.index("\n") + 1

    def _blob(self, place: int) -> str:
        start = place * self._step
        return self.blobs[start : start + self._step - 1]

    def _place(self, path: str) -> int | None:
        """Where the path stands among all; None where it is none of them."""
        start = self.paths.find(f"\n{path}\n")
        return None if start < 0 else self.paths.count("\n", 0, start)


@dataclass(frozen=True, slots=True)
class Ground:
    """All that a standing rests on, so that it can be moved when some plans change."""

    contents: Contents
    breaches: tuple[Breaches, ...] | None
    """All that call for somebody, in the plans and elsewhere; None where they are as they were kept
    and nobody looked at them."""
    prefix: str
    """The ledger's folder from the top of the work tree; empty for the top itself."""
    hash_name: str
    breached: str = ""
    """The mark of the state with which the breaches were kept."""


@dataclass(frozen=True, slots=True)
class State:
    """How a ledger stands in the work tree, and over which commit."""

    standing: Standing
    commit: str | None
    unlike: tuple[str, ...] = ()
    """The work tree's ledger files that are not as the commit has them."""


def find_state(memory: Memory) -> tuple[str, State] | None:
    """The state of the ledger that was last worked out, and the mark of what was seen then."""
    found = memory.find(STANDING)
    if found is None:
        return None
    mark, (standing, commit, unlike) = found
    return mark, State(unpacked(standing), commit, unlike)


def find_ground(memory: Memory, mark: str) -> tuple[Marks, Ground] | None:
    """What was seen under that mark, and the plans the standing rests on; None for no plans."""
    found = memory.find(GROUND)
    if found is None or found[0] != mark or found[1][1] is None:
        return None
    marks, (contents, breached, prefix, hash_name) = found[1]
    return marks, Ground(Contents(*contents), None, prefix, hash_name, breached)


def find_breaches(memory: Memory, ground: Ground) -> tuple[Breaches, ...] | None:
    """All that call for somebody on that ground, if they are known."""
    from reformctl.reports.breaches import Breaches

    if ground.breaches is not None:
        return ground.breaches
    found = memory.find(BREACHES)
    if found is None or found[0] != ground.breached:
        return None
    return tuple(Breaches(*one) for one in found[1][0])


def keep_state(memory: Memory, sight: Sight, state: State, ground: Ground | None) -> None:
    """Keep the state of the ledger that was seen.

    ``ground`` is None where it does not rest on sound files of plans of different ids alone.
    """
    if ground and ground.breaches is not None:
        memory.keep(BREACHES, "", sight, tuple(map(astuple, ground.breaches)))
        ground = replace(ground, breached=sight.mark)
    memory.keep(GROUND, "", sight, sight.marks, ground and _packed(ground))
    memory.keep(STANDING, "", sight, packed(state.standing), state.commit, state.unlike)


def _packed(ground: Ground) -> tuple[Any, ...]:
    return astuple(ground.contents), ground.breached, ground.prefix, ground.hash_name
