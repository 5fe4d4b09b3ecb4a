"""The page of commands: arguments and options from the program's own help, in both languages."""

from __future__ import annotations

from typing import Any

from pages.table import NOTICE, code, table
from reformctl.cli.group import every_command
from reformctl.cli.help import COMMON, parameter_name
from reformctl.messages import say, word

INTRO = """\
# 命令 · Commands

{notice}

每个命令都有 `--help`。结果写到标准输出，其余写到标准错误。

Every command has `--help`. Results go to stdout, everything else to stderr.
"""

EXITS = (
    ("0", "正常", "fine"),
    (
        "1",
        "有问题：核查有错误（加 `--strict` 时警告也算），或有文件读不了",
        "findings: errors (with `--strict` warnings too), or files that could not be read",
    ),
    ("2", "请求不对：用法、编号或日期有误；什么都没有改", "wrong request; nothing was changed"),
    ("3", "台账或其历史读不了", "the ledger or its history can't be read"),
    ("70", "程序内部出错；`-v` 显示细节", "a fault of ours; `-v` shows the traceback"),
    ("130", "被中断", "interrupted"),
)


def page() -> str:
    """The whole page: every command, then what all of them share."""
    lines = [INTRO.format(notice=NOTICE), *_overview(), ""]
    for name, command in every_command("en").items():
        lines += [*_section(name, command), ""]
    lines += ["## 各命令通用的选项 · Options of every command", ""]
    rows = [[code(names), *_both(f"help.{key}")] for names, key in COMMON]
    lines += table(["选项 · option", "中文", "English"], rows)
    lines += ["", "## 退出码 · Exit codes", ""]
    lines += table(["退出码 · exit", "中文", "English"], [[code(n), zh, en] for n, zh, en in EXITS])
    return "\n".join(lines) + "\n"


def _overview() -> list[str]:
    rows = [
        [
            f"[`{name}`](#{name.replace(' ', '-')})",
            *(text.partition("\n")[0] for text in _both(command.help_key)),
        ]
        for name, command in every_command("en").items()
    ]
    return table(["命令 · command", "中文", "English"], rows)


def _section(name: str, command: Any) -> list[str]:
    shared = {key for _, key in COMMON} | {"json"}
    own = [item for item in command.params if item.name not in shared and item.name != "help"]
    arguments = [item for item in own if item.param_type_name == "argument"]
    usage = " ".join(
        ["reformctl", name, *(parameter_name(item) for item in arguments), "[OPTIONS]"]
    )
    zh, en = _both(command.help_key)
    lines = [f"## {name}", "", code(usage), "", zh, "", en]
    if own:
        rows = [[code(parameter_name(item)), *_both(item.help)] for item in own]
        lines += ["", *table(["参数、选项 · argument, option", "中文", "English"], rows)]
    return lines


def _both(key: str) -> tuple[str, str]:
    return word(say(key), "zh"), word(say(key), "en")
