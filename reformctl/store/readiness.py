"""Whether a repository is in a state in which a step can be recorded."""

from __future__ import annotations

from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.store.branch import Head, read_head
from reformctl.store.identity import need_identity
from reformctl.store.site import Site

# What git leaves in its directory while somebody is in the middle of something.
UNFINISHED = {
    "MERGE_HEAD": "merge",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "REVERT_HEAD": "revert",
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
    "BISECT_LOG": "bisect",
}
ENDS = {"bisect": "git bisect reset"}


def ready_head(site: Site) -> Head:
    """The branch to record on; raises RequestError, with the next step, when there is none."""
    _refuse_unfinished(site)
    head = read_head(site)
    need_identity(site)
    return head


def _refuse_unfinished(site: Site) -> None:
    for name, operation in UNFINISHED.items():
        if (site.git_dir / name).exists():
            end = ENDS.get(operation, f"git {operation} --continue")
            raise RequestError(
                say("error.unfinished", operation=operation),
                say("error.unfinished_hint", command=end),
            )
