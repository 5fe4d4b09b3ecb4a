"""Repositories and machines that would have a forged history pass, or nothing judged at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.verify.house import House

WITHOUT_LIBRARY = "raise ImportError('not installed')"


def tools(house: House, *names: str) -> dict[str, str]:
    """An environment in which only those programs are found."""
    folder = house.folder / "bin"
    folder.mkdir()
    for name in names:
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    return {"PATH": str(folder)}


def without_library(house: House) -> dict[str, str]:
    """An environment in which the extra ``signatures`` is not installed."""
    package = house.folder / "absent" / "cryptography"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(WITHOUT_LIBRARY)
    source = Path(__file__).parents[2]
    return {
        "PYTHONPATH": f"{package.parent}{os.pathsep}{source}",
        "REFORMCTL_CACHE": "off",
    }


def test_no_program_that_the_configuration_names_is_run(house: House, tmp_path: Path) -> None:
    sentinel, trap = tmp_path / "sentinel", tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {sentinel}\necho 'Good \"git\" signature for signer '\n")
    trap.chmod(0o755)
    house.edit()
    house.sign(house.stranger, author=house.clerk.author)
    allowed = tmp_path / "allowed"
    allowed.write_text(f"clerk@example.org {house.stranger.keys[0]['public']}\n")
    for name in ("gpg.program", "gpg.ssh.program", "gpg.ssh.defaultKeyCommand", "core.fsmonitor"):
        house.repo.git("config", name, str(trap))
    house.repo.git("config", "gpg.ssh.allowedSignersFile", str(allowed))
    house.repo.git("config", "gpg.format", "ssh")
    home = tmp_path / ".gnupg"
    home.mkdir()
    (home / "gpg.conf").write_text("no-such-option\n")
    assert house.kinds() == ["unknown_key"]
    assert not sentinel.exists()


def test_replaced_commits_and_grafts_hide_nothing(house: House) -> None:
    good = house.note(house.clerk)
    house.repo.git("reset", "-q", "--hard", "HEAD^")
    house.edit()
    bad = house.repo.commit(author=house.clerk.author)
    house.repo.git("update-ref", f"refs/replace/{bad}", good)
    (house.repo.path / ".git/info").mkdir(exist_ok=True)
    (house.repo.path / ".git/info/grafts").write_text(f"{bad} {good}\n")
    assert house.kinds() == ["unsigned"]


def test_a_mailmap_makes_nobody_another(house: House) -> None:
    house.repo.write(".mailmap", "CLERK <clerk@example.org> <chief@example.org>\n")
    house.sign(house.clerk, author=house.chief.author)
    assert house.kinds() == ["author"]


def test_a_linked_registry_is_none(house: House) -> None:
    house.repo.remove("registry/people.yaml")
    (house.repo.path / "registry/people.yaml").symlink_to("../ledger.yaml")
    house.sign(house.chief)
    assert house.kinds() == ["broken_policy"]


def test_ssh_keygen_says_the_same_as_the_library(house: House) -> None:
    house.note(house.clerk)
    house.edit()
    house.sign(house.clerk)
    house.store(house.raw().replace(b"\n\nchange", b"\n\nchanged"))
    house.edit()
    house.sign(house.stranger, author=house.clerk.author)
    known = house.verify()
    assert [flaw["kind"] for flaw in known["flaws"]] == ["bad", "unknown_key"]
    assert house.verify(environment=without_library(house)) == known


def test_without_a_program_nothing_is_called_forged(house: House) -> None:
    house.note(house.clerk)
    environment = without_library(house) | tools(house, "git")
    done = house.run("verify", "--root", house.root, "--lang", "en", environment=environment)
    assert done.returncode == 3
    assert "ssh-keygen is not installed" in done.stderr
    assert "pip install 'reformctl[signatures]'" in done.stderr


def test_without_gpg_nothing_is_called_forged(house: House) -> None:
    house.clerk.keys.append({"public": "openpgp:mDMEZ"})
    house.lay_down()
    house.sign(house.chief)
    house.edit()
    house.repo.commit(author=house.clerk.author)
    signature = (
        b"\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\n"
    )
    house.store(house.raw().replace(b"\n\n", signature, 1))
    done = house.run(
        "verify", "--root", house.root, "--lang", "en", environment=tools(house, "git")
    )
    assert done.returncode == 3
    assert "install GnuPG" in done.stderr


@pytest.mark.parametrize("root", ["main", "HEAD", "v1", "abc123"])
def test_a_root_is_never_named_by_what_a_repository_can_move(house: House, root: str) -> None:
    house.repo.git("tag", "v1")
    done = house.run("verify", "--root", root)
    assert done.returncode == 2


def test_a_root_from_the_repository_itself_is_called_that(house: House) -> None:
    house.note(house.clerk)
    done = house.run("verify", "--lang", "en")
    assert done.returncode == 0
    assert "the root was taken from the repository itself" in done.stdout


def test_a_shallow_clone_is_refused(house: House, tmp_path: Path) -> None:
    house.note(house.clerk)
    shallow = tmp_path / "shallow"
    house.repo.git("clone", "-q", "--depth=1", f"file://{house.repo.path}", str(shallow))
    done = house.run("verify", "--root", house.root, at=shallow)
    assert done.returncode == 3


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", ["text", "md", "csv", "json"])
def test_the_report_comes_in_every_format(house: House, language: str, form: str) -> None:
    house.edit()
    name = house.sign(house.clerk, author=house.chief.author)
    asked = ("verify", "--root", house.root, "--lang", language, "--format", form)
    done = house.run(*asked)
    assert done.returncode == 1
    assert name[:10] in done.stdout
    assert ("岗位CLERK" if language == "zh" or form == "json" else "post CLERK") in done.stdout
