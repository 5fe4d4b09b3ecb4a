"""The seal on what is kept between runs: nobody else's words are ever believed.

Imports nothing that takes time, for those who are answered before the program is loaded.
"""

from __future__ import annotations

import os
import sys
from _blake2 import blake2b  # hashlib takes longer to import than an answer to find

from reformctl import __version__
from reformctl.store.stamp import newest_source

TYPE_CHECKING = False  # to import this from typing takes longer than a seal
if TYPE_CHECKING:
    from collections.abc import Mapping

SEAL = 32
OFF = ("off", "no", "0", "false")


class Seal:
    """The user's own secret, which marks what this user's program of this very version wrote."""

    __slots__ = ("key",)

    def __init__(self, key: bytes) -> None:
        """A seal made with that secret."""
        self.key = key

    def mark(self, text: str | bytes) -> str:
        """A name for that text that nobody without the secret can find."""
        body = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        return self._of(body).hex()

    def close(self, body: bytes) -> bytes:
        """The bytes behind their seal."""
        return self._of(body) + body

    def open(self, content: bytes) -> bytes | None:
        """The bytes behind the seal; None when it is broken."""
        body = content[SEAL:]
        return body if self._of(body) == content[:SEAL] else None

    def close_parts(self, *parts: bytes) -> tuple[bytes, ...]:
        """The same of parts that stand one behind the other; long ones are not put together."""
        seal = blake2b(key=self.key, digest_size=SEAL)
        for part in parts:
            seal.update(part)
        return seal.digest(), *parts

    def look_inside(self, content: bytes) -> memoryview | None:
        """As to open it, but nothing is copied."""
        body = memoryview(content)[SEAL:]
        return body if self._of(body) == content[:SEAL] else None

    def _of(self, body: bytes | memoryview) -> bytes:
        return blake2b(body, key=self.key, digest_size=SEAL).digest()


def _program() -> str:
    """What tells this program from a later one; where it is worked on, the age of every file."""
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - pathlib takes longer
    installed = "site-packages" in package
    seen = os.stat(f"{package}/__init__.py").st_ctime_ns if installed else newest_source(package)  # noqa: PTH116
    return f"{__version__} {seen} {sys.version}"


PROGRAM = _program()
"""This program; what is installed in its place while it runs has a seal of its own."""


def own_folder(environment: Mapping[str, str]) -> str | None:
    """Our folder in the user's cache; None where nothing shall be kept or the user has no home."""
    if environment.get("REFORMCTL_CACHE") in OFF:
        return None
    home = environment.get("HOME")
    cache = environment.get("XDG_CACHE_HOME") or (f"{home}/.cache" if home else "")
    return f"{cache}/reformctl" if cache.startswith("/") else None


def own_seal(environment: Mapping[str, str]) -> Seal | None:
    """The seal of this user; None where nothing shall be kept or there is no home for the secret.

    Every version of the program has its own, so that none believes what another one kept.
    """
    folder = own_folder(environment)
    if folder is None:
        return None
    try:
        key = _read_key(f"{folder}/key") or _new_key(folder)
    except OSError:
        return None
    if key is None:
        return None
    return Seal(blake2b(PROGRAM.encode(), key=key, digest_size=SEAL).digest())


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
