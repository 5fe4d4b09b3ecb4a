"""Answers kept for the next time the same is asked of the same ledger.

An answer is kept in the repository's git directory under what was asked, with the stamp of all it
rests on, sealed with a key of the user's own: a repository that came with answers in it is not
believed. Imports nothing that takes time, as :mod:`reformctl.store.stamp`.
"""

from __future__ import annotations

import marshal
import os
from _blake2 import blake2b  # hashlib takes longer to import than an answer to find

TYPE_CHECKING = False  # to import this from typing takes longer than an answer
if TYPE_CHECKING:
    from reformctl.store.stamp import Stamp

SEAL = 32
MOST_ANSWERS = 64
LONGEST = 4 << 20

# What was written to each stream in turn, and the exit code.
Answer = tuple[tuple[tuple[int, str], ...], int]


class Answers:
    """The answers of one user about one repository."""

    __slots__ = ("folder", "key")

    def __init__(self, git_dir: str, key: bytes) -> None:
        """Those kept in that git directory, sealed with that key."""
        self.folder = f"{git_dir}/reformctl/answers"
        self.key = key

    def find(self, question: str, stamp: Stamp) -> Answer | None:
        """The answer kept to that question, if it was given of the same state; else None."""
        try:
            with open(self._file(question), "rb") as file:  # noqa: PTH123
                content = file.read(LONGEST + SEAL + 1)
        except OSError:
            return None
        seal, body = content[:SEAL], content[SEAL:]
        if self._seal(body) != seal:
            return None
        asked, seen, said, code = marshal.loads(body)
        return (said, code) if (asked, seen) == (question, self._hash(stamp.text)) else None

    def keep(self, question: str, stamp: Stamp, answer: Answer) -> None:
        """Keep an answer; where that is not possible, it is only not kept."""
        body = marshal.dumps((question, self._hash(stamp.text), *answer))
        if len(body) > LONGEST:
            return
        file = self._file(question)
        draft = f"{file}.{os.getpid()}"
        try:
            os.makedirs(self.folder, exist_ok=True)  # noqa: PTH103
            with open(draft, "wb") as stream:  # noqa: PTH123
                stream.write(self._seal(body) + body)
            os.replace(draft, file)  # noqa: PTH105
            self._prune()
        except OSError:
            return

    def _prune(self) -> None:
        """Drop the oldest answers past the bound, and drafts that nobody finished."""
        with os.scandir(self.folder) as entries:
            ages = sorted(((entry.stat().st_mtime, entry.path) for entry in entries), reverse=True)
        for _, path in ages[MOST_ANSWERS:]:
            os.unlink(path)  # noqa: PTH108

    def _file(self, question: str) -> str:
        """Named so that two users' answers never meet in one file."""
        return f"{self.folder}/{self._seal(question.encode('utf-8', 'surrogatepass')).hex()}"

    def _hash(self, text: str) -> bytes:
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=SEAL).digest()

    def _seal(self, body: bytes) -> bytes:
        return blake2b(body, key=self.key, digest_size=SEAL).digest()


def own_key(environment: os._Environ[str]) -> bytes | None:
    """The user's own secret, made at the first use; None where there is no home to keep it in."""
    home = environment.get("HOME")
    cache = environment.get("XDG_CACHE_HOME") or (f"{home}/.cache" if home else "")
    folder = f"{cache}/reformctl"
    if not cache.startswith("/"):
        return None
    try:
        return _read_key(f"{folder}/key") or _new_key(folder)
    except OSError:
        return None


def _read_key(path: str) -> bytes | None:
    """The key in that file, if nobody else can have written or read it."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    with open(descriptor, "rb") as file:  # noqa: PTH123
        seen = os.fstat(descriptor)
        key = file.read(SEAL + 1)
    sound = seen.st_uid == os.geteuid() and not seen.st_mode & 0o077 and len(key) == SEAL
    return key if sound else None


def _new_key(folder: str) -> bytes | None:
    """A fresh key; of two programs that make one at the same time, the later one's stays."""
    os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
    draft = f"{folder}/key.{os.getpid()}"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with open(descriptor, "wb") as file:  # noqa: PTH123
        file.write(os.urandom(SEAL))
    os.replace(draft, f"{folder}/key")  # noqa: PTH105
    return _read_key(f"{folder}/key")
