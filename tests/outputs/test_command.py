"""``check --output FORMAT[=FILE]``: several formats in one run, each whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from reformctl import __version__
from reformctl.render.finding_formats import FINDING_FORMATS
from reformctl.vocab import LANGS, Lang
from tests.cli.conftest import SMALL, TODAY, Program
from tests.conftest import Golden
from tests.gitrepo import Repo

COMMON = ("check", "--ledger", SMALL, "--today", TODAY)

TEXTS = [name for name, known in FINDING_FORMATS.items() if not known.binary]


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("lang", LANGS)
def test_every_format_is_as_it_was_last_looked_at(
    reformctl: Program, recorded: Path, golden: Golden, name: str, lang: Lang
) -> None:
    moment = ("--ledger", recorded, "--today", "2017-12-31", "--lang", lang)
    rules = ("--select", "RC4", "--select", "RC302")
    answer = reformctl("check", *rules, *moment, "--output", name)
    assert (answer.code, answer.err) == (0, "")
    lasting = answer.out.replace(f'"{__version__}"', '"VERSION"')
    golden(f"{name}.{lang}{FINDING_FORMATS[name].suffix}", lasting)


def test_one_run_writes_every_format(reformctl: Program, tmp_path: Path) -> None:
    files = {name: tmp_path / f"found.{name}" for name in TEXTS}
    wanted = [f"--output={name}={file}" for name, file in files.items()]
    answer = reformctl(*COMMON, *wanted, "--output", "github")
    assert answer.code == 0
    assert answer.out == files["github"].read_text("utf-8")
    for name, file in files.items():
        alone = reformctl(*COMMON, "--output", name).out
        mark = FINDING_FORMATS[name].file_mark
        assert file.read_text("utf-8") == mark + alone
    assert sorted(tmp_path.iterdir()) == sorted(files.values())


def test_a_file_alone_picks_the_format_by_its_suffix(reformctl: Program, tmp_path: Path) -> None:
    for suffix, name in (("sarif", "sarif"), ("xml", "junit"), ("md", "md"), ("json", "json")):
        file = tmp_path / f"a=b.{suffix}"
        relative = f"{file.parent}/{file.name}"
        assert reformctl(*COMMON, "-o", relative).out == ""
        assert file.read_text("utf-8") == reformctl(*COMMON, "--output", name).out
    odd = tmp_path / "found.txt"
    assert reformctl(*COMMON, "--format", "gitlab", "-o", odd).out == ""
    assert json.loads(odd.read_text("utf-8"))


def test_a_format_asked_for_as_everywhere_goes_to_stdout_beside_files(
    reformctl: Program, tmp_path: Path
) -> None:
    file = tmp_path / "found.sarif"
    answer = reformctl(*COMMON, "--json", "--output", f"sarif={file}")
    assert answer.data["report"] == "check/1"
    assert file.is_file()
    assert reformctl(*COMMON, "--format", "md", "-o", "-").out.startswith("# Findings\n")
    assert reformctl(*COMMON, "--output", "md=-").out.startswith("# Findings\n")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--output", "docx"], "the suffix of docx names no format"),
        (["--output", "sarfi=x.sarif"], "there is no format `sarfi`; formats: text, json, github"),
        (["--format", "yaml"], "there is no format `yaml`"),
        (["--output", "md", "--output", "json"], "only one format can go to stdout"),
        (["--output", "md=-", "-o", "-"], "only one format can go to stdout"),
        (["--output", "md=x", "--output", "json=./x"], "only one format can go to "),
        (["--output", "md=nowhere/x"], "can't write nowhere/x"),
        (["--output", "md=."], "can't write ."),
    ],
)
def test_what_can_not_be_written_is_refused_and_leaves_no_file(
    reformctl: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = reformctl(*COMMON, *options)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_in_one_go(reformctl: Program, tmp_path: Path) -> None:
    file, other = tmp_path / "found.json", tmp_path / "link.json"
    file.write_text("old", "utf-8")
    file.chmod(0o640)
    other.symlink_to(file)
    held = file.open(encoding="utf-8")
    assert reformctl(*COMMON, "--output", f"json={other}").code == 0
    assert held.read() == "old"
    held.close()
    assert other.is_symlink()
    assert json.loads(file.read_text("utf-8"))
    assert file.stat().st_mode & 0o777 == 0o640
    assert reformctl(*COMMON, "--output", f"json={os.devnull}").code == 0


def test_platforms_get_paths_from_the_top_of_the_repository(
    reformctl: Program, tmp_path: Path
) -> None:
    repo = Repo(tmp_path / "repo")
    folder = repo.path / "ledgers" / "省 级"
    shutil.copytree(SMALL, folder)
    repo.commit("begin", on="2017-06-14")
    common = ("check", "--ledger", folder, "--today", TODAY)
    top = "ledgers/省 级/plans/2015/P-M1-01.yaml"
    assert top in reformctl(*common, "--output", "gitlab").out
    assert "file=ledgers/省 级/agenda/2017.yaml," in reformctl(*common, "--output", "github").out
    uri = "ledgers/%E7%9C%81%20%E7%BA%A7/plans/2015/P-M1-01.yaml"
    assert f'"{uri}"' in reformctl(*common, "--output", "sarif").out
    for name in ("text", "json"):
        assert "ledgers/" not in reformctl(*common, "--output", name).out


def test_errors_and_strict_warnings_are_told_by_the_exit_code_in_every_format(
    reformctl: Program, ledger: Path, tmp_path: Path
) -> None:
    common = ("check", "--ledger", ledger, "--today", TODAY)
    for name in TEXTS:
        assert reformctl(*common, "--output", f"{name}={tmp_path / name}").code == 0
        assert reformctl(*common, "--strict", "--output", f"{name}={tmp_path / name}").code == 1
