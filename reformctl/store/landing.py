"""How a write takes effect: by journal, branch, index and work tree, in an order that survives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.branch import (
    Head,
    contains,
    entries_of,
    move_branch,
    ref_folders,
    release_branch,
)
from reformctl.store.durable import sync_folder, write_durably
from reformctl.store.index import (
    index_entries,
    index_locked,
    install,
    new_index,
    refresh,
    release_index,
)
from reformctl.store.journal import FileStep, Journal
from reformctl.store.site import Site
from reformctl.store.target import check_worktree, read_plain


def land(site: Site, journal: Journal, head: Head | None, subject: str) -> None:
    """Make the write take effect, or leave everything as it was and say why.

    The branch moves between two moments at which everything that may need space is ready, and
    under git's own lock on the index, so that no plain git sees the one without the other.
    Raises RequestError when nothing was changed, BranchMovedError when somebody was faster,
    UnreadableLedgerError when what was begun is left to the next command.
    """
    journal.write(site)
    try:
        _prepare(site, journal)
        if head:
            _land_recorded(site, journal, head, subject)
        else:
            _place_all(site, journal, dict.fromkeys(journal.paths, True), ready=True)
        _close(site, journal)
    except BaseException as error:
        done = _settled(site, journal)
        if not (done and isinstance(error, Exception)):
            raise


def _land_recorded(site: Site, journal: Journal, head: Head, subject: str) -> None:
    assert journal.commit
    with index_locked(site):
        check_worktree(site, journal.files)
        held = index_entries(site, journal.paths)
        for file in journal.files:
            if held.get(file.path, []) != ([file.old_entry] if file.old_entry else []):
                raise RequestError(say("error.file_dirty", path=file.path))
        entries = {file.path: file.new_entry for file in journal.files}
        index = new_index(site, journal.token, entries)
        move_branch(site, head, journal.commit, subject)
        install(site, index)
        _place_all(site, journal, dict.fromkeys(journal.paths, True), ready=True)
        refresh(site, journal.token, [one.path for one in journal.files if one.after is not None])
    release_branch(site, journal)


def _settled(site: Site, journal: Journal) -> bool:
    """Finish or undo what failed half-way; whether it took effect."""
    with leaving_the_rest(site):
        settle(site, journal)
        if journal.commit:
            return contains(site, journal.commit)
        return all(_now(site, file) == file.after for file in journal.files)


@contextmanager
def leaving_the_rest(site: Site) -> Iterator[None]:
    """What can't be settled now stays in the journal: raises UnreadableLedgerError that says so."""
    try:
        yield
    except (OSError, RequestError) as error:
        why = error.message if isinstance(error, RequestError) else error.strerror or str(error)
        raise UnreadableLedgerError(
            say("error.left_undone", path=str(site.base), why=why), say("error.left_undone_hint")
        ) from error


def settle(site: Site, journal: Journal) -> None:
    """Bring index and work tree in line with what the branch holds of the touched files.

    Unrecorded writes stay where all of their files were written, and are undone else. What
    somebody has edited since is left alone.
    """
    _discard_drafts(site, journal)
    if journal.commit:
        release_branch(site, journal)
        release_index(site)
        sides = _sides_of_head(site, journal)
        _align_index(site, journal, sides)
    else:
        landed = all(_now(site, file) == file.after for file in journal.files)
        sides = dict.fromkeys(journal.paths, landed)
    _place_all(site, journal, sides, ready=False)
    _close(site, journal)


def _sides_of_head(site: Site, journal: Journal) -> dict[str, bool]:
    """Of each file that HEAD holds as it was or as it shall be: whether it is the latter."""
    assert site.repository
    held = entries_of(site, site.repository.head(), journal.paths)
    return {
        file.path: held.get(file.path) == file.new_entry
        for file in journal.files
        if held.get(file.path) in (file.old_entry, file.new_entry)
    }


def _align_index(site: Site, journal: Journal, sides: dict[str, bool]) -> None:
    """Take over into the index what HEAD holds, where the index still has the one or the other."""
    held = index_entries(site, journal.paths)
    wanted: dict[str, str | None] = {}
    for file in journal.files:
        known = [[entry] if entry else [] for entry in (file.old_entry, file.new_entry)]
        now = held.get(file.path, [])
        if file.path in sides and now in known and now != known[sides[file.path]]:
            wanted[file.path] = file.new_entry if sides[file.path] else file.old_entry
    if wanted:
        with index_locked(site):
            install(site, new_index(site, journal.token, wanted))


def _prepare(site: Site, journal: Journal) -> None:
    """Write every new content beside its target; what lacks space or permission fails here."""
    for folder in journal.folders:
        (site.base / folder).mkdir(exist_ok=True)
    for file in journal.files:
        if file.after is not None:
            write_durably(file.draft(site.base, journal.token), file.after, file.mode)


def _place_all(site: Site, journal: Journal, sides: dict[str, bool], *, ready: bool) -> None:
    for file in journal.files:
        if file.path in sides:
            _place(site, journal, file, file.after if sides[file.path] else file.before, ready)
    if not any(sides.values()):
        for folder in reversed(journal.folders):
            with suppress(OSError):  # somebody has put something into it, or it was never made
                (site.base / folder).rmdir()


def _place(
    site: Site, journal: Journal, file: FileStep, content: bytes | None, ready: bool
) -> None:
    """Put the content in the file's place unless somebody has edited it since."""
    target = site.base / file.path
    now = _now(site, file)
    if now == content or now not in (file.before, file.after):
        return
    if content is None:
        target.unlink()
        return
    draft = file.draft(site.base, journal.token)
    if not ready:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_durably(draft, content, file.mode)
    draft.rename(target)


def _now(site: Site, file: FileStep) -> bytes | str | None:
    """The file's bytes, None when it is gone, a word when it is nothing to touch."""
    try:
        return read_plain(site.base, file.path)
    except RequestError:
        return "not plain"


def _discard_drafts(site: Site, journal: Journal) -> None:
    for file in journal.files:
        with suppress(NotADirectoryError):
            file.draft(site.base, journal.token).unlink(missing_ok=True)


def _close(site: Site, journal: Journal) -> None:
    """Make all names safe, and only then forget that there was a write."""
    for folder in _touched_folders(site, journal):
        sync_folder(folder)
    journal.remove(site)


def _touched_folders(site: Site, journal: Journal) -> list[Path]:
    files = [(site.base / path).parent for path in journal.paths]
    made = [(site.base / folder).parent for folder in journal.folders]
    refs = ref_folders(site, journal.ref) if journal.ref else []
    git = [site.git_dir] if journal.commit else []
    return list(dict.fromkeys((*files, *made, *refs, *git)))
