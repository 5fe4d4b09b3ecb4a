"""Honest histories drawn at random: branches, merges both ways, enrolments, keys that change."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from tests.verify.house import House, Post


class Life:
    """An office that goes about its work for a while, every step by somebody who may take it."""

    def __init__(self, house: House, seed: int) -> None:
        self.house, self.dice = house, Random(seed)
        self.day = date(2016, 1, 2)
        self.hands: dict[str, dict[str, Post]] = {"main": {one.id: one for one in house.people}}
        self.made = 0

    def live(self, steps: int) -> None:
        acts = (self.note, self.note, self.note, self.branch, self.switch, self.merge, self.enrol)
        for _ in range(steps):
            self.day += timedelta(days=self.dice.randint(0, 5))
            self.dice.choice((*acts, self.renew_key, self.settle))()
        self.go("main")

    def come_together(self) -> None:
        """Merge whatever is still about."""
        self.go("main")
        for name in [name for name in self.hands if name != "main"]:
            self.join(name)

    @property
    def here(self) -> str:
        return self.house.repo.git("branch", "--show-current")

    @property
    def on(self) -> str:
        return self.day.isoformat()

    def go(self, name: str) -> None:
        self.house.repo.switch(name)

    def anybody(self) -> Post:
        """Somebody whose key this branch knows."""
        return self.dice.choice([*self.hands[self.here].values()])

    def note(self) -> None:
        self.house.note(self.anybody(), self.on)

    def branch(self) -> None:
        if len(self.hands) < 4:
            self.made += 1
            known = dict(self.hands[self.here])
            self.house.repo.switch(f"side{self.made}", self.here)
            self.hands[self.here] = known

    def switch(self) -> None:
        self.go(self.dice.choice([*self.hands]))

    def merge(self) -> None:
        other = self.dice.choice([*self.hands])
        if other != self.here:
            self.join(other)

    def join(self, other: str) -> None:
        """Merge, by somebody both sides know; the registry grows on the main branch only."""
        known = self.hands[self.here] | (self.hands[other] if other == "main" else {})
        both = [one for one in self.hands[self.here] if one in self.hands[other]]
        newest = self.hands["main"] if "main" in (self.here, other) else known
        self.house.merge(other, newest[self.dice.choice(both)], self.on)
        self.hands[self.here] = dict(newest)

    def enrol(self) -> None:
        if self.here == "main":
            self.made += 1
            post = self.house.post(f"P{self.made}")
            self.house.people.append(post)
            self.lay_down()
            self.hands["main"][post.id] = post

    def renew_key(self) -> None:
        """Give somebody a key that holds from today on; the old one ends today."""
        if self.here != "main":
            return
        self.made += 1
        old = self.dice.choice(self.house.people)
        file = self.house.key(f"K{self.made}")
        public = file.with_suffix(".pub").read_text().strip()
        keys = [*map(dict, old.keys), {"public": public, "since": self.on}]
        keys[-2]["until"] = (self.day + timedelta(days=400)).isoformat()
        new = Post(old.id, old.roles, keys, file)
        self.house.people[self.house.people.index(old)] = new
        self.lay_down()
        self.hands["main"][new.id] = new

    def settle(self) -> None:
        """Change the settings, with a version that rises."""
        if self.here == "main":
            self.house.settings["version"] = self.house.settings.get("version", 0) + 1
            self.lay_down()

    def lay_down(self) -> None:
        self.house.lay_down()
        keepers = [self.hands["main"][name] for name in ("CHIEF", "DEPUTY")]
        self.house.sign(self.dice.choice(keepers), self.on)


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_said_against_an_honest_office(house: House, seed: int) -> None:
    life = Life(house, seed)
    life.live(40)
    life.come_together()
    assert house.kinds() == []


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 200))
def test_nothing_is_said_against_honest_offices(house: House, seed: int) -> None:
    life = Life(house, seed)
    for _ in range(3):
        life.live(25)
        report = house.verify()
        assert report["flaws"] == []
    life.come_together()
    report = house.verify()
    assert report["flaws"] == []
    assert house.verify(environment={"REFORMCTL_CACHE": "off"}) == report
