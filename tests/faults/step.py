"""One step written to a ledger, as a command does it: what the faults are put under."""

from __future__ import annotations

import sys
from pathlib import Path

from reformctl.errors import ReformctlError
from reformctl.messages import word
from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.transaction import writing

PLAN = "plans/2016/P-M16-03.yaml"
BEFORE = b"title: a plan\nitems: []\n"
AFTER = b"title: a plan\nreported: done\nitems: []\n"
REGISTRY = "registry/groups.yaml"
GROUPS = b"groups: []\n"
MORE_GROUPS = b"groups: [G1]\n"
NEW_PLAN = "plans/2018/G7/P-2018-abcd.yaml"

ONE = [FileEdit(PLAN, BEFORE, AFTER)]
SEVERAL = [
    FileEdit(PLAN, BEFORE, AFTER),
    FileEdit(REGISTRY, GROUPS, MORE_GROUPS),
    FileEdit(NEW_PLAN, None, b"title: a new plan\n"),
]
SEVERAL_NEW = [FileEdit(edit.path, None, edit.after) for edit in SEVERAL]
MOVED = [
    FileEdit(REGISTRY, GROUPS, MORE_GROUPS),
    FileEdit(PLAN, BEFORE, None),
    FileEdit(NEW_PLAN, None, BEFORE),
]
# What is written, and whether it is recorded.
STEPS: dict[str, tuple[list[FileEdit], bool]] = {
    "one": (ONE, True),
    "several": (SEVERAL, True),
    "unrecorded": (SEVERAL, False),
    "moved": (MOVED, True),
    "first": (SEVERAL_NEW, True),
}


def main(folder: Path, name: str) -> int:
    edits, commit = STEPS[name]
    repository = Repository.find(folder)
    try:
        with writing(folder, repository) as transaction:
            transaction.put(edits, "report an item", commit=commit)
    except ReformctlError as error:
        sys.stderr.write(word(error.message, "en") + "\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
