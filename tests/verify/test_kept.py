"""The next audit goes on from where the last one ended, and says the same as one from the root."""

from __future__ import annotations

import sqlite3
from typing import Any

from tests.verify.house import House


def anew(house: House) -> dict[str, Any]:
    return house.verify(environment={"REFORMCTL_CACHE": "off"})


def test_what_is_kept_says_the_same(house: House) -> None:
    house.note(house.clerk)
    first = house.verify()
    assert house.verify() == first == anew(house)
    house.edit()
    house.sign(house.clerk, author=house.chief.author)
    house.repo.switch("side", "HEAD~2")
    house.note(house.clerk)
    house.repo.switch("main")
    assert house.verify() == anew(house)
    house.merge("side", house.clerk)
    house.note(house.chief)
    again = house.verify()
    assert again == anew(house)
    assert [flaw["kind"] for flaw in again["flaws"]] == ["author"]
    assert again["judged"] == 5


def test_a_branch_from_before_a_change_of_key_is_judged_as_it_stood(house: House) -> None:
    house.repo.switch("side", "main")
    house.repo.switch("main")
    house.people.remove(house.clerk)
    house.lay_down()
    house.sign(house.chief)
    assert house.kinds() == []
    house.repo.switch("side")
    house.note(house.clerk)
    house.repo.switch("main")
    house.merge("side", house.chief)
    assert house.verify() == anew(house)


def test_a_rewound_history_is_judged_from_the_root(house: House) -> None:
    house.edit()
    house.repo.commit()
    assert house.kinds() == ["unsigned"]
    house.repo.git("reset", "--quiet", "--hard", "HEAD^")
    house.note(house.clerk)
    assert house.kinds() == []


def test_a_claim_that_waits_for_a_second_signature_is_not_forgotten(house: House) -> None:
    house.settings["approvals"] = {"registry": 2}
    house.lay_down()
    house.sign(house.chief)
    house.people.append(house.stranger)
    house.lay_down()
    house.sign(house.chief)
    assert house.kinds() == ["too_few_registry"]
    house.note(house.deputy)
    house.note(house.stranger)
    assert house.kinds() == []


def test_what_somebody_else_put_there_is_not_believed(house: House) -> None:
    house.edit()
    house.repo.commit()
    assert house.kinds() == ["unsigned"]
    (file,) = (house.repo.path / ".git/reformctl").glob("kept-*.db")
    with sqlite3.connect(file) as table:
        ((value,),) = table.execute("SELECT value FROM kept WHERE key LIKE 'verify%'").fetchall()
        assert b"unsigned" in value
        table.execute("UPDATE kept SET value = ?", (value.replace(b"unsigned", b"backdated"),))
    assert house.kinds() == ["unsigned"]


def test_an_audit_can_begin_later(house: House) -> None:
    house.edit()
    house.repo.commit()
    later = house.note(house.clerk)
    house.note(house.clerk)
    assert house.verify("--from", later)["judged"] == 1
    assert house.kinds("--from", later) == []
    assert house.kinds() == ["unsigned"]
