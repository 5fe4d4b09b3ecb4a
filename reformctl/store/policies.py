"""The policies of a history: which settings and people each commit's tree holds."""

from __future__ import annotations

from reformctl.dataclass import dataclass, field
from reformctl.ledger.ledger import assemble
from reformctl.ledger.policy import Policy, PolicyKey, keys_of
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.source import SourceFile
from reformctl.store.git import Repository
from reformctl.store.snapshot import zone_of
from reformctl.store.trees import Trees
from reformctl.store.worktree import SETTINGS

PEOPLE = "registry/people.yaml"


@dataclass(slots=True)
class Policies:
    """Policies by their content; every one is read once."""

    repository: Repository
    trees: Trees
    known: dict[PolicyKey, Policy] = field(default_factory=dict)

    def key_in(self, tree: str) -> PolicyKey:
        """The policy that stands in that tree."""
        return PolicyKey(self.trees.file(tree, SETTINGS), self.trees.file(tree, PEOPLE))

    def policy(self, key: PolicyKey) -> Policy:
        """What its files say."""
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._read(key)
        return found

    def _read(self, key: PolicyKey) -> Policy:
        named = ((SETTINGS, key.settings), (PEOPLE, key.people))
        files = [self._file(path, blob) for path, blob in named if blob]
        ledger = assemble(files)
        ssh, openpgp = keys_of(ledger.people)
        return Policy(
            key,
            ledger.settings,
            ledger.people,
            zone_of(ledger),
            ssh,
            openpgp,
            len(files) == len(named) and not ledger.repeated and all(map(_is_sound, files)),
        )

    def _file(self, path: str, blob: str) -> ParsedFile:
        return parse_file(SourceFile(path, self.trees.content(blob), blob))


def _is_sound(file: ParsedFile) -> bool:
    return file.complete and not file.broken
