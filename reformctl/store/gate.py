"""What a server holds pushes to: which refs may go where, and what their new commits may hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.dataclass import dataclass, replace
from reformctl.errors import UnreadableLedgerError
from reformctl.ledger.flaw import Flaw, flaw
from reformctl.messages import say
from reformctl.reports.check import Placed
from reformctl.store.git import Repository
from reformctl.store.judged_push import judge_push
from reformctl.store.judged_range import judge_range
from reformctl.store.receiving import BRANCHES, Push
from reformctl.store.snapshot import settings_at
from reformctl.store.verified import SHORT, span_of
from reformctl.store.worktree import SETTINGS
from reformctl.vocab.check import Severity

SEVERAL = "ledgers"
# Where git looks for a name before it looks among the branches.
BEFORE_BRANCHES = ("refs/", "refs/tags/")


@dataclass(frozen=True, slots=True)
class Answer:
    """What there is to be said of a push."""

    flaws: tuple[Flaw, ...] = ()
    found: tuple[tuple[str, Placed], ...] = ()
    """Breaches of rules, each with its file as seen from the top of the repository."""

    @property
    def refuses(self) -> bool:
        """Whether the push bounces; a warning alone refuses nothing."""
        errors = (placed.finding.severity is Severity.ERROR for _, placed in self.found)
        return bool(self.flaws) or any(errors)


@dataclass(frozen=True, slots=True)
class Gate:
    """A server's repository with the branches that are protected."""

    repository: Repository
    branches: frozenset[str]
    """The refs that are judged; all others may be pushed as anybody likes."""
    root: str | None = None
    folder: str | None = None
    """The ledger's folder; None for every ledger there is."""
    today: date | None = None

    def answer(self, push: Push) -> Answer:
        """Whether the push may pass, and why not."""
        wrong = self._misplaced(push)
        if wrong or push.new is None or not self._is_protected(push.ref):
            return Answer((wrong,) if wrong else ())
        before = push.old or self._nearest(push.new)
        told = [self._in(folder, before, push.new) for folder in self._folders(before, push.new)]
        return Answer(
            tuple(one for answer in told for one in answer.flaws),
            tuple(one for answer in told for one in answer.found),
        )

    def _is_protected(self, ref: str) -> bool:
        # Where the disk knows no capitals, refs/heads/MAIN is the branch main.
        return ref.casefold() in {branch.casefold() for branch in self.branches}

    def _misplaced(self, push: Push) -> Flaw | None:
        """Why the ref may not go there, whatever the commits hold."""
        if self._hides_a_branch(push.ref) and push.new:
            return flaw("hides_branch", name=push.ref.rpartition("/")[2])
        if not self._is_protected(push.ref):
            return None
        if push.new is None:
            return flaw("deleted")
        if push.old and not self.repository.is_ancestor(push.old, push.new):
            return flaw("rewound").at(push.new, "")
        if push.old is None and self.root and not self.repository.is_ancestor(self.root, push.new):
            return flaw("not_from_root", root=self.root[:SHORT]).at(push.new, "")
        return None

    def _hides_a_branch(self, ref: str) -> bool:
        """Whether git would take the ref for a protected branch where only a name is given."""
        names = {branch.removeprefix(BRANCHES).casefold() for branch in self.branches}
        return any(
            ref.casefold() in {folder + name for name in names} for folder in BEFORE_BRANCHES
        )

    def _nearest(self, new: str) -> str | None:
        """For a branch that is new, the tip of the protected one it has most in common with."""
        tips = [tip for ref in sorted(self.branches) if (tip := self.repository.tip(ref))]
        return min(tips, key=lambda tip: len(self.repository.between(tip, new)), default=None)

    def _in(self, folder: str, before: str | None, new: str) -> Answer:
        """What is wrong with the new commits, as that ledger sees it."""
        repository = replace(self.repository, prefix=folder)
        was_there = before is not None and repository.holds(before, SETTINGS)
        if not repository.holds(new, SETTINGS):
            return Answer((flaw("ledger_gone", path=f"{folder}/{SETTINGS}".lstrip("/")),))
        believed = before or span_of(repository, self.root, None, new).root
        today = self.today or settings_at(repository, believed)[1]
        flaws = judge_range(repository, believed, new, today).flaws
        if before is None:
            return Answer(flaws)
        found = judge_push(repository, before if was_there else None, new, today)
        return Answer(flaws, tuple((repository.full_path(one.path), one) for one in found))

    def _folders(self, before: str | None, new: str) -> list[str]:
        """Where there was a ledger or is one now; raises UnreadableLedgerError if nowhere."""
        commits = [one for one in (before, new) if one]
        found = dict.fromkeys(folder for one in commits for folder in self._ledgers(one))
        if not found:
            raise UnreadableLedgerError(
                say("error.no_ledger", path=self.folder or str(self.repository.directory)),
                say("error.ledger_in_bare_hint"),
            )
        return list(found)

    def _ledgers(self, commit: str) -> Iterator[str]:
        """The folders of that commit that hold a ledger and are asked for."""
        if self.folder is None:
            yield from _ledgers(self.repository, commit)
        elif replace(self.repository, prefix=self.folder).holds(commit, SETTINGS):
            yield self.folder


def _ledgers(repository: Repository, commit: str) -> Iterator[str]:
    """The folders of that commit that hold a ledger: its top, and those under ``ledgers``."""
    if repository.holds(commit, SETTINGS):
        yield ""
    for entry in repository.tree(commit, SEVERAL):
        folder, _, name = entry.path.rpartition("/")
        if name == SETTINGS and "/" not in folder:
            yield f"{SEVERAL}/{folder}"
