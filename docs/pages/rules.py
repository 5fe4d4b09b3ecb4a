"""The page of rules: everything the catalogue says, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from pages.table import NOTICE, code, table
from reformctl.messages import say, word
from reformctl.rules.catalog import catalogue
from reformctl.rules.rule import Rule
from reformctl.vocab import LANGS
from reformctl.vocab.check import Severity

INTRO = """\
# 核查规则 · Rules

{notice}

`reformctl check` 逐条核查全部规则；`reformctl rules 编号` 显示其中一条。编号永不重用。
**错误**使核查不通过（退出码 1）；**警告**是“原则上”的要求，记有豁免的不再提示。
RC9 针对改动，带 `--base` 时才核查。

`reformctl check` asks every rule of this page; `reformctl rules CODE` shows one. A code is never
used again. An **error** fails the check (exit 1); a **warning** holds in principle and is silent
where an exemption is on record. RC9 is about changes and is asked with `--base` only.
"""

# What the first digit of a code stands for.
FAMILIES = {
    "RC1": ("形式", "form"),
    "RC2": ("引用", "references"),
    "RC3": ("方案与事项", "plans and items"),
    "RC4": ("时限", "deadlines"),
    "RC5": ("销账", "write-off"),
    "RC6": ("会议", "meetings"),
    "RC7": ("督察轮次", "rounds"),
    "RC8": ("总体方案", "master plan"),
    "RC9": ("改动与登记人", "changes and who made them"),
}


def page() -> str:
    """The whole page: a table of all rules, then one section for each."""
    known = sorted(catalogue(), key=lambda rule: rule.code)
    lines = [INTRO.format(notice=NOTICE), *_overview(known)]
    family = ""
    for rule in known:
        if rule.code[:3] != family:
            family = rule.code[:3]
            zh, en = FAMILIES[family]
            lines += ["", f"## {family} {zh} · {en}"]
        lines += ["", *_section(rule)]
    return "\n".join(lines) + "\n"


def _overview(known: list[Rule]) -> list[str]:
    rows = [
        [f"[{rule.code}](#{rule.code.lower()})", _weight(rule.severity), *rule.title]
        for rule in known
    ]
    return table(["编号 · code", "级别 · severity", "问题", "breach"], rows)


def _weight(severity: Severity) -> str:
    return f"{severity.zh} · {severity.en}"


def _section(rule: Rule) -> Iterator[str]:
    yield f'<a id="{rule.code.lower()}"></a>'
    yield ""
    yield f"### {rule.code} {rule.title[0]} · {rule.title[1]}"
    yield ""
    yield _weight(rule.severity) + _notes(rule)
    for lang in LANGS:
        manual = rule.manual(lang)
        yield ""
        for part in ("law", "why", "fix", "source"):
            text = getattr(manual, part).replace("``", "`")
            label = word(say(f"report.rule.{part}"), lang)
            yield f"- **{label}** {_linked(text) if part == 'source' else text}"


def _notes(rule: Rule) -> str:
    notes = []
    if rule.attention:
        notes.append("列入“今天需要关注” · listed under “needs attention today”")
    if rule.whole:
        kinds = ", ".join(code(kind) for kind in rule.whole)
        notes.append(f"须读全 · asked only when all of these could be read: {kinds}")
    return "".join(f"；{note}" for note in notes)


def _linked(source: str) -> str:
    """A source inside this folder becomes a link to it."""
    target = source.removeprefix("docs/")
    return f"[{target}]({target})" if target != source and " " not in target else source
