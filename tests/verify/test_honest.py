"""Honest histories: nothing is said against them, whatever way they take."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gitrepo import Repo
from tests.verify.house import House


def test_a_key_followed_by_another(house: House) -> None:
    house.note(house.clerk, on="2016-03-30")
    old, new = house.clerk.file, house.key("CLERK-2")
    house.clerk.keys[0]["until"] = "2016-03-31"
    public = new.with_suffix(".pub").read_text().strip()
    house.clerk.keys.append({"public": public, "since": "2016-04-01"})
    house.lay_down()
    house.sign(house.chief, on="2016-03-30")
    house.note(house.clerk, on="2016-03-31")
    house.clerk.file = new
    house.note(house.clerk, on="2016-04-01")
    assert old != new
    assert house.kinds() == []


def test_work_signed_with_the_old_key_and_merged_after_it_ended(house: House) -> None:
    house.repo.switch("side", "main")
    house.note(house.clerk, on="2016-03-01")
    house.repo.switch("main")
    house.clerk.file, old = house.key("CLERK-2"), house.clerk.file
    public = house.clerk.file.with_suffix(".pub").read_text().strip()
    house.clerk.keys[0] |= {"until": "2016-03-31"}
    house.clerk.keys.append({"public": public})
    house.lay_down()
    house.sign(house.chief, on="2016-03-20")
    house.note(house.clerk, on="2016-05-01")
    house.merge("side", house.clerk, on="2016-05-02")
    assert old != house.clerk.file
    assert house.kinds() == []


def test_the_present_merged_into_a_branch_with_a_newer_key(house: House) -> None:
    house.repo.switch("side", "main")
    house.note(house.clerk, on="2016-03-01")
    house.repo.switch("main")
    house.clerk.file = house.key("CLERK-2")
    public = house.clerk.file.with_suffix(".pub").read_text().strip()
    house.clerk.keys = [{"public": public}]
    house.lay_down()
    house.sign(house.chief, on="2016-03-20")
    house.repo.switch("side")
    house.merge("main", house.clerk, on="2016-04-02")
    house.note(house.clerk, on="2016-04-03")
    assert house.kinds() == []


def test_a_pull_that_merges_the_other_way_round(house: House) -> None:
    house.repo.switch("theirs", "main")
    house.people.append(house.stranger)
    house.lay_down()
    house.sign(house.chief)
    house.note(house.stranger)
    house.repo.switch("main")
    house.note(house.clerk)
    house.merge("theirs", house.clerk)
    house.note(house.stranger)
    assert house.kinds() == []


def test_a_registry_changed_on_two_sides_is_merged_by_who_keeps_it(house: House) -> None:
    house.repo.switch("side", "main")
    house.clerk.roles = ("report", "ask")
    house.lay_down()
    house.sign(house.chief)
    house.repo.switch("main")
    house.clerk.roles = ("report",)
    house.people.append(house.stranger)
    house.lay_down()
    house.sign(house.deputy)
    house.merge("side", house.chief)
    house.note(house.stranger)
    assert house.kinds() == []


def test_a_revert_and_an_empty_commit(house: House) -> None:
    house.note(house.clerk)
    clock = house.repo.clock("2016-06-02", house.clerk.author)
    words = ("-c", "gpg.format=ssh", "-c", f"user.signingKey={house.clerk.file}")
    house.repo.git(*words, "revert", "-S", "--no-edit", "HEAD", clock=clock)
    house.sign(house.clerk)
    assert house.kinds() == []


def test_a_message_with_blank_lines_and_none_at_all(house: House) -> None:
    words = ("-c", "gpg.format=ssh", "-c", f"user.signingKey={house.clerk.file}", "commit", "-qS")
    clock = house.repo.clock("2016-06-02", house.clerk.author)
    for message in ("", "a\n\nb\n\n\ngpgsig x", "汉字", "x" * 5000):
        more = ("--allow-empty", "--allow-empty-message", "--cleanup=verbatim", "-m", message)
        house.repo.git(*words, *more, clock=clock)
    assert house.kinds() == []


def test_a_merged_tag_leaves_its_own_signature_in_the_head(house: House) -> None:
    house.repo.switch("side", "main")
    house.note(house.chief)
    clock = house.repo.clock("2016-06-02", house.chief.author)
    words = ("-c", "gpg.format=ssh", "-c", f"user.signingKey={house.chief.file}")
    house.repo.git(*words, "tag", "-s", "-m", "done", "v1", clock=clock)
    house.repo.switch("main")
    house.note(house.clerk)
    house.merge("v1", house.clerk)
    assert b"\nmergetag " in house.raw()
    assert house.kinds() == []


@pytest.mark.parametrize("kind", ["rsa", "ecdsa"])
def test_other_kinds_of_ssh_key(house: House, kind: str) -> None:
    post = house.post("OTHER", kind=kind)
    house.people.append(post)
    house.lay_down()
    house.sign(house.chief)
    house.note(post)
    assert house.kinds() == []
    house.note(post)
    house.store(house.raw().replace(b"\n\nchange", b"\n\nchanged"))
    assert house.kinds() == ["bad"]


def test_a_ledger_deep_in_its_repository_with_long_ids(tmp_path: Path) -> None:
    class Deep(House):
        def lay_down(self) -> None:
            if self.repo.path.name == "ledger":
                self.repo = Repo(tmp_path / "deep", object_format="sha256")
            self.repo.write("ledgers/示例/ledger.yaml", self.settings)
            people = {"people": [one.record for one in self.people]}
            self.repo.write("ledgers/示例/registry/people.yaml", people)

    house = Deep(tmp_path)
    house.note(house.clerk)
    assert house.kinds() == []
    house.edit()
    house.sign(house.stranger)
    assert house.kinds() == ["unknown_key"]


def test_a_step_of_the_program_is_signed_as_git_is_set_up(house: House) -> None:
    name, _, email = house.chief.author.rstrip(">").partition(" <")
    settings = {"user.name": name, "user.email": email, "gpg.format": "ssh"}
    settings |= {"user.signingKey": str(house.chief.file), "commit.gpgSign": "true"}
    for key, value in settings.items():
        house.repo.git("config", key, value)
    done = house.run("new", "group", "G1", "--title", "某专项小组")
    assert done.returncode == 0, done.stderr
    today = house.repo.git("log", "-1", "--format=%cs")
    assert house.verify("--today", today)["judged"] == 1
    assert house.kinds("--today", today) == []
