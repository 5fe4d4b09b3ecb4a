"""Our modules are found as the interpreter finds them, only sooner."""

from __future__ import annotations

import compileall
import os
import py_compile
import subprocess
import sys
from pathlib import Path

import pytest

import reformctl.finder

PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
import reformctl
from reformctl.finder import find_ours
find_ours()
from reformctl import part
from reformctl.part import inner
print(type(inner.__loader__).__name__, inner.VALUE, inner.__file__, inner.__spec__.cached)
print(type(part.__loader__).__name__, part.__path__)
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of our name with a part, and bytecode of all of it."""
    finder = Path(reformctl.finder.__file__)
    part = tmp_path / "reformctl" / "part"
    part.mkdir(parents=True)
    (tmp_path / "reformctl" / "__init__.py").touch()
    (tmp_path / "reformctl" / "finder.py").write_bytes(finder.read_bytes())
    (part / "__init__.py").touch()
    (part / "inner.py").write_text("VALUE = 1\n")
    assert compileall.compile_dir(tmp_path, quiet=1)
    return tmp_path


def told(package: Path, *options: str) -> list[str]:
    """The loader, value, file and bytecode of the inner module, and what is told of its folder."""
    done = subprocess.run(
        [sys.executable, "-B", *options, "-c", PROGRAM, package],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_a_module_with_fresh_bytecode_is_found_where_it_lies(package: Path) -> None:
    inner, part = told(package)
    loader, value, file, bytecode = inner.split()
    assert (loader, value) == ("Loader", "1")
    assert Path(file) == package / "reformctl" / "part" / "inner.py"
    assert Path(bytecode).is_file()
    assert part == f"Loader ['{package}/reformctl/part']"


@pytest.mark.parametrize("seconds", [0, 5])
def test_a_source_that_changed_is_read_anew(package: Path, seconds: int) -> None:
    source = package / "reformctl" / "part" / "inner.py"
    before = source.stat()
    source.write_text("VALUE = 22\n")
    os.utime(source, (before.st_mtime, before.st_mtime + seconds))
    assert told(package)[0].split()[:2] == ["SourceFileLoader", "22"]


def test_bytecode_that_is_told_by_its_sources_hash_is_left_to_the_interpreter(
    package: Path,
) -> None:
    source = package / "reformctl" / "part" / "inner.py"
    py_compile.compile(str(source), invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)
    source.write_text("VALUE = 3\n")
    assert told(package)[0].split()[:2] == ["SourceFileLoader", "3"]


def test_a_module_without_bytecode_is_found_by_the_interpreter(package: Path) -> None:
    for bytecode in package.rglob("inner.*.pyc"):
        bytecode.unlink()
    assert told(package)[0].split()[:2] == ["SourceFileLoader", "1"]


def test_bytecode_without_its_docstrings_is_left_to_the_interpreter(package: Path) -> None:
    assert told(package, "-OO")[0].split()[:2] == ["SourceFileLoader", "1"]
