"""Two people at work on one plan: honest edits, most of them by the very steps of the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path
from random import Random
from typing import Any

from reformctl.actions.progress import Said, report, verdict
from reformctl.actions.step import Step
from reformctl.actions.terms import Asked, approve_extension, ask_extension, withdraw
from reformctl.errors import RequestError
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.parse.canonical import canonical
from reformctl.parse.file import parse_file
from reformctl.parse.locate import spots
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.splice import Append, SetField, edited
from reformctl.vocab.plan import Status

SAMPLE = Path(__file__).parents[2] / "ledgers" / "sichuan"
MOST_ITEMS = 12
UNITS = ("D-ENV", "D-FIN", "D-LAND", "D-EDU", "D-CIV", "D-DRC")
WORDS = ("（修订）", "（试行）", "试点", "全省", "重点")


@cache
def plans() -> tuple[SourceFile, ...]:
    """The sample's plans that are issued and not in the course of write-off."""
    found = []
    for file in sorted(SAMPLE.glob("plans/**/*.yaml")):
        source = SourceFile(file.relative_to(SAMPLE).as_posix(), file.read_bytes())
        data = plain(source)
        if (
            len(data.get("items", ())) <= MOST_ITEMS
            and "issued" in data
            and "writeoff" not in data
            and data.get("items")
        ):
            found.append(source)
    return tuple(found)


def plain(source: SourceFile) -> dict[str, Any]:
    """The file's data."""
    return _plain(source.data)


@lru_cache(maxsize=64)
def _plain(data: bytes) -> dict[str, Any]:
    document = read(SourceFile("", data))
    assert not document.faults, document.faults
    assert isinstance(document.data, dict)
    return document.data


def restyled(source: SourceFile, dice: Random) -> SourceFile:
    """The same plan as another hand might have written it."""
    text = source.data.decode()
    if dice.random() < 0.3:
        text = text.replace("\n  - id: ", "\n\n  - id: ")
    if dice.random() < 0.3:
        text = text.replace("    person: ", "    person:   ").replace(
            "items:\n", "items:  # 清单\n"
        )
    if dice.random() < 0.2:
        text = "".join(line[2:] if line[:2] == "  " else line for line in text.splitlines(True))
        text = text if _same(text, source) else source.data.decode()
    if dice.random() < 0.2:
        text = text.rstrip("\n")
    data = text.encode()
    if dice.random() < 0.2:
        data = data.replace(b"\n", b"\r\n")
    if dice.random() < 0.1:
        data = b"\xef\xbb\xbf" + data
    return SourceFile(source.path, data)


def _same(text: str, source: SourceFile) -> bool:
    document = read(SourceFile(source.path, text.encode()))
    return not document.faults and document.data == plain(source)


@dataclass
class Person:
    """Somebody at work, whose days do not run backwards."""

    dice: Random
    day: date
    item: int | None
    """The item they look after; None for anybody's."""

    def item_of(self, source: SourceFile) -> int:
        """The place in the list of the item they turn to."""
        count = len(plain(source)["items"])
        return self.dice.randrange(count) if self.item is None else min(self.item, count - 1)


def worked_on(source: SourceFile, who: Person, times: int) -> SourceFile:
    """The plan after that many edits by one person."""
    for _ in range(times):
        who.day += timedelta(who.dice.randrange(4))
        try:
            source = who.dice.choice(EDITS)(source, who)
        except RequestError:
            continue  # the step is not allowed now: whoever tried it does something else
    return source


def opened(source: SourceFile) -> tuple[Ledger, dict[str, SourceFile]]:
    """The ledger that holds this plan alone, as the program's steps take it."""
    return assemble([parse_file(source)]), {source.path: source}


def _ref(source: SourceFile, number: int) -> str:
    plan = source.path.rpartition("/")[2].removesuffix(".yaml")
    return f"{plan}/{plain(source)['items'][number]['id']}"


def after(source: SourceFile, step: Step) -> SourceFile:
    """The plan after a step."""
    made = step.edits[0].after
    assert made is not None
    return SourceFile(source.path, made)


def _said(who: Person) -> Said:
    dice = who.dice
    new = (f"附件{dice.randrange(100)}",) if dice.random() < 0.5 else ()
    status = dice.choice(list(Status))
    note = dice.choice(WORDS) if dice.random() < 0.5 else None
    return Said(status, who.day, new, None, note)


def _report(source: SourceFile, who: Person) -> SourceFile:
    ref = _ref(source, who.item_of(source))
    return after(source, report(*opened(source), ref, _said(who)))


def _verdict(source: SourceFile, who: Person) -> SourceFile:
    ref = _ref(source, who.item_of(source))
    return after(source, verdict(*opened(source), ref, _said(who)))


def _ask(source: SourceFile, who: Person) -> SourceFile:
    asked = Asked(date(2018, who.dice.randrange(1, 13), 1), who.dice.choice(WORDS))
    ref = _ref(source, who.item_of(source))
    return after(source, ask_extension(*opened(source), ref, asked, who.day))


