"""The only door to git: a repository with what its commits and refs say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import islice
from pathlib import Path

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.commit import (
    Commit,
    FileChange,
    moment,
    read_blocks,
    read_commit,
)
from reformctl.store.objects import (
    AHEAD,
    EVERYTHING,
    OBJECT_ID,
    OF_A_FILE,
    TreeEntry,
    answers,
    conversation,
    entry_of,
)
from reformctl.store.plumbing import checked, refuse_unopened, run_git, text

TYPE_CHECKING = False  # a folder without git needs no processes
if TYPE_CHECKING:
    from subprocess import CompletedProcess

# Whole trees compared, names as they are, renames told from a likeness of three fifths on.
RAW = ("--raw", "-z", "-r", "-M60%", "--no-abbrev", "--no-ext-diff", "--no-textconv")
NO_TREE = (b"Not a valid object name", b"not a tree object")


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository with a work tree, seen from one folder in it."""

    top: Path
    """The top of the work tree."""
    directory: Path
    """The git directory."""
    prefix: str
    """The folder's path below the top, with ``/`` and none at its end; empty for the top itself."""
    hash_name: str = "sha1"
    shallow: bool = False
    """Whether the older part of the history is missing from this clone."""
    surroundings: tuple[tuple[str, str], ...] = ()
    """What git has to be told by its environment; only a hook of a server has any."""

    @property
    def environment(self) -> dict[str, str]:
        """The surroundings as the commands of git take them."""
        return dict(self.surroundings)

    @classmethod
    def find(cls, start: Path) -> Repository | None:
        """The repository whose work tree holds that folder; None when there is none.

        Raises UnreadableLedgerError when there is one that git will not open for us.
        """
        folder = start.resolve()
        done = run_git(
            folder,
            "rev-parse",
            "--is-bare-repository",
            "--is-inside-work-tree",
            "--is-shallow-repository",
            "--show-object-format",
            "--show-cdup",
            "--absolute-git-dir",
        )
        if done.returncode:
            refuse_unopened(folder, done.stderr)
            return None
        bare, inside, shallow, hash_name, up, directory = text(done.stdout).split("\n", 5)
        if bare == "true":
            raise UnreadableLedgerError(say("error.bare_repository", path=directory.rstrip("\n")))
        top = (folder / up).resolve()
        if inside != "true" or not folder.is_relative_to(top):
            return None
        prefix = folder.relative_to(top).as_posix()
        return cls(
            top,
            Path(directory.removesuffix("\n")),
            "" if prefix == "." else prefix,
            hash_name,
            shallow == "true",
        )

    def full_path(self, path: str) -> str:
        """A path in the folder as it goes from the top; of the folder itself with its ``/``."""
        return f"{self.prefix}/{path}" if self.prefix else path

    def need_full_history(self) -> None:
        """Raises UnreadableLedgerError when the clone is shallow."""
        if self.shallow:
            raise UnreadableLedgerError(say("error.shallow"), say("error.shallow_hint"))

    def head(self) -> str | None:
        """The commit that is checked out; None as long as there is no commit."""
        return self.tip("HEAD")

    def tip(self, ref: str) -> str | None:
        """The commit that a ref stands at; None when there is no such ref."""
        return self._revision(f"{ref}^{{commit}}")

    def resolve(self, rev: str) -> str:
        """The commit a revision names; raises RequestError for an unknown one."""
        named = self._revision(rev) if "\0" not in rev else None
        commit = self._revision(f"{named}^{{commit}}") if named else None
        if commit is None:
            raise RequestError(say("error.unknown_revision", revision=rev))
        return commit

    def commit_on(self, day: date, zone: tzinfo) -> str:
        """The newest commit of HEAD's first-parent line recorded by the end of that day there.

        Raises RequestError, naming the first recorded day, when there is none.
        """
        head = self._head_or_raise()
        midnight = datetime.combine(day + timedelta(days=1), time(), zone)
        last_second = int(midnight.timestamp()) - 1
        if last_second >= 0:
            line = ("rev-list", "-1", "--first-parent", f"--min-age={last_second}", head)
            found = text(self._answer(*line)).strip()
            if found:
                return found
        self.need_full_history()
        raise RequestError(
            say("error.nothing_recorded_by", day=day, first=self._first_day(head, zone))
        )

    def commit_time(self, commit: str) -> datetime:
        """When the commit was recorded (the committer's clock), with its time zone."""
        return next(self.commits([commit])).recorded

    def line(self, commit: str) -> list[tuple[str, int]]:
        """The first-parent line up to that commit, oldest first: ids and seconds since the epoch.

        Raises UnreadableLedgerError when older commits are missing from this clone.
        """
        self.need_full_history()
        found = self._first_parents(checked(self._first_parent_line(commit)))
        return [(name, seconds) for name, seconds, _ in found]

    def line_after(self, last: str, commit: str) -> list[tuple[str, int]] | None:
        """The part of that line behind ``last``; None when ``last`` does not stand in it."""
        done = self._first_parent_line(commit, f"^{last}")
        new = self._first_parents(done.stdout)
        if done.returncode or (commit != last and (not new or new[0][2] != last)):
            return None
        return [(name, seconds) for name, seconds, _ in new]

    def since(self, last: str, commit: str) -> int | None:
        """How many commits lie behind ``last``; None unless every way further back leads by it."""
        done = self.ask("rev-list", "--parents", commit, f"^{last}")
        lines = [line.split(" ") for line in text(done.stdout).splitlines()]
        known = {last, *(line[0] for line in lines)}
        # One that begins anew has no parents.
        closed = all(len(line) > 1 and known.issuperset(line) for line in lines)
        reached = any(last in line for line in lines) or commit == last
        return len(lines) if done.returncode == 0 and closed and reached else None

    def _first_parent_line(self, *commits: str) -> CompletedProcess[bytes]:
        return self.ask("rev-list", "--first-parent", "--timestamp", "--parents", *commits)

    def _first_parents(self, answer: bytes) -> list[tuple[str, int, str]]:
        """Each commit of a first-parent line, oldest first, with its seconds and first parent."""
        parts = (line.split(" ") for line in reversed(text(answer).splitlines()))
        return [
            (name, int(seconds), parents[0] if parents else "") for seconds, name, *parents in parts
        ]

    def tree(
        self, commit: str, prefix: str | None = None, among: Sequence[str] = ()
    ) -> list[TreeEntry]:
        """Every file of that commit below the folder, by path; empty when the folder is not there.

        The folder is the one the repository was found from, unless another is named; only the
        files ``among`` those paths are asked for, if any are.
        """
        folder = self.prefix if prefix is None else prefix
        done = self.ask("ls-tree", "-r", "-z", f"{commit}:{folder}", *among)
        if done.returncode and any(words in done.stderr for words in NO_TREE):
            return []
        return [entry_of(line) for line in checked(done).split(b"\0")[:-1]]

    def holds(self, commit: str, name: str) -> bool:
        """Whether a file of that name lies right in the folder in that commit."""
        return any(entry.path == name for entry in self.tree(commit, among=(name,)))

    def renames_between(self, old: str, new: str) -> tuple[FileChange, ...]:
        """Every file of the repository that differs, with renames told as a merge tells them."""
        return next(self.differences([(new, old)], "-M50%"))

    def between(self, old: str | None, new: str) -> list[tuple[str, tuple[str, ...]]]:
        """Every commit of ``new`` that ``old`` has not, with its parents, parents first."""
        self.need_full_history()
        order = ("rev-list", "--topo-order", "--reverse", "--parents", new)
        answer = text(self._answer(*order, *([f"^{old}"] if old else [])))
        return [(name, tuple(parents)) for name, *parents in map(str.split, answer.splitlines())]

    def touching(self, commit: str, paths: Sequence[str]) -> list[str]:
        """The commits up to that one after which those files were others, oldest first.

        A branch that changed nothing in the end is left out.
        """
        below = [f":(top,literal){self.full_path(path)}" for path in paths]
        order = ("rev-list", "--topo-order", "--reverse", commit, "--", *below)
        return text(self._answer(*order)).splitlines()

    def is_ancestor(self, old: str, new: str) -> bool:
        """Whether the one commit came out of the other, or is it."""
        return self.ask("merge-base", "--is-ancestor", old, new).returncode == 0

    def forks_of(self, *commits: str) -> tuple[str, ...]:
        """The newest commit that all of them hold; several where they were merged crosswise."""
        if len(set(commits)) == 1:
            return commits[:1]
        done = self.ask("merge-base", "--all", "--octopus", *commits)
        return tuple(text(done.stdout).split()) if done.returncode in (0, 1) else ()

    def commits(self, ids: Iterable[str]) -> Iterator[Commit]:
        """Who recorded each of those commits, when, and with which words; in the order asked."""
        return (read_commit(commit, data) for commit, data in self.objects(ids))

    def order(self, commit: str, after: str | None = None) -> list[tuple[str, ...]]:
        """Every commit up to that one, or only those behind another, each with its parents.

        Parents come before their children, older ones first where both ways are open.
        """
        self.need_full_history()
        asked = (commit, f"^{after}") if after else (commit,)
        answer = self._answer("rev-list", "--date-order", "--reverse", "--parents", *asked)
        return [tuple(line.split(" ")) for line in text(answer).splitlines()]

    def differences(
        self, pairs: Sequence[tuple[str, ...]], *more: str
    ) -> Iterator[tuple[FileChange, ...]]:
        """What each commit holds otherwise than the parent beside it, or than nothing."""
        if not pairs:
            return
        asked = "".join(f"{' '.join(pair)}\n" for pair in pairs).encode("ascii")
        done = self.ask("diff-tree", "--stdin", "--always", "--root", *RAW, *more, given=asked)
        yield from (changes for _, changes in read_blocks(checked(done)))

    def _head_or_raise(self) -> str:
        head = self.head()
        if head is None:
            raise UnreadableLedgerError(say("error.no_commits", path=str(self.top)))
        return head

    def _first_day(self, head: str, zone: tzinfo) -> date:
        return moment(min(seconds for _, seconds in self.line(head)), zone).date()

    def _revision(self, name: str) -> str | None:
        """The object a name stands for, so that a name can never be taken for an option."""
        done = self.ask("rev-parse", "--verify", "--quiet", "--end-of-options", name)
        answer = text(done.stdout).strip()
        return answer if done.returncode == 0 and OBJECT_ID.fullmatch(answer) else None

    def files(self, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """The same of files, of which a huge one is cut where it is too large for a ledger."""
        return self.objects(ids, OF_A_FILE)

    def objects(self, ids: Iterable[str], most: int = EVERYTHING) -> Iterator[tuple[str, bytes]]:
        """The bytes of each object as it is stored, in the order asked; by one process."""
        wanted = iter(ids)
        first = list(islice(wanted, AHEAD))
        if not first:
            return
        with conversation(self.top, self.environment) as git:
            yield from answers(git, first, wanted, most)

    def ask(self, *arguments: str, given: bytes = b"") -> CompletedProcess[bytes]:
        """What git answers to a command of its own here, whether it failed or not."""
        return run_git(self.top, *arguments, given=given, environment=self.environment)

    def _answer(self, *arguments: str) -> bytes:
        return checked(self.ask(*arguments))
