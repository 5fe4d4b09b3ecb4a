"""The commit of a write, made with the user's hooks and signature, but on no branch yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.store.branch import Head
from reformctl.store.durable import sync_folder, write_durably
from reformctl.store.hook import run_hook
from reformctl.store.index import put_entries
from reformctl.store.journal import FileStep
from reformctl.store.plumbing import text
from reformctl.store.site import Site
from reformctl.store.write_git import ask_git, first_words, run_as_user, write_git, written


def draft_commit(
    site: Site, head: Head, steps: Sequence[FileStep], message: str, token: str
) -> str:
    """The new commit: what HEAD holds and the steps, nothing else; it is safe on disk.

    Raises RequestError when a hook refuses it, changes more than the message, or it can't be
    signed.
    """
    index = site.scratch / f"{token}-draft"
    tree = _tree(site, head, steps, index)
    run_hook(site, "pre-commit", index=index)
    if _write_tree(site, index) != tree:
        raise RequestError(say("error.hook_changed_content", hook="pre-commit"))
    words = _message(site, message, token, index)
    commit = _commit(site, head, tree, words)
    _sync_objects(site, commit, tree, steps)
    return commit


def _tree(site: Site, head: Head, steps: Sequence[FileStep], index: Path) -> str:
    """HEAD's tree with the new contents, by an index of its own and not the user's."""
    write_git(site, "read-tree", head.commit or "--empty", index=index)
    put_entries(site, index, {step.path: step.new_entry for step in steps})
    return _write_tree(site, index)


def _write_tree(site: Site, index: Path) -> str:
    return write_git(site, "write-tree", "--missing-ok", index=index).decode("ascii").strip()


def _message(site: Site, message: str, token: str, index: Path) -> bytes:
    """The words of the commit as the hooks leave them."""
    file = site.scratch / f"{token}-message"
    write_durably(file, message.strip().encode("utf-8", "surrogateescape") + b"\n")
    run_hook(site, "prepare-commit-msg", str(file), "message", index=index)
    run_hook(site, "commit-msg", str(file), index=index)
    words = file.read_bytes().strip()
    if not words:
        raise RequestError(say("error.no_message"))
    return words + b"\n"


def _commit(site: Site, head: Head, tree: str, words: bytes) -> str:
    parents = ("-p", head.commit) if head.commit else ()
    sign = ("-S",) if _signs(site) else ()
    asked = ("commit-tree", *sign, *parents, "-F", "-", tree)
    done = run_as_user(site.unheld(), *asked, given=words)
    if done.returncode and sign:
        raise RequestError(say("error.not_signed", why=first_words(done.stderr)))
    return written(done).decode("ascii").strip()


def _signs(site: Site) -> bool:
    done = ask_git(site, "config", "--type=bool", "--default=false", "--get", "commit.gpgSign")
    return written(done).strip() == b"true"


def _sync_objects(site: Site, commit: str, tree: str, steps: Sequence[FileStep]) -> None:
    """Git makes the objects' bytes safe; their names are left to us."""
    paths = [step.path for step in steps]
    listed = write_git(site, "ls-tree", "-r", "-t", "-z", "--full-tree", tree, "--", *paths)
    lines = text(listed).split("\0")[:-1]
    ids = {commit, tree, *(line.partition("\t")[0].split(" ")[2] for line in lines)}
    objects = site.common_dir / "objects"
    for folder in sorted({objects / one[:2] for one in ids}):
        sync_folder(folder)
    sync_folder(objects)
