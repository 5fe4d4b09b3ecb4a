"""New commits held to what was in force before them: the one question an audit and a server ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.flaw import Flaw
from reformctl.ledger.force import Force, Stand
from reformctl.ledger.policy import PolicyKey
from reformctl.store.audit import Walk
from reformctl.store.envelope import open_envelope
from reformctl.store.git import Repository
from reformctl.store.policies import PEOPLE, Policies
from reformctl.store.signature import signatures
from reformctl.store.trees import trees_of
from reformctl.store.worktree import SETTINGS

Commits = list[tuple[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came out of judging the commits of a range."""

    flaws: tuple[Flaw, ...] = ()
    judged: int = 0
    """Commits whose signature was asked for."""
    excused: int = 0
    """Commits from before signatures were asked for."""
    settled: bool = True
    """Whether the newest commit's policy is in force, so that judging can go on from there."""


def judge_range(repository: Repository, old: str, new: str, today: date) -> Judgement:
    """Everything wrong with the commits of ``new`` that ``old`` has not.

    ``old`` is believed, with the settings and the registry that it holds. Raises
    UnreadableLedgerError where a program that checks signatures is missing.
    """
    commits = repository.between(old, new)
    if not commits:
        return Judgement()
    with _walk(repository, today) as walk:
        _begin(walk, old, commits)
        walk.go(commits)
        _beside_the_switch(walk, old, new)
        walk.close(new, walk.clocks[new])
        return Judgement(
            tuple(walk.flaws), walk.judged, len(walk.excused), walk.stands[new].settled
        )


@contextmanager
def _walk(repository: Repository, today: date) -> Iterator[Walk]:
    with trees_of(repository) as trees, signatures() as means:
        yield Walk(Policies(repository, trees), means, today)


def _begin(walk: Walk, old: str, commits: Commits) -> None:
    """Where the commits before the range stand: ``old``, and whatever else they were made on."""
    inside = {name for name, _ in commits}
    outside = dict.fromkeys(
        [old, *(parent for _, parents in commits for parent in parents if parent not in inside)]
    )
    contents = _contents(walk, list(outside))
    known = _known(walk, old) if len(outside) > 1 else {}
    start = known.get(contents[old]) or Force(
        contents[old], was_signed=_signed(walk, contents[old])
    )
    for name, content in contents.items():
        walk.stands[name] = Stand(known.get(content, start), content)


def _contents(walk: Walk, names: Sequence[str]) -> dict[str, PolicyKey]:
    """The policy that each of those commits holds; their clocks are read on the way."""
    repository = walk.policies.repository
    found = {}
    for name, content in repository.objects(names):
        envelope = open_envelope(name, content, repository.hash_name)
        walk.clocks[name] = envelope.seconds
        found[name] = walk.policies.key_in(envelope.tree or f"{name}^{{tree}}")
    return found


def _known(walk: Walk, old: str) -> dict[PolicyKey, Force]:
    """Every policy that was in force up to ``old``, which has been judged, by its content."""
    force: Force | None = None
    known: dict[PolicyKey, Force] = {}
    for name in (*walk.policies.repository.touching(old, (SETTINGS, PEOPLE)), old):
        key = walk.policies.key_in(f"{name}^{{tree}}")
        signed = _signed(walk, key)
        if force is None or force.key != key:
            force = force.then(key, signed) if force else Force(key, was_signed=signed)
            known[key] = force
    return known


def _signed(walk: Walk, key: PolicyKey) -> bool:
    return walk.policies.policy(key).signed


def _beside_the_switch(walk: Walk, old: str, new: str) -> None:
    """Judge what was made without signatures beside the commit that began to ask for them.

    Only what came before that commit is excused; else whoever wants to change something unsigned
    would only have to begin far enough back.
    """
    if not walk.excused or not walk.stands[new].force.was_signed:
        return
    switch, excused = new, set()
    while switch in walk.parents:
        signed = [one for one in walk.parents[switch] if walk.stands[one].force.was_signed]
        if not signed:
            before = walk.policies.repository.between(old, switch)
            excused = {name for name, _ in before}
            break
        switch = signed[0]
    late = [name for name in walk.excused if name not in excused]
    walk.excused = [name for name in walk.excused if name in excused]
    walk.judge_anyway(late, walk.policies.policy(walk.stands[switch].force.key))
