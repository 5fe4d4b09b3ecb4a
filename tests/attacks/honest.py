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
ROUND = "rounds/S-2017-midyear.yaml"
BASELINE = "baseline.yaml"
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
        try:
            self._merge(name)
        except AssertionError:  # they disagree: the other one comes again another day
            self.world.repo.git("merge", "--abort")

    def cross(self) -> None:
        """Two people who merge each other's work crosswise before they come together."""
        sides = [f"side-{self.dice.getrandbits(40):x}" for _ in range(2)]
        try:
            for name in sides:
                self.world.repo.switch(name, "request")
                self.dice.choice(STEPS)(self)
            for name in sides:
                self.world.repo.git("branch", f"{name}-then", name)
            for name, other in (sides, reversed(sides)):
                self.world.repo.switch(name)
                self._merge(f"{other}-then")
                self.dice.choice(STEPS)(self)
            self.world.repo.switch("request")
            for name in sides:
                self._merge(name)
        except AssertionError:  # they disagree: what is not together yet comes another day
            self.world.repo.git("merge", "--abort")
            self.world.repo.switch("request")

    def _merge(self, name: str) -> None:
        clock = self.world.repo.clock(self.day.isoformat(), who("registrar"))
        self.world.repo.git("merge", "--quiet", "--no-ff", "-mmerge", name, clock=clock)

    def data(self, path: str) -> Any:
        return read(SourceFile(path, (self.world.path / path).read_bytes())).data

    def put(self, path: str, data: Any, author: str) -> None:
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=200)
        self.world.repo.write(path, text)
        name = author.upper() if self.dice.random() < 0.1 else author  # as some programs write it
        self.last = self.world.repo.commit("step", on=self.day.isoformat(), author=who(name))

    def open_items(self, data: Any) -> list[Any]:
        return [
            item
            for item in data["items"]
            if "withdrawn" not in item
            and not (item.get("verdicts") and item["verdicts"][-1]["status"] == "done")
        ]

    def plan(self, path: str = "") -> str:
        """Where the plan, or any one, lies on this branch by now."""
        name = (path or self.dice.choice(self.plans)).rpartition("/")[2]
        (found,) = self.world.path.glob(f"plans/*/{name}")
        return found.relative_to(self.world.path).as_posix()

    def one(self) -> tuple[str, Any, Any]:
        """A plan that is not written off, and one of its open items, if there is any."""
        path = self.plan()
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
    path = office.plan()
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


def moved(office: Office) -> None:
    """A plan to the folder of another year, edited by whoever has it open meanwhile."""
    path, data, _ = office.one()
    if data.get("issued") and not data.get("writeoff"):
        year = office.dice.choice(("2015", "2016", "2017", "2018"))
        there = f"plans/{year}/{path.rpartition('/')[2]}"
        if there != path:
            office.world.repo.move(path, there)
            office.put(there, data, "registrar")


def corrected(office: Office) -> None:
    path, data, _ = office.one()
    if data.get("issued") and not data.get("writeoff"):
        data["issued"]["document"] = f"示例发〔2017〕{office.dice.randrange(99)}号"
        office.put(path, data, "registrar")


def adopted(office: Office) -> None:
    """A draft goes to a meeting, which gives it its number."""
    number = office.dice.randrange(4, 99)
    meeting, path = f"meetings/{number}.yaml", f"plans/2017/P-M{number}-01.yaml"
    if (office.world.path / meeting).exists():
        return
    name = "".join(office.dice.choice(ALPHABET) for _ in range(4))
    draft = f"plans/2017/P-2017-{name}.yaml"
    data: dict[str, Any] = {"title": f"新方案{name}（虚构）", "group": "G1", "lead": ["D-EDU"]}
    data["items"] = [{"id": "01", "text": f"出台{name}办法（虚构）", "lead": "D-EDU"}]
    office.put(draft, data, "edu")
    day = office.day.isoformat()
    office.put(meeting, {"on": day, "adopted": [f"P-M{number}-01"]}, "registrar")
    office.world.repo.move(draft, path)
    office.put(path, {**data, "adopted": {"meeting": number, "on": day}}, "registrar")


def listed(office: Office) -> None:
    """Breaches come under the baseline, or are taken out of it."""
    there = (office.world.path / BASELINE).exists()
    entries = office.data(BASELINE)["entries"] if there else []
    if entries and office.dice.random() < 0.5:
        del entries[office.dice.randrange(len(entries))]
    else:
        ref = f"P-M2-01/{office.dice.randrange(100):02}"
        known = {entry["id"] for entry in entries}
        entries += [
            {"code": "RC301", "id": ref, "reason": "移交前", "until": "2017-12-31"}
            for _ in range(ref not in known)
        ]
    if entries:
        office.put(BASELINE, {"entries": entries}, "keeper")


def round_closed(office: Office) -> None:
    """The round under way is closed, and another one begins."""
    data = office.data(ROUND)
    if "closed" not in data:
        office.put(ROUND, {**data, "closed": office.day.isoformat()}, "registrar")
        start = office.day.isoformat()
        new = {"kind": "monthly", "start": start, "end": "2017-07-31", "leader": "副主任"}
        office.put("rounds/S-2017-07.yaml", new, "registrar")


STEPS = (report, report, verdict, verdict, extension, withdrawal, new_item, draft, taken_back)
RARE = (moved, corrected, adopted, listed, round_closed, keys_rotated)
KINDS = (*STEPS, *RARE, writeoff, writeoff, Office.branch, Office.branch, Office.cross)
