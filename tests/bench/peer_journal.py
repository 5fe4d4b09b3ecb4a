"""Plans as journals of plain-text accounting, with everything that their files hold.

A plan and an item are promised in one transaction each; a verdict takes its item, and a step of the
write-off its plan, from one account to another. All else they say stands beside them, each thing
once and under its own name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROMISED = "Promised"
UNDATED = "2017-06-15"


@dataclass(frozen=True)
class Entry:
    """One transaction: so much of something from one account to another, and what is said of it."""

    on: str
    text: str
    unit: str
    source: str
    target: str
    told: tuple[tuple[str, str], ...]


def entries(plans: Mapping[str, Any]) -> Iterator[Entry]:
    """The transactions of the plans, which are given by their ids."""
    for plan_id, plan in plans.items():
        on = plan.get("issued", plan.get("adopted", {})).get("on", UNDATED)
        account = f"{plan.get('group', 'None')}:{plan_id}"
        yield from _course(plan, "PLAN", plan["title"], on, account, "writeoff", "step")
        for item in plan.get("items", ()):
            text = item.get("text", item["id"])
            yield from _course(item, "ITEM", text, on, account, "verdicts", "status")


def _course(
    record: Mapping[str, Any], unit: str, text: str, on: str, account: str, list_: str, key: str
) -> Iterator[Entry]:
    """How something was promised, and where it went from there."""
    left_out = {"title", "text", "items", "group", list_}
    rest = {field: value for field, value in record.items() if field not in left_out}
    place = f"{account}:Open"
    yield Entry(on, text, unit, PROMISED, place, tuple(_told(rest)))
    for step in record.get(list_, ()):
        state = step[key].title().replace("_", "")
        said = {field: value for field, value in step.items() if field not in {key, "on"}}
        source, place = place, f"{account}:{state}"
        yield Entry(step["on"], record.get("id", state), unit, source, place, tuple(_told(said)))


def _told(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every value inside with the way to it: ``evidence-1-kind``."""
    inner: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list) and any(isinstance(part, dict) for part in value):
        inner = enumerate(value, 1)
    elif name:
        shown = " ".join(map(str, value)) if isinstance(value, list) else str(value)
        yield name, shown
    for key, part in inner:
        yield from _told(part, f"{name}-{key}" if name else str(key))


def write_hledger(found: Iterable[Entry], file: Path) -> None:
    """The journal as hledger reads it; what is said stands in tags."""
    parts = (
        f"{entry.on} {entry.text}\n"
        + "".join(f"    ; {name}: {said}\n" for name, said in entry.told)
        + f"    {entry.target}  1 {entry.unit}\n"
        + f"    {entry.source}  -1 {entry.unit}\n"
        for entry in found
    )
    file.write_text("\n".join(parts), "utf-8")


def write_beancount(found: Iterable[Entry], file: Path) -> None:
    """The ledger as beancount reads it, its accounts opened; what is said stands in metadata."""
    known = list(found)
    accounts = sorted({_account(name) for one in known for name in (one.source, one.target)})
    opened = [f"2013-01-01 open {account}\n" for account in accounts]
    parts = (
        f"{entry.on} * {_quoted(entry.text)}\n"
        + "".join(f"  {name}: {_quoted(said)}\n" for name, said in entry.told)
        + f"  {_account(entry.target)}  1 {entry.unit}\n"
        + f"  {_account(entry.source)}  -1 {entry.unit}\n"
        for entry in known
    )
    file.write_text("".join(opened) + "\n" + "\n".join(parts), "utf-8")


def _account(name: str) -> str:
    return f"Equity:{name}" if name == PROMISED else f"Assets:{name}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
