"""Edits leave every other byte alone and say exactly what was meant, whoever reads the result."""

from __future__ import annotations

import random
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from reformctl.errors import RequestError
from reformctl.parse.outline import outline
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.splice import Append, SetField, Splice, edited
from tests.soaking import every_other_now

ORDER = ("id", "clause", "text", "lead", "support", "person", "due", "deliverable", "reported")
PLAN = "plans/2016/P-M16-03.yaml"
SAMPLE = sorted((Path(__file__).parents[2] / "ledgers/sichuan/plans").rglob("*.yaml"))[::40]
BY_HAND = """\
# 一份手写的方案 # 带注释
title:   "手写的方案: 第一稿"   # 标题
group: G7

lead: [ D-ENV,D-FIN ]  # 牵头
issued: {document: '示例发〔2016〕3号', on: 2016-05-30}
items:
# 第一项
-   id: "01"   # 编号
    text: |
      第一行
        缩进的第二行

    verdicts:
    - {on: 2016-06-20, status: in_progress}   # 年中

    # 两项之间
-   {id: "02", text: '单引号 ''引'' 文', evidence: [{id: a, ref: "x, y"}], verdicts: []}
- id: "03"
  reported: {status: not_started, on: 2016-06-01,}
  text: 一段很长的文字
    续行在这里
  verdicts:
  - on: 2016-07-01
    status: done
    problem: >-
      折叠的
      文字
"""
TEXTS = [
    "年内出台",
    "a: b",
    "- 破折号",
    "#井号",
    "逗号, [括号]",
    "yes",
    "010",
    "2017-06-15",
    "“引号”'\"",
    " 首尾 ",
]


def variants(text: str) -> list[bytes]:
    """The same file as different editors leave it."""
    bare = text.removesuffix("\n")
    return [
        text.encode(),
        text.replace("\n", "\r\n").encode(),
        ("\ufeff" + text).encode(),
        bare.encode(),
        (bare + "\n\n# 文末注释").encode(),
    ]


def oracle(data: bytes) -> Any:
    """What an independent reader of YAML 1.2 makes of the bytes, as plain data."""
    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    return _undated(yaml.load(data.decode("utf-8-sig")))


def _undated(value: Any) -> Any:
    """Dates as the text they were written as: ruamel makes days of them."""
    if isinstance(value, dict):
        return {key: _undated(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_undated(part) for part in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def any_splice(dice: random.Random, data: dict[str, Any]) -> Splice:
    """An edit that fits the data."""
    number = dice.randrange(len(data["items"]))
    item, steps = data["items"][number], ("items", number)
    text = dice.choice(TEXTS)
    verdict = {"on": "2017-06-15", "status": "in_progress", "problem": text}
    proof = {"id": "z", "kind": "document", "ref": text}
    match dice.randrange(6):
        case 0:
            return Append(steps, "verdicts", verdict, ORDER)
        case 1:
            return Append(steps, "evidence", proof, ORDER)
        case 2:
            step = {"step": "request", "by": "G7", "on": "2017-06-15"}
            return Append((), "writeoff", step, ("items",))
        case 3:
            key = dice.choice(["text", "person", "deliverable"])
            return SetField(steps, key, text, ORDER[: ORDER.index(key)])
        case 4 if isinstance(item.get("reported"), dict):
            return SetField((*steps, "reported"), "status", "done", ())
        case _:
            return SetField((), "title", text, ())


def intended(data: dict[str, Any], splice: Splice) -> dict[str, Any]:
    whole = deepcopy(data)
    holder: Any = whole
    for step in splice.steps:
        holder = holder[step]
    if isinstance(splice, SetField):
        holder[splice.key] = splice.value
    else:
        holder.setdefault(splice.key, []).append(splice.value)
    return whole


def replaced(file: SourceFile, splice: Splice) -> int:
    """How many characters the value takes that the edit replaces; an addition replaces none."""
    if isinstance(splice, Append):
        return 0
    try:
        old = outline(file).at((*splice.steps, splice.key))
    except KeyError:
        return 0
    return old.end - old.start


def untouched(old: str, new: str) -> int:
    """How many characters of the old text are missing at the one spot where the new one differs."""
    first = next(
        (n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), None
    )
    start = min(len(old), len(new)) if first is None else first
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return len(old) - start - end


def trial(source: bytes, seed: int, rounds: int) -> None:
    dice = random.Random(seed)
    file = SourceFile(PLAN, source)
    for _ in range(rounds):
        data: Any = read(file).data
        splice = any_splice(dice, data)
        loss = replaced(file, splice)
        after = edited(file, [splice])
        old, new = file.data.decode("utf-8-sig"), after.data.decode("utf-8-sig")
        assert read(after).data == intended(data, splice)
        assert oracle(after.data) == _undated(read(after).data)
        assert untouched(old, new) <= loss
        assert after.data.startswith("\ufeff".encode()) == source.startswith("\ufeff".encode())
        assert old.endswith("\n") == new.endswith("\n")
        assert ("\r\n" in new) == ("\r\n" in old)
        assert new.count("\n") == new.count("\r\n") or "\r\n" not in new
        file = after


@pytest.mark.parametrize("variant", range(5))
def test_edits_of_a_hand_written_plan_change_nothing_else(variant: int) -> None:
    for seed in range(6):
        trial(variants(BY_HAND)[variant], seed, 8)


@pytest.mark.parametrize(
    "path", every_other_now([pytest.param(path, id=path.stem) for path in SAMPLE[:4]])
)
def test_edits_of_a_canonical_plan_change_nothing_else(path: Path) -> None:
    for variant in variants(path.read_text("utf-8")):
        trial(variant, 7, 4)


def test_a_file_that_is_not_clean_is_not_edited() -> None:
    dirty = SourceFile(PLAN, b"title: a\ntitle: b\nitems: []\n")
    with pytest.raises(RequestError):
        edited(dirty, [SetField((), "title", "c")])


@pytest.mark.soak
def test_three_thousand_edits_change_nothing_else() -> None:
    for seed in range(75):
        for variant in variants(BY_HAND):
            trial(variant, 1000 + seed, 8)
