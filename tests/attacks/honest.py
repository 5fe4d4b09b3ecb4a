"""Honest people at work: random steps, each by somebody whose it is, also on two branches."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import yaml

from reformctl.parse.fingerprint import fingerprint
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from tests.attacks.world import P2, P5, PEOPLE, World, who

BEGIN = date(2017, 6, 14)
PLANS = (P2, P5)
CLERKS = {"D-EDU": "edu", "D-LAND": "land", "D-FIN": "fin"}
ALPHABET = "abcdefghjkmnpqrstuvwxyz"


class Office:
    """What is written on one branch, day by day."""

    def __init__(self, world: World, dice: Random) -> None:
        self.world, self.dice = world, dice
        self.day = BEGIN
        self.plans = list(PLANS)
        self.last = ""

    def work(self, steps: int) -> None:
        """Take that many steps, some of them beside the main line of the request."""
        for _ in range(steps):
            self.day += timedelta(days=self.dice.choice((0, 0, 1)))
            kind = self.dice.choice(KINDS)
            kind(self)

    def branch(self) -> None:
        """Two people at once, on one plan or two, and a merge of both."""
        name = f"side-{self.dice.getrandbits(40):x}"
        self.world.repo.git("branch", name)
        self.dice.choice(STEPS)(self)
        self.world.repo.switch(name)
        self.dice.choice(STEPS)(self)
        self.world.repo.switch("request")
        clock = self.world.repo.clock(self.day.isoformat(), who("registrar"))
        try:
            self.world.repo.git("merge", "--quiet", "--no-ff", "-mmerge", name, clock=clock)
        except AssertionError:  # they disagree: the other one comes again another day
            self.world.repo.git("merge", "--abort")

    def data(self, path: str) -> Any:
        return read(SourceFile(path, (self.world.path / path).read_bytes())).data

    def put(self, path: str, data: Any, author: str) -> None:
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=200)
        self.world.repo.write(path, text)
        self.last = self.world.repo.commit("step", on=self.day.isoformat(), author=who(author))

    def open_items(self, data: Any) -> list[Any]:
        return [
            item
            for item in data["items"]
            if "withdrawn" not in item
            and not (item.get("verdicts") and item["verdicts"][-1]["status"] == "done")
        ]

    def one(self) -> tuple[str, Any, Any]:
        """A plan that is not written off, and one of its open items, if there is any."""
        path = self.dice.choice(self.plans)
        data = self.data(path)
        if data.get("writeoff") and data["writeoff"][-1]["step"] in ("request", "grant"):
            return path, data, None
        items = self.open_items(data) if data.get("issued") else []
        return path, data, self.dice.choice(items) if items else None


def report(office: Office) -> None:
    path, data, item = office.one()
    if item:
        status = office.dice.choice(("in_progress", "done"))
        item["reported"] = {"status": status, "on": office.day.isoformat()}
        _prove(office, item)
        office.put(path, data, CLERKS[item["lead"]])


def _prove(office: Office, item: Any) -> str:
    known = item.setdefault("evidence", [])
    name = f"{ALPHABET[len(known) % 20]}{len(known) // 20 + 2}{office.dice.randrange(1000)}"
    known.append({"id": name, "kind": "document", "ref": "附件", "on": office.day.isoformat()})
    return name


def verdict(office: Office) -> None:
    path, data, item = office.one()
    if item:
        name = _prove(office, item)
        entry = {
            "on": office.day.isoformat(),
            "status": office.dice.choice(("done", "in_progress")),
        }
        item.setdefault("verdicts", []).append({**entry, "evidence": [name]})
        office.put(path, data, "office")


def extension(office: Office) -> None:
    path, data, item = office.one()
    if item is None:
        return
    known = item.setdefault("extensions", [])
    day = office.day.isoformat()
    if known and "approved" not in known[-1]:
        known[-1]["approved"] = {"by": "OFFICE", "on": day}
        office.put(path, data, "office")
    else:
        last = known[-1]["to"] if known else item["due"]
        later = (date.fromisoformat(last) + timedelta(days=30)).isoformat()
        known.append({"to": later, "reason": "推迟", "asked": day})
        office.put(path, data, CLERKS[item["lead"]])


def withdrawal(office: Office) -> None:
    path, data, item = office.one()
    if item and len(office.open_items(data)) > 1:
        item["withdrawn"] = {"on": office.day.isoformat(), "reason": "上位法已作规定"}
        office.put(path, data, "office")


def new_item(office: Office) -> None:
    path, data, _ = office.one()
    if data.get("issued") and not data.get("writeoff"):
        number = f"{len(data['items']) + 1}{office.dice.randrange(1000):03}"
        item = {
            "id": number,
            "clause": "九",
            "text": f"出台新办法{number}（虚构）",
            "lead": "D-EDU",
        }
        item |= {"person": "处长", "due": "2018-06-30", "deliverable": "制度文件"}
        data["items"].append(item)
        office.put(path, data, "registrar")


def draft(office: Office) -> None:
    """A plan is drafted, amended, given up or issued."""
    name = "".join(office.dice.choice(ALPHABET) for _ in range(4))
    path = f"plans/2017/P-2017-{name}.yaml"
    data: dict[str, Any] = {"title": f"新方案{name}（虚构）", "kind": "provincial", "group": "G1"}
    data["lead"] = ["D-EDU"]
    office.put(path, data, "edu")
    first = office.last
    data["items"] = [
        {"id": "01", "text": "出台新办法（虚构）", "lead": "D-EDU", "due": "2018-06-30"}
    ]
    office.put(path, data, "edu")
    if office.dice.random() < 0.5:
        data["items"][0] |= {"id": "02", "text": "另起一项（虚构）"}
        office.put(path, data, "edu")
        second = office.last
        _reverted(office, second, "edu")
    if office.dice.random() < 0.3:
        office.world.repo.remove(path)
        office.world.repo.commit("given up", on=office.day.isoformat(), author=who("edu"))
    assert first


def taken_back(office: Office) -> None:
    """Somebody's own entry, taken back before anybody else saw it."""
    step, author = office.dice.choice(((verdict, "office"), (withdrawal, "office")))
    before = office.world.repo.head()
    step(office)
    if office.world.repo.head() != before:
        _reverted(office, "HEAD", author)


