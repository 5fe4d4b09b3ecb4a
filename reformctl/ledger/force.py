"""Which policy is in force at a commit: the newest that was changed as the one before it allows.

A policy that merely stands in a tree is not in force: a request can't bring the registry that
judges it. docs/decisions/015-signed-history.md tells why it is worked out along the edges of the
history and not along one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reformctl.dataclass import dataclass
from reformctl.ledger.policy import PolicyKey


@dataclass(frozen=True, slots=True)
class Force:
    """A policy in force, those it came after, and how many changes led to it."""

    key: PolicyKey
    before: frozenset[PolicyKey] = frozenset()
    depth: int = 0
    was_signed: bool = False
    """Whether it or one before it wants signatures."""

    def precedes(self, other: Force) -> bool:
        """Whether the other came out of this one."""
        return self.key in other.before and self.depth < other.depth

    def then(self, key: PolicyKey, signed: bool, others: Iterable[Force] = ()) -> Force:
        """What is in force once that policy takes the place of this one and the others."""
        every = (self, *others)
        return Force(
            key,
            frozenset().union(*(force.before | {force.key} for force in every)),
            1 + max(force.depth for force in every),
            signed or any(force.was_signed for force in every),
        )


Backer = tuple[str, str]
"""The id of a person and the key with which they signed."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a commit stands: what is in force, what its files say, and who is behind that."""

    force: Force
    content: PolicyKey
    settled: bool = True
    """Whether the files are what is in force, or older than that; else they claim to come next."""
    backers: frozenset[Backer] = frozenset()
    """Whoever signed this content while it was a claim."""


def newest(forces: Iterable[Force]) -> tuple[Force, ...]:
    """Those that none of the others came after: one, unless the policy was changed on two sides."""
    deepest: dict[PolicyKey, Force] = {}
    for force in forces:
        known = deepest.get(force.key)
        if known is None or known.depth < force.depth:
            deepest[force.key] = force
    found = tuple(deepest.values())
    return tuple(one for one in found if not any(one.precedes(other) for other in found))


def backers_so_far(content: PolicyKey, parents: Sequence[Stand]) -> frozenset[Backer]:
    """Whoever signed that content further down already."""
    same = (one.backers for one in parents if one.content == content and not one.settled)
    return frozenset().union(*same)
