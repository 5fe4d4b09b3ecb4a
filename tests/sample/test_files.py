"""The sample in the repository is what the generator makes, whenever and wherever it runs."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from reformctl.parse.file import parse_file
from reformctl.parse.source import SourceFile
from reformctl.sample.files import FOLDER_LIMIT, sample_files
from reformctl.store.sample import write_sample
from tests.sample.plain import LEDGER

DIGEST = """
from hashlib import sha256
from reformctl.sample.files import sample_files
print(sha256("".join(f.path + f.text for f in sample_files(40)).encode()).hexdigest())
"""


def test_the_committed_sample_is_what_the_generator_makes() -> None:
    made = {file.path: file.text.encode() for file in sample_files()}
    kept = {
        path.relative_to(LEDGER).as_posix(): path.read_bytes()
        for path in LEDGER.rglob("*")
        if path.is_file()
    }
    assert made.keys() == kept.keys()
    assert [path for path in made if made[path] != kept[path]] == []


@pytest.mark.parametrize("seed", ["0", "12345"])
def test_the_sample_does_not_depend_on_the_order_of_hashes(seed: str) -> None:
    here = sha256("".join(file.path + file.text for file in sample_files(40)).encode())
    there = subprocess.run(
        [sys.executable, "-c", DIGEST],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == here.hexdigest()


def test_every_file_is_of_a_known_kind_and_without_a_fault_of_form() -> None:
    for file in sample_files():
        if file.path.endswith(".yaml"):
            parsed = parse_file(SourceFile(file.path, file.text.encode()))
            assert parsed.noun is not None, file.path
            assert parsed.faults == (), file.path


def test_every_file_names_its_schema_for_editors() -> None:
    for path in LEDGER.rglob("*.yaml"):
        first = path.read_text("utf-8").splitlines()[0]
        target = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / target).resolve().is_file(), path


def test_writing_the_sample_anew_leaves_no_file_of_another_size_behind(tmp_path: Path) -> None:
    write_sample(tmp_path, 20)
    write_sample(tmp_path, 5)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.yaml")}
    assert left == {file.path for file in sample_files(5)} - {"README.md"}


def test_a_year_with_too_many_plans_is_parted_by_group() -> None:
    folders = [file.path.split("/") for file in sample_files(560) if file.path.startswith("plans/")]
    sizes = {tuple(parts[:-1]): 0 for parts in folders}
    for parts in folders:
        sizes[tuple(parts[:-1])] += 1
    assert any(len(folder) == 3 for folder in sizes)
    assert max(sizes.values()) <= FOLDER_LIMIT
