"""Ways to hide a change: each takes one that nobody may make and tries to get it past the judge."""

from __future__ import annotations

from collections.abc import Callable

from tests.attacks.tampering import Tampering
from tests.attacks.world import P2, P5, World

REPORT = "    reported:\n      status: in_progress\n      on: 2017-06-14\n"


def plainly(world: World, tampering: Tampering) -> set[str]:
    """In a commit of its own."""
    tampering.do(world)
    world.commit()
    return {tampering.code}


def uncommitted(world: World, tampering: Tampering) -> set[str]:
    """In the work tree only."""
    tampering.do(world)
    return {tampering.code}


def and_restored(world: World, tampering: Tampering) -> set[str]:
    """Undone by the next commit, so that the two ends agree."""
    before = world.text(tampering.path)
    tampering.do(world)
    world.commit()
    world.repo.write(tampering.path, before)
    world.commit()
    return {tampering.code}


def removed_and_added_again(world: World, tampering: Tampering) -> set[str]:
    """By taking the file away in one commit and bringing another one in the next."""
    text = world.text(tampering.path)
    world.repo.remove(tampering.path)
    world.commit()
    world.repo.write(tampering.path, text)
    tampering.do(world)
    world.commit()
    return {"RC905"}


def behind_a_broken_file(world: World, tampering: Tampering) -> set[str]:
    """Between a commit that makes the file unreadable and one that mends it."""
    text = world.text(tampering.path)
    world.repo.write(tampering.path, f"x: [\n{text}")
    world.commit()
    world.repo.write(tampering.path, text)
    tampering.do(world)
    world.commit()
    return {tampering.code, "RC916"}


def in_a_merge(world: World, tampering: Tampering) -> set[str]:
    """In a merge of two honest branches."""
    other = P2 if tampering.path == P5 else P5
    world.repo.switch("side", "main")
    mark = "    deliverable: 试点报告\n" if other == P2 else "    deliverable: 制度文件\n"
    world.edit(other, mark, mark + REPORT)
    world.commit()
    world.repo.switch("request")
    world.repo.write("README.md", "text\n")
    world.commit()
    world.repo.merge_by_hand("side")
    tampering.do(world)
    world.commit()
    return {"RC915"}


def in_a_moved_file(world: World, tampering: Tampering) -> set[str]:
    """While the plan moves to the folder of another year."""
    tampering.do(world)
    world.repo.move(tampering.path, tampering.path.replace("plans/201", "plans/202"))
    world.commit()
    return {tampering.code}


Way = Callable[[World, Tampering], set[str]]
WAYS: tuple[Way, ...] = (
    plainly,
    uncommitted,
    and_restored,
    removed_and_added_again,
    behind_a_broken_file,
    in_a_merge,
    in_a_moved_file,
)
