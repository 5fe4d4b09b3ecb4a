"""The results as a Markdown page."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence

from tests.bench.ledger import State
from tests.bench.part import PARTS, REFERENCES
from tests.bench.peer import CHECK, COUNT, OURS, PART, PEERS, Peer
from tests.bench.result import Measured, Results
from tests.bench.row import SECTIONS, Row, ratio

INTRODUCTION = """\
Whole processes of a regular install, run in turn. Every figure is a ratio against a reference,
which is run on the same ledger right before and behind each run of the task, or in the same round
if it takes longer than the task; what stands here is the median of the ratios of all runs. They are
ratios of processor time, children included, which a busy machine disturbs least; the ratio by the
clock stands beside it.
Memory is that of the biggest process of a run; a process starts out as big as the benchmark itself,
so figures up to 40 MiB are upper bounds.
`make bench` measures all of it and writes this page; `python tests/bench/run.py --help` tells how
to do it in pieces.

What the program may remember is told in each row:

- *nothing kept*: `REFORMCTL_CACHE=off`
- *cold*: what it keeps in the git directory is deleted before each run
- *new question*: the ledger was seen as it now is, but this was not asked of it: another plan was,
  the trend by week, or the table in Chinese; then the kept answers are deleted. The bounds are
  meant for this. What is forecast hangs on the commit alone, so it is known by then, and the
  modules of the command are kept together, as its bytecode is.
- *asked again*: the same was asked before of the same unchanged ledger, and the answer was kept; a
  very long list is not, as it is told from a kept table just as soon
- *names kept*: what commands and records are called was kept since they last changed
- *one dirty file*, *one new commit*: another plan gets another title before each run, and in the
  second case it is committed"""

LOAD = """\
Load: processes that wanted a core in the last minute of the part, the benchmark's own among them.
Above the number of cores, ratios by the clock say little. The ledgers of 3,360 and 33,600 plans
begin with one commit; the others have the sample's history with its merges. A longer one has more
plans too, so what grows with it may grow with either; only *100,000 on 1,305 plans* is that of
20,000 commits with other titles of its plans committed and merged on top. Every run looks at every
file, so what has to be read after a change of the ledger of 7,200 plans may take G besides: without
that, the bound is for any length of history, not for any number of plans.
Names: of files, also of some that are long gone, which the kernel had in its memory at the end. The
program looks at every file of a ledger at each run; where other work has left millions of names,
each look takes up to four times as long. On Linux `sync; echo 2 > /proc/sys/vm/drop_caches` lets
the kernel forget them, which was done before each part."""

CONVERTED = """\
For some they are converted. The journals of hledger and beancount hold all that the files hold: a
transaction for each plan, item, verdict and step of a write-off, and all else said in tags, each
thing once. For doorstop and taskwarrior an item is one requirement or task with its text, plan, day
and last verified status; verdicts, evidence and extensions are left out. Slower: how many times the
processor time of ours, which stands first in each table. Where plans are checked, ours has them
without the records that no plan names and no other program is given: pilots, notices, bulletins and
such; that no docking notice is there, it finds too."""


def page(results: Results) -> str:
    """The results with the machine's kind, but nothing that names it."""
    memory = round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30))
    last = max(part.day for part in results.values())
    machine = f"{os.cpu_count()} cores, {memory} GiB, Python {platform.python_version()}"
    parts = (
        [f"# Benchmarks\n\n{last}, {machine}.\n\n{INTRODUCTION}"],
        ["## Parts", "\n".join(_parts(results))],
        ["## Bounds", _verdict(results)],
        [f"### {one.title}\n\n" + "\n".join(_rows(one.rows, results)) for one in SECTIONS],
        ["## Other programs", "\n".join(_peers(results))],
        ["## References", "\n".join(_references(results))],
        ["## All figures", "\n".join(_everything(results))],
    )
    return "\n\n".join(text for part in parts for text in part) + "\n"


def _table(*heads: str) -> Iterator[str]:
    """The head of a table; columns marked with > hold numbers."""
    yield _line(*(head.lstrip(">") for head in heads))
    yield _line(*("---:" if head.startswith(">") else "---" for head in heads))


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _parts(results: Results) -> Iterator[str]:
    heads = ("part", ">plans", ">commits", ">runs, at least", "day", "program", ">load", ">names")
    yield from _table(*heads)
    for name in (*(part.name for part in PARTS), PART):
        if name not in results:
            yield _line(name, "not measured", *[""] * (len(heads) - 2))
            continue
        one = results[name]
        size = (f"{one.plans:,}", f"{one.commits:,}", str(one.runs))
        around = (f"{one.load:g}", f"{one.names:,}")
        yield _line(name, *size, one.day, f"`{one.revision}`", *around)
    yield ""
    yield LOAD


