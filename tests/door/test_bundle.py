"""The modules kept for a command are those it would have found, while no source has changed."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.door.conftest import ROOT, House, forget, imported

SHOW = ("show", "P-M1-01", "--today", "2017-06-15")
ASKED = (
    ("status", "--today", "2017-06-15"),
    ("list", "--today", "2017-06-15"),
    SHOW,
    ("remind", "--today", "2017-06-15"),
    ("history", "P-M1-01", "--today", "2017-06-15"),
    ("trend", "--today", "2017-06-15"),
)


def bundles(house: House) -> list[Path]:
    """The bundles that are kept in the house."""
    return sorted((house.home / ".cache/reformctl/modules").glob("*"))


def bundled(house: House, *words: str) -> Path:
    """The only bundle, after the question was told from what is known by processes of its own."""
    for _ in range(3):  # by the program, by modules that may have no bytecode yet, by those that do
        forget(house)
        house.start(*words)
    (found,) = bundles(house)
    return found


@pytest.mark.parametrize("words", ASKED, ids=" ".join)
def test_a_command_says_the_same_with_modules_that_were_kept(
    words: tuple[str, ...], house: House
) -> None:
    bundle = bundled(house, *words)
    forget(house)
    assert house.start(*words) == house.anew(*words)
    forget(house)
    with_bundle = imported(house, *words)
    bundle.unlink()
    forget(house)
    assert sorted(imported(house, *words)) == sorted(with_bundle)
    assert bundles(house) == [bundle], "it was not kept again"


def test_what_is_kept_need_not_be_found(house: House) -> None:
    bundled(house, *SHOW)
    forget(house)
    told = house.start(*SHOW, by=("-X", "importtime", "-m", "reformctl"))
    assert told.code == 0
    assert b"reformctl.store.bundle" in told.err
    assert b"reformctl.reports" not in told.err
    forget(house)
    assert "reformctl.reports.plan" in imported(house, *SHOW)


def test_each_way_to_ask_has_modules_of_its_own(house: House) -> None:
    bundled(house, *SHOW)
    for words in ((*SHOW, "--json"), (*SHOW, "--format=csv"), ("show", "P-M1-02", *SHOW[2:])):
        for _ in range(2):
            forget(house)
            house.start(*words)
    assert len(bundles(house)) == 3, "another plan needs no other modules"


@pytest.mark.parametrize("at", [0, 40, 5000, -1])
def test_a_damaged_bundle_is_not_believed_but_replaced(at: int, house: House) -> None:
    bundle = bundled(house, *SHOW)
    sound = bundle.read_bytes()
    damaged = bytearray(sound)
    damaged[at] ^= 1
    for content in (bytes(damaged), sound[:-1], b"", sound + b"\0"):
        bundle.write_bytes(content)
        forget(house)
        assert house.start(*SHOW) == house.anew(*SHOW)
        assert bundle.read_bytes() == sound


def test_without_the_cache_none_is_kept(house: House) -> None:
    for _ in range(3):
        house.ask(*SHOW, cache="off")
    assert bundles(house) == []


@dataclass(frozen=True)
class Installed:
    """A copy of the program, installed where only a new installation changes its seal."""

    house: House
    package: Path

    def show(self) -> str:
        """What it says of a plan, told from what is known."""
        forget(self.house)
        said = self.house.start(*SHOW, "--lang", "en", root=self.package.parent)
        assert said.code == 0, said.err
        return said.out.decode()


@pytest.fixture
def installed(house: House, tmp_path: Path) -> Installed:
    """The program after it has kept its modules."""
    package = tmp_path / "lib/site-packages/reformctl"
    shutil.copytree(ROOT / "reformctl", package, ignore=shutil.ignore_patterns("__pycache__"))
    for data in ("schemas", "ledgers"):
        shutil.copytree(ROOT / data, package / "_data" / data)
    made = Installed(house, package)
    for _ in range(3):
        made.show()
    assert len(bundles(house)) == 1
    return made


@pytest.mark.parametrize("later", [0, 1], ids=["same second", "next second"])
def test_a_source_that_changed_is_run_and_not_what_was_kept(
    later: int, installed: Installed
) -> None:
    source = installed.package / "messages/report/page.py"
    before, text = source.stat(), source.read_text("utf-8")
    assert "left out: " in installed.show()
    source.write_text(text.replace("left out: ", "LEFT OUT: "), "utf-8")
    os.utime(source, ns=(before.st_mtime_ns, before.st_mtime_ns + later * 10**9 + 1))
    shutil.rmtree(source.parent / "__pycache__")  # it knows whole seconds only
    (bundle,) = bundles(installed.house)
    kept = bundle.read_bytes()
    assert "LEFT OUT: " in installed.show()
    assert "LEFT OUT: " in installed.show()
    assert bundle.read_bytes() != kept
    assert "LEFT OUT: " in installed.show()


def test_a_source_that_is_gone_is_not_run(installed: Installed) -> None:
    page = installed.package / "messages/report/page.py"
    folder = page.with_suffix("")
    folder.mkdir()
    page.rename(folder / "__init__.py")
    assert "left out: " in installed.show()
