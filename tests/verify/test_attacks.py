"""Commits that are not what their signature says: each is refused for its own reason."""

from __future__ import annotations

import re

import pytest

from tests.verify.house import House


def signature_of(content: bytes) -> bytes:
    """The signature's field as it stands in a commit."""
    found = re.search(rb"^gpgsig .*?(?=^(?! ))", content, re.MULTILINE | re.DOTALL)
    assert found
    return found[0]


def test_a_signed_history_is_fine(house: House) -> None:
    house.note(house.clerk)
    house.note(house.chief)
    report = house.verify()
    assert (report["judged"], report["excused"], report["flaws"]) == (2, 0, [])
    assert report["trusted"] is True


def test_a_commit_without_a_signature(house: House) -> None:
    house.edit()
    name = house.repo.commit(author=house.clerk.author)
    house.note(house.clerk)
    (flaw,) = house.verify()["flaws"]
    assert (flaw["kind"], flaw["commit"], flaw["person"]) == ("unsigned", name, None)


def test_an_unsigned_merge(house: House) -> None:
    house.repo.switch("side", "main")
    house.note(house.clerk)
    house.repo.switch("main")
    house.note(house.chief)
    house.repo.merge("side", author=house.clerk.author)
    assert house.kinds() == ["unsigned"]


def test_a_key_that_is_in_no_registry(house: House) -> None:
    house.edit()
    house.sign(house.stranger, author=house.clerk.author)
    assert house.kinds() == ["unknown_key"]


def test_another_persons_name_as_the_author(house: House) -> None:
    house.edit()
    house.sign(house.clerk, author=house.chief.author)
    (flaw,) = house.verify()["flaws"]
    assert (flaw["kind"], flaw["person"]) == ("author", "CLERK")


def test_another_persons_name_as_the_committer(house: House) -> None:
    house.edit()
    house.repo.git("add", "--all", ":/")
    clock = house.repo.clock("2016-06-01", house.clerk.author)
    clock["GIT_COMMITTER_EMAIL"] = "chief@example.org"
    words = ("-c", "gpg.format=ssh", "-c", f"user.signingKey={house.clerk.file}")
    house.repo.git(*words, "commit", "-qS", "-mchange", clock=clock)
    assert house.kinds() == ["committer"]


def test_a_commit_signed_again_by_somebody_else(house: House) -> None:
    house.note(house.chief)
    words = ("-c", "gpg.format=ssh", "-c", f"user.signingKey={house.clerk.file}")
    clock = house.repo.clock("2016-06-01", house.clerk.author)
    house.repo.git(*words, "commit", "-qS", "--amend", "--no-edit", clock=clock)
    assert house.kinds() == ["author"]


def test_a_signature_copied_from_another_commit(house: House) -> None:
    house.note(house.chief)
    copied = signature_of(house.raw())
    house.note(house.chief)
    content = house.raw()
    house.store(content.replace(signature_of(content), copied))
    assert house.kinds() == ["bad"]


def test_a_message_altered_after_signing(house: House) -> None:
    house.note(house.clerk)
    house.store(house.raw().replace(b"\n\nchange", b"\n\nchanged"))
    assert house.kinds() == ["bad"]


def test_two_author_lines(house: House) -> None:
    house.note(house.clerk)
    author = b"author CHIEF <chief@example.org> 1464742800 +0800\n"
    house.store(house.raw().replace(b"author ", author + b"author ", 1))
    assert house.kinds() == ["two_authors"]


@pytest.mark.parametrize("name", [b"gpgsig", b"gpgsig-sha256"])
def test_two_signatures(house: House, name: bytes) -> None:
    house.note(house.clerk)
    content = house.raw()
    field = signature_of(content)
    house.store(content.replace(field, field + field.replace(b"gpgsig", name, 1)))
    assert house.kinds() == ["two_signatures"]


def test_a_second_tree_in_the_head(house: House) -> None:
    house.note(house.clerk)
    content = house.raw()
    tree = content[: content.index(b"\n") + 1]
    house.store(content.replace(b"gpgsig", tree + b"gpgsig", 1))
    assert house.kinds() == ["odd_head"]