def _verdict(results: Results) -> str:
    rows = [row for one in SECTIONS for row in one.rows if isinstance(row, Row)]
    known = [row for row in rows if _found(row, results)]
    reached = [row for row in known if _is_reached(row, results[row.part])]
    again = [sum(row.state is State.AGAIN for row in some) for some in (reached, known)]
    return (
        f"{len(reached)} of {len(known)} measured rows of these tables are within their bounds; of "
        f"those *asked again*\n{again[0]} of {again[1]}, of the others "
        f"{len(reached) - again[0]} of {len(known) - again[1]}."
    )


def _found(row: Row, results: Results) -> Measured | None:
    part = results.get(row.part)
    return part if part and row.task in part.tasks else None


def _is_reached(row: Row, part: Measured) -> bool:
    return ratio(row, part, row.by_the_clock) <= row.at_most


def _rows(rows: Sequence[Row], results: Results) -> Iterator[str]:
    heads = ("what", "state", "ledger", ">seconds", ">ratio", ">by the clock")
    yield from _table(*heads, ">to reach", "reached", ">peak MiB")
    for row in rows:
        yield _line(*_row(row, _found(row, results)))


def _row(row: Row, part: Measured | None) -> Iterator[str]:
    yield from (f"`{row.words}`", row.state, row.part)
    bound = f"≤ {row.at_most:g} " + (f"({row.unit})" if "+" in row.unit else row.unit)
    bound += f" + {row.plus}" if row.plus else ""
    bound += " by the clock" if row.by_the_clock else ""
    if part is None:
        yield from ("", "", "", bound, "not measured", "")
        return
    took = part.cost(row.task)
    yield f"{took.processor:.3f}"
    if row.is_memory:
        yield from ("", "")
    else:
        plus = f" + {row.plus}" if row.plus else ""
        yield f"{ratio(row, part, False):.2f} {row.unit}{plus}"
        yield f"{ratio(row, part, True):.2f} {row.unit}{plus}"
    yield from (bound, "yes" if _is_reached(row, part) else "no", f"{took.memory:.0f}")


def _peers(results: Results) -> Iterator[str]:
    if PART not in results:
        yield "Not measured."
        return
    part = results[PART]
    yield f"The same {part.plans} plans, and bounds of their own."
    yield CONVERTED
    for does, title in ((CHECK, "to check them"), (COUNT, "to count them")):
        yield ""
        heads = (title, "what it does", ">seconds", ">by the clock", ">slower", ">to reach")
        yield from _table(*heads, "reached", ">peak MiB")
        for peer in (*OURS[does], *(peer for peer in PEERS if peer.does == does)):
            yield _line(*_peer(peer, part))


def _peer(peer: Peer, part: Measured) -> Iterator[str]:
    yield from (peer.name, peer.what)
    bound = f"≥ {peer.at_least:g} ×" if peer.at_least else ""
    if peer.name not in part.tasks:
        yield from ("", "", "", bound, "not installed", "")
        return
    took = part.cost(peer.name)
    slower = part.ratio(peer.name, [ours]) if peer.name != (ours := OURS[peer.does][0].name) else 1
    reached = ("yes" if slower >= peer.at_least else "no") if peer.at_least else ""
    yield from (f"{took.processor:.3f}", f"{took.clock:.3f}", f"{slower:.2f} ×")
    yield from (bound, reached, f"{took.memory:.0f}")


def _references(results: Results) -> Iterator[str]:
    """In milliseconds, as the smallest are small."""
    names = [part.name for part in PARTS if part.name in results]
    yield from _table("reference", "what it is", *(f">ms, {name}" for name in names))
    for letter, meaning in REFERENCES.items():
        parts = (results[name] for name in names)
        costs = (part.cost(letter).processor if letter in part.tasks else None for part in parts)
        yield _line(letter, meaning, *(f"{1000 * one:,.1f}" if one else "" for one in costs))


def _everything(results: Results) -> Iterator[str]:
    yield from _table("ledger", "what", ">seconds", ">by the clock", ">in P", ">in L", ">peak MiB")
    for part in PARTS:
        if part.name not in results:
            continue
        found = results[part.name]
        for task in found.tasks:
            if task in REFERENCES:
                continue
            took = found.cost(task)
            ratios = (
                f"{found.ratio(task, [one]):.3g}" if one in part.references else "" for one in "PL"
            )
            times = (f"{took.processor:.3f}", f"{took.clock:.3f}")
            yield _line(part.name, task, *times, *ratios, f"{took.memory:.0f}")
