"""The results as a Markdown page."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tests.bench.figures import FIGURES, PEERS, REFERENCES
from tests.bench.stopwatch import Cost


@dataclass(frozen=True)
class Results:
    """Everything that was measured."""

    plans: int
    runs: int
    demo: Cost
    costs: Mapping[str, Cost]
    """Of tasks and references, by name."""
    peers: Mapping[str, Cost]


def page(results: Results) -> str:
    """The results with the machine's kind, but nothing that names it."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 30
    version = platform.python_version()
    lines = [
        "# Benchmarks",
        "",
        f"{date.today()}, {os.cpu_count()} cores, {memory} GiB, Python {version}.",
        "",
        f"Medians of {results.runs} interleaved runs of whole processes of a regular install, on a",
        f"sample of {results.plans} plans. Seconds and ratios are of processor time, children",
        "included, which a busy machine disturbs least; ratios by the clock stand beside them.",
        "Nothing is kept between runs: every run reads and judges everything anew.",
        "`python tests/bench/run.py --write` makes this page.",
        "",
        *_ratios(results),
        "",
        *_peers(results),
        "",
        *_references(results),
        "",
        f"`reformctl demo --plans {results.plans}` took {results.demo.clock:.1f} s and "
        f"{results.demo.memory:.0f} MiB.",
    ]
    return "\n".join([*lines, ""])


def _ratios(results: Results) -> Iterator[str]:
    yield "| what | seconds | ratio | by the clock | to reach | reached | peak MiB |"
    yield "| --- | ---: | ---: | ---: | ---: | --- | ---: |"
    for figure in FIGURES:
        took, unit = results.costs[figure.task], results.costs[figure.reference]
        ratio = took.processor / unit.processor
        bound = reached = ""
        if figure.at_most:
            bound = f"≤ {figure.at_most:g} {figure.reference}"
            reached = "yes" if ratio <= figure.at_most else "no"
        cells = (
            f"`{figure.task}`",
            f"{took.processor:.3f}",
            f"{ratio:.2f} {figure.reference}",
            f"{took.clock / unit.clock:.2f} {figure.reference}",
            bound,
            reached,
            f"{took.memory:.0f}",
        )
        yield f"| {' | '.join(cells)} |"


def _peers(results: Results) -> Iterator[str]:
    yield "| the same plans, once | seconds | slower than `check` | to reach | reached |"
    yield "| --- | ---: | ---: | ---: | --- |"
    ours = results.costs["check"].processor
    for name, bound in PEERS.items():
        if name not in results.peers:
            yield f"| {name} | | not measured | ≥ {bound} × | |"
            continue
        took = results.peers[name].processor
        reached = "yes" if took / ours >= bound else "no"
        yield f"| {name} | {took:.1f} | {took / ours:.1f} × | ≥ {bound} × | {reached} |"


def _references(results: Results) -> Iterator[str]:
    yield "| reference | seconds | peak MiB | what it is |"
    yield "| --- | ---: | ---: | --- |"
    for name, meaning in REFERENCES.items():
        took = results.costs[name]
        yield f"| {name} | {took.processor:.3f} | {took.memory:.0f} | {meaning} |"