def _reverted(office: Office, commit: str, author: str) -> None:
    clock = office.world.repo.clock(office.day.isoformat(), who(author))
    office.world.repo.git("revert", "--no-edit", commit, clock=clock)


def writeoff(office: Office) -> None:
    """What comes next on the way of a plan to its write-off, all its items done first."""
    path = office.dice.choice(office.plans)
    data = office.data(path)
    day = office.day.isoformat()
    steps = data.setdefault("writeoff", [])
    last = steps[-1]["step"] if steps else None
    if last == "request":
        if office.dice.random() < 0.3:
            steps.append({"step": "return", "on": day, "reason": "材料不全"})
        else:
            granted = {"step": "grant", "approval": "示例批〔2017〕9号", "on": day}
            steps.append({**granted, "fingerprint": fingerprint(data)})
        office.put(path, data, "lg")
    elif last == "grant":
        steps.append({"step": "reopen", "on": day, "reason": "有待完善"})
        office.put(path, data, "lg")
    else:
        _ask(office, path, data)


def _ask(office: Office, path: str, data: Any) -> None:
    waiting = office.open_items(data)
    day = office.day.isoformat()
    for item in waiting:
        name = _prove(office, item)
        item.setdefault("verdicts", []).append({"on": day, "status": "done", "evidence": [name]})
    if not data["writeoff"]:
        del data["writeoff"]
    if waiting:
        office.put(path, data, "office")
    group = data["group"]
    request = {"step": "request", "by": group, "on": day, "fingerprint": fingerprint(data)}
    data.setdefault("writeoff", []).append(request)
    office.put(path, data, group.lower())


def keys_rotated(office: Office) -> None:
    data = office.data(PEOPLE)
    person = office.dice.choice(data["people"])
    for key in person.get("keys", []):
        key["until"] = office.day.isoformat()
    public = f"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{office.dice.getrandbits(200):050x}"
    person.setdefault("keys", []).append({"public": public, "since": office.day.isoformat()})
    office.put(PEOPLE, data, "registrar")


STEPS = (report, report, verdict, verdict, extension, withdrawal, new_item, draft, taken_back)
KINDS = (*STEPS, writeoff, writeoff, keys_rotated, Office.branch, Office.branch)
