"""Forty faults to plant in a copy of the sample, each in a file where nothing else is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

SPOT = "¶"
"""Stands in a planted text where the finding must stand."""

OPEN = r"(?ms)\A(?!.*^writeoff:).*^issued:.*round: S-2017-midyear"
"""A plan in delivery that the round under way has judged."""
CLOSED = r"(?m)^  - step: grant"
VERDICT = r"(^      - )(round: .*\n        on: .*\n        status: )"
ADOPTED = r"(?m)(^adopted:\n.*\n.*\nissued:\n.*\n)"
MONTHLY = "rounds/S-2017-0*.yaml"


@dataclass(frozen=True)
class Plant:
    """A fault: what it replaces, what stands there instead, and in which files it can stand."""

    code: str
    pattern: str
    planted: str
    """What stands in place of the first match; groups of the pattern as ``\\1``."""
    names: str = ""
    """What the message must name besides the record."""
    like: str = OPEN
    """What the whole file must look like."""
    files: str = "plans/*/*.yaml"
    encoding: str = "utf-8"
    """Of the whole file; GBK of the planted line only."""


PLANTS = (
    # Bytes.
    Plant("RC101", r"(?m)^title: ", f"title: {SPOT}", "UTF-8", encoding="gbk"),
    Plant("RC101", r"\A", SPOT, "UTF-16", encoding="utf-16"),
    Plant("RC101", r"\A", f"{SPOT}# {'x' * (1 << 20)}\n", "1048576"),
    Plant("RC103", r"(?m)^person: ", f"person: {SPOT}\u202e", "U+202E"),
    Plant("RC103", r"(?m)^group: ", f"group:{SPOT}\t"),
    # YAML.
    Plant("RC102", r"(?m)^central: \[(.*)\]\n(\w+)", f"central: [\\1\n\\2{SPOT}"),
    Plant("RC102", r"(?m)^lead_leader: (.*)$", f"lead_leader: \\1{SPOT}: \\1"),
    Plant("RC103", r"(?m)^group: ", f"group: {SPOT}&own ", "&own"),
    Plant("RC103", r"(?m)^kind: ", f"kind: {SPOT}!!str ", "str"),
    Plant("RC103", r"(?m)^target_writeoff: .*", f"target_writeoff: {SPOT}02017", "`02017`"),
    Plant("RC103", r"\Z", f"{SPOT}---\ntitle: 另一份\n", "`---`"),
    Plant("RC105", r"(?m)^(person: .*\n)", f"\\1{SPOT}person: 处长\n", "`person`"),
    # The form of records.
    Plant("RC104", r"(?m)^kind: .*$", f"kind: {SPOT}national", "`national`"),
    Plant("RC106", r"(?m)^    deliverable:", f"    {SPOT}deliverabel:", "`deliverable`"),
    Plant("RC107", r"(?m)^      - id: a\n        kind", f"      - {SPOT}kind", "`id`"),
    Plant("RC108", r"(?m)^    lead: D-", f"    lead: {SPOT}d-", "`lead`"),
    Plant("RC108", r"(?m)^    due: (\d{4}).*$", f"    due: {SPOT}\\1年", "`due`"),
    Plant("RC109", r"(?m)^    due: (\d{4}).*$", f"    due: {SPOT}\\1-02-30", "-02-30"),
    # References.
    Plant("RC201", r"(?m)^group: G\d$", f"group: {SPOT}G77", "G77"),
    Plant("RC202", r"(?m)^    lead: D-\w+$", f"    lead: {SPOT}D-NONE", "D-NONE"),
    Plant("RC203", r"(?m)^master: \[M-\d+", f"master: [{SPOT}M-999", "M-999"),
    Plant("RC205", r"(?m)^    approval: .*$", f"    meeting: {SPOT}99", "99", CLOSED),
    Plant("RC207", r"round: S-2016-yearend", f"round: {SPOT}S-2016-yeerend", "S-2016-yeerend"),
    Plant("RC208", r"(?m)^        evidence: \[a\]$", f"        evidence: [{SPOT}zz]", "zz"),
    Plant("RC209", r'(?m)^  - id: "02"', f'  - id: {SPOT}"01"', "01"),
    # Plans, items and deadlines.
    Plant("RC301", f"(?m){VERDICT}done\n        evidence: .*\n", f"\\1{SPOT}\\2done\n"),
    Plant("RC302", r"(?m)^issued:\n  document: .*\n  ", f"issued:\n  {SPOT}", "`document`"),
    Plant("RC303", r"(?m)^  - (id: .*\n)    clause: .*\n", f"  - {SPOT}\\1", "`clause`"),
    Plant(
        "RC306",
        f"(?m){VERDICT}(\\w+\n){VERDICT}",
        f"\\1\\2\\3\\4on: {SPOT}2014-12-01\n        status: ",
        "2014-12-01",
    ),
    Plant("RC307", f"{ADOPTED}  on: .*", f"\\1  on: {SPOT}2014-01-01", "2014-01-01"),
    Plant(
        "RC310",
        r"(?m)^    withdrawn:\n      (on: .*\n)      reason: .*\n",
        f"    withdrawn:\n      {SPOT}\\1",
        "`reason`",
    ),
    Plant(
        "RC311", r"(?m)^lead: \[([\w-]+)(.*\nsupport: \[)", f"lead: [\\1\\2{SPOT}\\1, ", "`support`"
    ),
    Plant("RC312", r"(?m)^      on: 2017-", f"      on: {SPOT}2018-", "2018-"),
    Plant("RC402", r"(?m)^      - to: \d{4}", f"      - to: {SPOT}2014", "2014-"),
    Plant("RC405", r"(?m)^    due: \d{4}", f"    due: {SPOT}2014", "2014-"),
    # Write-off, meetings, rounds and the master plan.
    Plant("RC503", r"(?m)^    by: G\d$", f"    by: {SPOT}D-FIN", "D-FIN", CLOSED),
    Plant("RC505", r"(?s)title: (.*)(b2:\w+\n)\Z", f"title: 新\\1{SPOT}\\2", like=CLOSED),
    Plant("RC602", r"(?m)^(on: .*\n)study: .*\n", f"{SPOT}\\1", "`study`", "", "meetings/*.yaml"),
    Plant("RC708", r"departments: \[([\w-]+), .*\]", f"departments: {SPOT}[\\1]", "1", "", MONTHLY),
    Plant("RC804", r"planned: 2018", f"planned: {SPOT}2028", "2028", "", "master/*.yaml"),
)


@dataclass(frozen=True)
class Expected:
    """A planted fault and where it must be found."""

    plant: Plant
    path: str
    line: int
    column: int


def sow(ledger: Path) -> list[Expected]:
    """Plant every fault in a file of its own; gives the places at which they must be found."""
    used: set[Path] = set()
    return [_plant(ledger, plant, used) for plant in PLANTS]


def _plant(ledger: Path, plant: Plant, used: set[Path]) -> Expected:
    for file in sorted(ledger.glob(plant.files)):
        text = file.read_text("utf-8") if file not in used else ""
        if text and re.search(plant.like, text) and re.search(plant.pattern, text):
            used.add(file)
            return _written(ledger, file, plant, text)
    raise AssertionError(f"no file can hold {plant}")


def _written(ledger: Path, file: Path, plant: Plant, text: str) -> Expected:
    before, _, after = re.sub(plant.pattern, plant.planted, text, count=1).partition(SPOT)
    line, end, rest = after.partition("\n")
    if plant.encoding == "gbk":
        file.write_bytes(before.encode() + line.encode("gbk") + (end + rest).encode())
    else:
        file.write_bytes((before + after).encode(plant.encoding))
    path = file.relative_to(ledger).as_posix()
    return Expected(plant, path, before.count("\n") + 1, len(before) - before.rfind("\n"))
