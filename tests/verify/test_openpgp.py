"""Signatures of OpenPGP keys: only those of the registry count, and only as it says."""

from __future__ import annotations

import base64
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.verify.house import COMMIT, House, Post

OF_THAT_DAY = '#!/bin/sh\nexec gpg --faked-system-time=20160601T010000! "$@"\n'


class Ring:
    """A home of gpg as a clerk has one."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.home = house.folder / "gnupg"
        self.home.mkdir(mode=0o700)
        self.program = house.folder / "gpg-of-that-day"
        self.program.write_text(OF_THAT_DAY)
        self.program.chmod(0o755)

    def ask(self, *words: str) -> bytes:
        gpg = [str(self.program), "--homedir", str(self.home), "--batch", "--quiet"]
        return subprocess.run([*gpg, *words], check=True, capture_output=True).stdout

    def post(self, name: str, expires: str = "never") -> Post:
        """A post with a key, as the registry writes it."""
        email = f"{name.lower()}@example.org"
        quick = ("--pinentry-mode", "loopback", "--passphrase", "", "--quick-generate-key")
        self.ask(*quick, email, "ed25519", "sign", expires)
        key = self.ask("--export-options", "export-minimal", "--export", email)
        public = "openpgp:" + base64.b64encode(key).decode()
        return Post(name, ("report",), [{"public": public}], Path(email))

    def sign(self, post: Post) -> None:
        self.house.edit()
        self.house.repo.git("add", "--all")
        clock = self.house.repo.clock("2016-06-01", post.author) | {"GNUPGHOME": str(self.home)}
        words = ("-c", f"gpg.program={self.program}", "-c", f"user.signingKey={post.file}")
        self.house.repo.git(*words, *COMMIT, clock=clock)


@pytest.fixture
def ring(house: House) -> Iterator[Ring]:
    if shutil.which("gpg") is None:
        pytest.skip("gpg is not installed")
    ring = Ring(house)
    yield ring
    subprocess.run(["gpgconf", "--homedir", str(ring.home), "--kill", "all"], check=False)


def enrolled(house: House, *posts: Post) -> None:
    house.people += posts
    house.lay_down()
    house.sign(house.chief)


def test_openpgp_keys(house: House, ring: Ring) -> None:
    post, other = ring.post("GPG"), ring.post("NOBODY")
    enrolled(house, post)
    ring.sign(post)
    assert house.kinds() == []
    ring.sign(other)
    ring.sign(post)
    house.store(house.raw().replace(b"\n\nchange", b"\n\nchanged"))
    assert house.kinds() == ["unknown_key", "bad"]


def test_an_openpgp_key_that_has_run_out_since_holds_as_the_registry_says(
    house: House, ring: Ring
) -> None:
    post = ring.post("GPG", "2d")
    enrolled(house, post)
    ring.sign(post)
    assert house.kinds() == []
    post.keys[0]["until"] = "2016-05-31"
    house.lay_down()
    house.sign(house.chief)
    ring.sign(post)
    assert house.kinds() == ["late"]


def test_one_openpgp_key_under_two_texts(house: House, ring: Ring) -> None:
    post = ring.post("GPG", "2d")
    post.keys[0]["until"] = "2016-05-31"
    key = ring.ask("--export", str(post.file))
    text = "openpgp:" + base64.b64encode(key).decode()
    post.keys.append({"public": text, "since": "2016-06-01"})
    enrolled(house, post)
    ring.sign(post)
    assert house.kinds() == []


def test_two_openpgp_signatures_are_none(house: House, ring: Ring) -> None:
    post, other = ring.post("GPG"), ring.post("OTHER")
    enrolled(house, post, other)
    ring.sign(post)
    content = house.raw()
    head, _, rest = content.partition(b"gpgsig ")
    armour, _, body = rest.partition(b"END PGP SIGNATURE-----\n")
    end = b"END PGP SIGNATURE-----\n"
    house.store(head + b"gpgsig " + armour + end + b" " + armour + end + body)
    assert house.kinds() == ["unknown_key"]
