"""Changes of settings and people: only those the old ones allow come into force."""

from __future__ import annotations

import pytest

from tests.verify.house import House


def enrol(house: House) -> None:
    house.people.append(house.stranger)
    house.lay_down()


def two_needed(house: House) -> None:
    house.settings["approvals"] = {"settings": 2, "registry": 2}
    house.lay_down()
    house.sign(house.chief)


def test_the_registry_may_be_changed_by_who_keeps_it(house: House) -> None:
    enrol(house)
    house.sign(house.chief)
    house.note(house.stranger)
    assert house.kinds() == []


def test_a_clerk_cant_enrol_anybody(house: House) -> None:
    enrol(house)
    house.sign(house.clerk)
    house.note(house.stranger)
    assert house.kinds() == ["not_their_registry", "unknown_key"]


def test_a_clerk_cant_change_the_settings(house: House) -> None:
    house.settings["authority"] = "off"
    house.lay_down()
    house.sign(house.clerk)
    house.edit()
    house.repo.commit()
    assert house.kinds() == ["not_their_settings", "unsigned"]


def test_who_keeps_the_settings_may_end_the_duty_to_sign(house: House) -> None:
    house.settings["authority"] = "off"
    house.lay_down()
    house.sign(house.chief)
    house.edit()
    house.repo.commit()
    assert house.verify()["judged"] == 1


def test_a_request_cant_bring_the_registry_that_judges_it(house: House) -> None:
    house.repo.switch("side", "main")
    enrol(house)
    house.sign(house.clerk)
    house.note(house.stranger)
    house.people.pop()
    house.lay_down()
    house.sign(house.clerk)
    house.repo.switch("main")
    house.merge("side", house.clerk)
    assert house.kinds() == ["not_their_registry", "unknown_key"]


def test_one_signature_where_two_are_needed(house: House) -> None:
    two_needed(house)
    enrol(house)
    house.sign(house.chief)
    assert house.kinds() == ["too_few_registry"]
    house.note(house.stranger)
    assert house.kinds() == ["unknown_key", "too_few_registry"]


def test_twice_the_same_person_is_one(house: House) -> None:
    two_needed(house)
    enrol(house)
    house.sign(house.chief)
    house.note(house.chief)
    assert house.kinds() == ["too_few_registry"]


def test_one_key_under_two_posts_is_one(house: House) -> None:
    house.deputy.keys, house.deputy.file = [dict(house.chief.keys[0])], house.chief.file
    two_needed(house)
    enrol(house)
    house.sign(house.chief)
    house.note(house.deputy)
    assert house.kinds() == ["too_few_registry"]


def test_a_clerk_doesnt_count(house: House) -> None:
    two_needed(house)
    enrol(house)
    house.sign(house.chief)
    house.note(house.clerk)
    assert house.kinds() == ["too_few_registry"]


def test_a_second_who_keeps_it_brings_it_into_force(house: House) -> None:
    two_needed(house)
    enrol(house)
    house.sign(house.chief)
    house.note(house.deputy)
    house.note(house.stranger)
    assert house.kinds() == []


def test_a_merge_is_a_signature_too(house: House) -> None:
    two_needed(house)
    house.repo.switch("side", "main")
    enrol(house)
    house.sign(house.chief)
    house.repo.switch("main")
    house.note(house.clerk)
    house.merge("side", house.deputy)
    house.note(house.stranger)
    assert house.kinds() == []


def test_what_two_signed_is_not_what_one_of_them_then_altered(house: House) -> None:
    two_needed(house)
    enrol(house)
    house.sign(house.chief)
    house.clerk.roles = ("report", "settings")
    house.lay_down()
    house.sign(house.deputy)
    assert house.kinds() == ["too_few_registry"]


@pytest.mark.parametrize("version", [3, 2, None])
def test_versions_only_rise(house: House, version: int | None) -> None:
    house.settings["version"] = 3
    house.lay_down()
    house.sign(house.chief)
    house.settings |= {"version": version, "note": "改了"}
    if version is None:
        del house.settings["version"]
    house.lay_down()
    house.sign(house.chief)
    house.note(house.clerk)
    assert house.kinds() == ["version"]


def test_a_version_that_rises_is_fine(house: House) -> None:
    for version in (1, 2, 7):
        house.settings["version"] = version
        house.lay_down()
        house.sign(house.chief)
    assert house.kinds() == []


@pytest.mark.parametrize("name", ["ledger.yaml", "registry/people.yaml"])
def test_settings_and_people_cant_be_taken_away(house: House, name: str) -> None:
    house.repo.remove(name)
    house.sign(house.chief)
    house.edit()
    house.repo.commit(author=house.clerk.author)
    house.lay_down()  # in the work tree only, so that there is a ledger to ask about
    assert house.kinds() == ["broken_policy", "unsigned"]


def test_a_registry_that_cant_be_read_is_not_in_force(house: House) -> None:
    house.repo.write("registry/people.yaml", "people: [")
    house.sign(house.chief)
    house.lay_down()
    house.sign(house.chief)
    assert house.kinds() == ["broken_policy"]


def test_a_removed_key_cant_come_back_by_merging_the_present_into_the_past(house: House) -> None:
    house.people.remove(house.clerk)
    house.lay_down()
    house.sign(house.chief)
    house.repo.switch("past", house.root)
    house.note(house.clerk)
    house.merge("main", house.clerk)
    house.repo.git("branch", "--quiet", "--force", "main", "past")
    assert house.kinds() == ["unknown_key"]


def test_a_merge_cant_bring_back_the_old_registry(house: House) -> None:
    house.repo.switch("side", "main")
    house.note(house.clerk)
    house.repo.switch("main")
    enrol(house)
    house.sign(house.chief)
    old = house.repo.git("rev-parse", "side:registry/people.yaml")
    house.merge("side", house.clerk)
    house.repo.write("registry/people.yaml", house.repo.git("cat-file", "blob", old) + "\n")
    words = ("-c", "gpg.format=ssh", "-c", f"user.signingKey={house.clerk.file}")
    clock = house.repo.clock("2016-06-30", house.clerk.author)
    house.repo.git("add", "--all")
    house.repo.git(*words, "commit", "-qS", "--amend", "--no-edit", clock=clock)
    assert house.kinds() == ["not_their_registry"]


def test_unsigned_work_from_before_the_duty_cant_come_in_after_it(house: House) -> None:
    house.settings["authority"] = "advisory"
    house.lay_down()
    house.repo.git("checkout", "-q", "--orphan", "fresh")
    house.root = house.repo.commit(on="2016-01-01")
    house.edit()
    house.repo.commit(on="2016-02-01")
    house.repo.switch("side", "fresh")
    house.repo.switch("fresh")
    house.settings["authority"] = "signed"
    house.lay_down()
    house.sign(house.chief, on="2016-03-01")
    assert (house.verify()["excused"], house.kinds()) == (2, [])
    house.repo.switch("side")
    house.edit()
    house.repo.commit(on="2016-03-02", author=house.clerk.author)
    house.repo.switch("fresh")
    house.merge("side", house.chief)
    assert house.kinds() == ["unsigned"]
    assert house.kinds("--at", "HEAD^") == []