def test_a_tree_with_two_files_of_one_name_is_not_read_one_way(house: House) -> None:
    import subprocess

    house.note(house.clerk)
    listing = house.repo.git("ls-tree", "HEAD")
    line = next(one for one in listing.splitlines() if one.endswith("\tledger.yaml"))
    other = house.repo.git("hash-object", "-w", "--stdin", given=b"authority: off\n")
    blobs = (line.split()[2], other, house.repo.git("rev-parse", "HEAD:registry"))
    names = (b"100644 ledger.yaml", b"100644 ledger.yaml", b"40000 registry")
    pairs = zip(names, blobs, strict=True)
    tree = b"".join(name + b"\0" + bytes.fromhex(blob) for name, blob in pairs)
    words = ("hash-object", "-t", "tree", "-w", "--literally", "--stdin")
    name = house.repo.git(*words, given=tree)
    sign = ("-c", "gpg.format=ssh", "-c", f"user.signingKey={house.clerk.file}")
    clock = house.repo.clock("2016-06-01", house.clerk.author)
    made = house.repo.git(*sign, "commit-tree", "-S", "-p", "HEAD", "-mx", name, clock=clock)
    subprocess.run(["git", "-C", str(house.repo.path), "update-ref", "HEAD", made], check=True)
    done = house.run("verify", "--root", house.root, "--lang", "en")
    assert done.returncode == 3
    assert "two entries" in done.stderr


def test_a_head_of_very_many_lines_takes_no_time(house: House) -> None:
    house.edit()
    house.repo.commit(author=house.clerk.author)
    field = b"\ngpgsig -----BEGIN SSH SIGNATURE-----" + b"\n x" * 1_000_000 + b"\n\n"
    house.store(house.raw().replace(b"\n\n", field, 1))
    assert house.kinds() == ["unreadable"]


def test_a_signature_made_for_files(house: House) -> None:
    import subprocess

    house.edit()
    house.repo.commit(author=house.clerk.author)
    content = house.raw()
    words = ["ssh-keygen", "-q", "-Y", "sign", "-n", "file", "-f", str(house.clerk.file)]
    made = subprocess.run(words, input=content, capture_output=True, check=True).stdout
    field = b"gpgsig " + made.rstrip(b"\n").replace(b"\n", b"\n ") + b"\n\n"
    house.store(content.replace(b"\n\n", b"\n" + field, 1))
    assert house.kinds() == ["purpose"]


def test_something_else_in_the_place_of_a_signature(house: House) -> None:
    house.edit()
    house.repo.commit(author=house.clerk.author)
    house.store(house.raw().replace(b"\n\n", b"\ngpgsig it is all right\n\n", 1))
    assert house.kinds() == ["unreadable"]


def test_a_key_before_its_first_day_and_after_its_last(house: House) -> None:
    house.clerk.keys[0] |= {"since": "2016-03-01", "until": "2016-08-31"}
    house.lay_down()
    house.sign(house.chief, on="2016-02-01")
    for day in ("2016-02-29", "2016-03-01", "2016-08-31", "2016-09-01"):
        house.note(house.clerk, on=day)
    assert house.kinds() == ["early", "late"]


def test_an_old_key_with_the_clock_turned_back(house: House) -> None:
    house.clerk.keys[0] |= {"until": "2016-08-31"}
    house.lay_down()
    house.sign(house.chief, on="2016-02-01")
    house.note(house.chief, on="2016-12-01")
    house.note(house.clerk, on="2016-08-01")
    assert house.kinds() == ["late"]


def test_a_commit_long_before_its_parent(house: House) -> None:
    house.note(house.chief, on="2016-12-01")
    house.note(house.clerk, on="2016-11-30")
    house.note(house.clerk, on="2016-11-20")
    assert house.kinds() == ["backdated"]


def test_a_commit_of_a_day_to_come(house: House) -> None:
    house.note(house.clerk, on="2018-01-02")
    house.note(house.clerk, on="2018-01-03")
    assert house.kinds() == ["future"]
    assert house.kinds("--today", "2018-01-02") == []


def test_a_history_that_was_replaced(house: House) -> None:
    house.repo.git("checkout", "--quiet", "--orphan", "other")
    house.sign(house.chief)
    assert house.kinds() == ["not_from_root"]
    house.root = "0123456789" * 4
    assert house.kinds() == ["not_from_root"]


def test_a_history_of_its_own_that_was_merged_in(house: House) -> None:
    house.repo.git("checkout", "--quiet", "--orphan", "other")
    house.note(house.clerk)
    house.repo.git("checkout", "--quiet", "main")
    house.repo.git("config", "merge.renames", "false")
    clock = house.repo.clock("2016-06-30", house.chief.author)
    words = ("-c", "gpg.format=ssh", "-c", f"user.signingKey={house.chief.file}")
    allowed = ("merge", "-q", "-S", "-mmerge", "--allow-unrelated-histories", "other")
    house.repo.git(*words, *allowed, clock=clock)
    assert house.kinds() == ["unrelated"]


def test_the_tree_of_what_was_forged_is_still_read(house: House) -> None:
    house.people.append(house.stranger)
    house.lay_down()
    house.repo.commit(author=house.chief.author)
    house.note(house.stranger)
    assert house.kinds()[:2] == ["unsigned", "unknown_key"]
