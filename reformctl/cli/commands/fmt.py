"""``reformctl fmt``: ledger files in canonical form, comments kept."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from reformctl.actions.tidy import Tidied, tidied
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.patch import put_patch
from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of, say_to_stderr, told
from reformctl.messages import say
from reformctl.parse.source import SourceFile
from reformctl.render.plain import plain
from reformctl.store.choice import named_files
from reformctl.store.snapshot import locate
from reformctl.store.transaction import writing as holding
from reformctl.store.worktree import read_worktree

FOUND = 1


@writing
def command(
    request: Request,
    files: Annotated[list[str] | None, argument(metavar="[FILE…]", help="help.fmt_files")] = None,
    check: Annotated[bool, option("--check", help="help.fmt_check")] = False,
    diff: Annotated[bool, option("--diff", help="help.fmt_diff")] = False,
) -> int:
    """Lay the files out anew; exit 1 when one was left alone, or would change under --check."""
    lang_of(request)
    folder, repository = locate(request.ledger)
    if check or diff or request.dry_run:
        found = tidied(_chosen(folder, files))
        prefix = repository.prefix if repository else ""
        code = FOUND if found.left or (found.edits and not request.dry_run) else 0
        return told(code, lambda: _show(request, found, prefix, patch=diff or not check))
    with holding(folder, repository) as transaction:
        found = tidied(_chosen(folder, files))
        message = request.message or ""
        recorded = bool(message) and not request.no_commit
        transaction.put(found.edits, message, commit=recorded)
    _tell(request, found, "command.formatted")
    return FOUND if found.left else 0


def _chosen(folder: Path, files: list[str] | None) -> list[SourceFile]:
    sources = read_worktree(folder)
    return named_files(folder, sources, files) if files else sources


def _show(request: Request, found: Tidied, prefix: str, *, patch: bool) -> None:
    """What would change, as a patch or as a list of paths."""
    if patch:
        put_patch(found.edits, prefix)
    else:
        sys.stdout.write("".join(f"{plain(edit.path)}\n" for edit in found.edits))
    _tell(request, found, "command.to_format")


def _tell(request: Request, found: Tidied, key: str) -> None:
    lang = lang_of(request)
    for reason in found.left:
        say_to_stderr(reason, lang)
    if not request.quiet:
        say_to_stderr(say(key, count=len(found.edits)), lang)
