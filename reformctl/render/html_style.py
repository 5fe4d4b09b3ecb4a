"""How a page looks: on a screen by day and by night, and on paper."""

from __future__ import annotations

STYLE = """\
:root { color-scheme: light dark; --ink: #1c2430; --dim: #66707f; --line: #d5dae1;
  --back: #fff; --band: #f4f6f9; --bar: #2f6fbd;
  --good: #18794e; --warn: #9a5b00; --bad: #b42318; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --dim: #9aa4b2; --line: #3a4350;
  --back: #14181f; --band: #1c222b; --bar: #6ea8ee;
  --good: #4cc38a; --warn: #f0a73a; --bad: #ff7a70; } }
* { box-sizing: border-box; }
body { margin: 2rem auto; max-width: 84rem; padding: 0 1.25rem; color: var(--ink);
  background: var(--back); line-height: 1.5;
  font: 15px/1.5 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei",
  sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
.head, .note, .faint { color: var(--dim); }
.head, .note { font-size: .9rem; margin: .25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 1rem 0; }
dt { color: var(--dim); }
dd { margin: 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; min-width: 40%; }
th, td { padding: .3rem .7rem; text-align: left; vertical-align: top; white-space: nowrap;
  border-bottom: 1px solid var(--line); }
thead th { background: var(--band); font-weight: 600; border-bottom-width: 2px; }
tfoot td { font-weight: 600; border-top: 2px solid var(--line); }
.right { text-align: right; }
thead th { white-space: normal; word-break: keep-all; vertical-align: bottom; }
.text { white-space: normal; min-width: 9rem; overflow-wrap: anywhere; }
.good { color: var(--good); }
.warn { color: var(--warn); }
.bad { color: var(--bad); font-weight: 600; }
progress { width: 6rem; height: .6rem; margin-left: .4rem; accent-color: var(--bar); }
td progress { width: 3rem; }
svg { max-width: 100%; height: auto; font-size: 12px; }
svg text { fill: var(--dim); }
.axis { stroke: var(--line); }
.c0 { stroke: var(--bar); fill: var(--bar); }
.c1 { stroke: var(--good); fill: var(--good); }
.c2 { stroke: var(--warn); fill: var(--warn); }
.c3 { stroke: var(--bad); fill: var(--bad); }
.ground { fill-opacity: .25; }
.curve { fill: none; stroke-width: 2; }
.band { fill: none; stroke-opacity: .4; stroke-width: 6; }
@page { size: A4 landscape; margin: 12mm; }
@media print { body { margin: 0; max-width: none; font-size: 8pt; } .wide { overflow: visible; }
  th, td { padding: .2rem .4rem; white-space: normal; } .text { min-width: 4rem; }
  td progress { display: none; }
  thead { display: table-header-group; } tr { break-inside: avoid; } }
"""