def _approve(source: SourceFile, who: Person) -> SourceFile:
    ref = _ref(source, who.item_of(source))
    return after(source, approve_extension(*opened(source), ref, None, who.day))


def _withdraw(source: SourceFile, who: Person) -> SourceFile:
    ref = _ref(source, who.item_of(source))
    return after(source, withdraw(*opened(source), ref, who.dice.choice(WORDS), who.day))


def _evidence(source: SourceFile, who: Person) -> SourceFile:
    number = who.item_of(source)
    known = {one["id"] for one in plain(source)["items"][number].get("evidence", ())}
    free = [letter for letter in "abcdefghijklmnop" if letter not in known]
    entry = {
        "id": free[who.dice.randrange(2)],
        "kind": "document",
        "ref": f"附件{who.dice.randrange(100)}",
        "on": str(who.day),
    }
    return edited(
        source, [Append(("items", number), "evidence", entry, ("deliverable", "reported"))]
    )


def _new_item(source: SourceFile, who: Person) -> SourceFile:
    known = [one["id"] for one in plain(source)["items"]]
    entry = {
        "id": f"{int(max(known)) + who.dice.randrange(1, 4):02d}",
        "clause": "四（一）",
        "text": who.dice.choice(WORDS) + "新增事项",
        "lead": who.dice.choice(UNITS),
        "person": "处长",
        "due": "2017-12-31",
        "deliverable": "制度文件",
    }
    return edited(source, [Append((), "items", entry)])


def _title(source: SourceFile, who: Person) -> SourceFile:
    title = plain(source)["title"] + who.dice.choice(WORDS)
    return edited(source, [SetField((), "title", title)])


def _wording(source: SourceFile, who: Person) -> SourceFile:
    number = who.item_of(source)
    key = who.dice.choice(("text", "person", "deliverable"))
    value = plain(source)["items"][number].get(key, "") + who.dice.choice(WORDS)
    return edited(source, [SetField(("items", number), key, value, ("id", "clause", "text"))])


def _support(source: SourceFile, who: Person) -> SourceFile:
    number = who.item_of(source)
    steps: tuple[str | int, ...] = ("items", number) if who.dice.random() < 0.7 else ()
    holder = plain(source)["items"][number] if steps else plain(source)
    known = holder.get("support", [])
    lead = holder.get("lead", [])
    free = [unit for unit in UNITS if unit not in known and unit not in lead]
    if known and who.dice.random() < 0.3:
        gone = who.dice.choice(known)
        rest = [unit for unit in known if unit != gone]
        return edited(source, [SetField(steps, "support", rest)])
    if not free:
        return source
    return edited(
        source, [Append(steps, "support", who.dice.choice(free), ("title", "group", "lead"))]
    )


def _comment(source: SourceFile, who: Person) -> SourceFile:
    """A remark on a line of its own, before a field or an item, or behind a value."""
    found = spots(source)
    lines = source.data.decode("utf-8-sig").splitlines(keepends=True)
    number = who.item_of(source)
    places = [steps for steps in found if steps[:2] == ("items", number) and len(steps) > 2]
    spot = found[who.dice.choice(places)]
    line_end = "\r\n" if b"\r\n" in source.data else "\n"
    remark = f"# {who.dice.choice(WORDS)}{who.dice.randrange(1000)}"
    at = spot.key_line - 1
    line = lines[at]
    indent = len(line) - len(line.lstrip())
    if who.dice.random() < 0.3 and "#" not in line and line.endswith("\n"):
        lines[at] = line.rstrip("\r\n") + f"  {remark}{line_end}"
    else:
        lines.insert(at, f"{' ' * indent}{remark}{line_end}")
    mark = b"\xef\xbb\xbf" if source.data.startswith(b"\xef\xbb\xbf") else b""
    return SourceFile(source.path, mark + "".join(lines).encode())


def _uncomment(source: SourceFile, who: Person) -> SourceFile:
    """The file without one of the remarks that have a line of their own."""
    lines = source.data.splitlines(keepends=True)
    places = [n for n, line in enumerate(lines) if n and line.lstrip().startswith(b"#")]
    if places:
        del lines[who.dice.choice(places)]
    return SourceFile(source.path, b"".join(lines))


def _tidy(source: SourceFile, _who: Person) -> SourceFile:
    return SourceFile(source.path, canonical(source))


def _due(source: SourceFile, who: Person) -> SourceFile:
    due = date(2018, who.dice.randrange(1, 13), 1).isoformat()
    return edited(source, [SetField(("items", who.item_of(source)), "due", due)])


Edit = Callable[[SourceFile, Person], SourceFile]
EDITS: tuple[Edit, ...] = (
    _report,
    _report,
    _report,
    _verdict,
    _verdict,
    _verdict,
    _ask,
    _approve,
    _withdraw,
    _evidence,
    _new_item,
    _title,
    _wording,
    _support,
    _comment,
    _comment,
    _uncomment,
    _tidy,
    _due,
)
CONTENT_EDITS: tuple[Edit, ...] = (_new_item, _title, _wording, _support, _evidence)
remark = _comment
