"""Two people at work on one plan: honest edits, most of them by the very steps of the program."""

from __future__ import annotations

from collections.abc import Callable
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
from reformctl.parse.file import parse_file
from reformctl.parse.locate import spots
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.splice import Append, SetField, edited
from reformctl.vocab import Status

SAMPLE = Path(__file__).parents[2] / "ledgers" / "sichuan"
FIRST_DAY = date(2017, 6, 1)
UNITS = ("D-ENV", "D-FIN", "D-LAND", "D-EDU", "D-CIV", "D-DRC")
WORDS = ("（修订）", "（试行）", "试点", "全省", "重点")


@cache
def plans() -> tuple[SourceFile, ...]:
    """The sample's plans that are issued and not in the course of write-off."""
    found = []
    for file in sorted(SAMPLE.glob("plans/**/*.yaml")):
        source = SourceFile(file.relative_to(SAMPLE).as_posix(), file.read_bytes())
        data = plain(source)
        if "issued" in data and "writeoff" not in data and data.get("items"):
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
        text = text.replace("    person: ", "    person:   ").replace("items:\n", "items:  # 清单\n")
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


def worked_on(source: SourceFile, dice: Random, item: int | None, times: int) -> SourceFile:
    """The plan after that many edits, all of them of one item if it is named."""
    for _ in range(times):
        try:
            source = dice.choice(EDITS)(source, dice, item)
        except RequestError:
            continue  # the step is not allowed now: whoever tried it does something else
    return source


def _item(source: SourceFile, dice: Random, item: int | None) -> int:
    count = len(plain(source)["items"])
    return min(item, count - 1) if item is not None else dice.randrange(count)


def _day(dice: Random) -> date:
    return FIRST_DAY + timedelta(dice.randrange(14))


def _opened(source: SourceFile) -> tuple[Ledger, dict[str, SourceFile]]:
    return assemble([parse_file(source)]), {source.path: source}


def _ref(source: SourceFile, number: int) -> str:
    plan = source.path.rpartition("/")[2].removesuffix(".yaml")
    return f"{plan}/{plain(source)['items'][number]['id']}"


def _after(source: SourceFile, step: Step) -> SourceFile:
    return SourceFile(source.path, step.edits[0].after)


def _said(dice: Random) -> Said:
    new = (f"附件{dice.randrange(100)}",) if dice.random() < 0.5 else ()
    status = dice.choice(list(Status))
    note = dice.choice(WORDS) if dice.random() < 0.5 else None
    return Said(status, _day(dice), new, None, note)


def _report(source: SourceFile, dice: Random, item: int | None) -> SourceFile:
    ref = _ref(source, _item(source, dice, item))
    return _after(source, report(*_opened(source), ref, _said(dice)))


def _verdict(source: SourceFile, dice: Random, item: int | None) -> SourceFile:
    ref = _ref(source, _item(source, dice, item))
    return _after(source, verdict(*_opened(source), ref, _said(dice)))


def _ask(source: SourceFile, dice: Random, item: int | None) -> SourceFile:
    asked = Asked(date(2018, dice.randrange(1, 13), 1), dice.choice(WORDS))
    ref = _ref(source, _item(source, dice, item))
    return _after(source, ask_extension(*_opened(source), ref, asked, _day(dice)))


def _approve(source: SourceFile, dice: Random, item: int | None) -> SourceFile:
    ref = _ref(source, _item(source, dice, item))
    return _after(source, approve_extension(*_opened(source), ref, None, _day(dice)))


def _withdraw(source: SourceFile, dice: Random, item: int | None) -> SourceFile:
    ref = _ref(source, _item(source, dice, item))
    return _after(source, withdraw(*_opened(source), ref, dice.choice(WORDS), _day(dice)))


def _evidence(source: SourceFile, dice: Random, item: int | None) -> SourceFile:
    number = _item(source, dice, item)
    known = {one["id"] for one in plain(source)["items"][number].get("evidence", ())}
    free = [letter for letter in "abcdefghijklmnop" if letter not in known]
    entry = {
        "id": dice.choice(free[:3]),
        "kind": "document",
        "ref": f"附件{dice.randrange(100)}",
        "on": str(_day(dice)),
    }
    return edited(source, [Append(("items", number), "evidence", entry, ("deliverable", "reported"))])


def _new_item(source: SourceFile, dice: Random, _: int | None) -> SourceFile:
    known = [one["id"] for one in plain(source)["items"]]
    entry = {
        "id": f"{int(max(known)) + dice.randrange(1, 4):02d}",
        "clause": "四（一）",
        "text": dice.choice(WORDS) + "新增事项",
        "lead": dice.choice(UNITS),
        "person": "处长",
        "due": "2017-12-31",
        "deliverable": "制度文件",
    }
    return edited(source, [Append((), "items", entry)])


def _title(source: SourceFile, dice: Random, _: int | None) -> SourceFile:
    title = plain(source)["title"] + dice.choice(WORDS)
    return edited(source, [SetField((), "title", title)])


def _wording(source: SourceFile, dice: Random, item: int | None) -> SourceFile:
    number = _item(source, dice, item)
    key = dice.choice(("text", "person", "deliverable"))
    value = plain(source)["items"][number].get(key, "") + dice.choice(WORDS)
    return edited(source, [SetField(("items", number), key, value, ("id", "clause", "text"))])


def _support(source: SourceFile, dice: Random, item: int | None) -> SourceFile:
    number = _item(source, dice, item)
    steps: tuple[str | int, ...] = ("items", number) if dice.random() < 0.7 else ()
    holder = plain(source)["items"][number] if steps else plain(source)
    known = holder.get("support", [])
    lead = holder.get("lead", [])
    free = [unit for unit in UNITS if unit not in known and unit not in lead]
    if known and dice.random() < 0.3:
        gone = dice.choice(known)
        rest = [unit for unit in known if unit != gone]
        return edited(source, [SetField(steps, "support", rest)])
    if not free:
        return source
    return edited(source, [Append(steps, "support", dice.choice(free), ("title", "group", "lead"))])


def _comment(source: SourceFile, dice: Random, item: int | None) -> SourceFile:
    """A remark on a line of its own, before a field or an item, or behind a value."""
    found = spots(source)
    lines = source.data.decode("utf-8-sig").splitlines(keepends=True)
    number = _item(source, dice, item)
    places = [steps for steps in found if steps[:2] == ("items", number) and len(steps) == 3]
    spot = found[dice.choice(places)]
    line_end = "\r\n" if b"\r\n" in source.data else "\n"
    remark = f"# {dice.choice(WORDS)}{dice.randrange(1000)}"
    at = spot.key_line - 1
    line = lines[at]
    indent = len(line) - len(line.lstrip())
    if dice.random() < 0.3 and "#" not in line and line.endswith("\n"):
        lines[at] = line.rstrip("\r\n") + f"  {remark}{line_end}"
    else:
        lines.insert(at, f"{' ' * indent}{remark}{line_end}")
    mark = b"\xef\xbb\xbf" if source.data.startswith(b"\xef\xbb\xbf") else b""
    return SourceFile(source.path, mark + "".join(lines).encode())


Edit = Callable[[SourceFile, Random, int | None], SourceFile]
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
)
CONTENT_EDITS: tuple[Edit, ...] = (_new_item, _title, _wording, _support, _evidence, _withdraw)
remark = _comment
