"""RC1: the form of files. What the reader and the schemas refuse, and a ledger without settings."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.messages import say
from reformctl.records.place import Place
from reformctl.records.settings import Settings
from reformctl.rules.rule import Facts, Hit, form_hits, rule
from reformctl.vocab.check import Severity


@rule("RC101", "文件超限或编码不对", "bytes that can't be read")
def unreadable(facts: Facts) -> Iterator[Hit]:
    """Law: A file is UTF-8 text within the bounds of size, depth and length.

    Why: Every reader sees the same characters, and no file can stall the judging of the others.

    Fix: Save the file as UTF-8; split a file that is too large.

    Source: docs/method.md#files

    规定: 文件是 UTF-8 文本，大小、层数和长度都在限值之内。

    缘由: 各种软件读到的是同样的字，一个文件也拖不垮全部核对。

    处理: 另存为 UTF-8；过大的文件拆开。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC101")


@rule("RC102", "不合 YAML 语法", "not YAML")
def not_yaml(facts: Facts) -> Iterator[Hit]:
    """Law: A file is valid YAML.

    Why: What can't be read can't be counted, and nobody notices what is missing.

    Fix: Mend the indent, the quotes or the colon at the spot named.

    Source: docs/method.md#files

    规定: 文件合乎 YAML 语法。

    缘由: 读不出来的内容进不了统计，缺了也没有人察觉。

    处理: 按所指位置改正缩进、引号或冒号。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC102")


@rule("RC103", "超出允许的写法", "outside the strict subset of YAML")
def outside_subset(facts: Facts) -> Iterator[Hit]:
    """Law: A file keeps to the strict subset of YAML that all readers understand alike.

    Why: Anchors, tags, merge keys and odd numbers mean different things to different readers.

    Fix: Write values out; quote text that looks like a number; remove what can't be seen.

    Source: docs/method.md#files

    规定: 文件只用各种软件读法一致的 YAML 写法。

    缘由: 锚点、标签、合并键和怪异的数字，各软件理解不一。

    处理: 把内容完整写出；像数字的文字加引号；删去看不见的字符。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC103")


@rule("RC104", "不是规定用语", "not a term")
def not_a_term(facts: Facts) -> Iterator[Hit]:
    """Law: A field with a closed set of terms holds one of them.

    Why: A misspelt term counts as nothing and slips past every rule that asks for it.

    Fix: Use one of the terms the message lists.

    Source: docs/method.md#files

    规定: 取值有限的字段只能写规定用语。

    缘由: 写错的用语不进任何统计，也躲过了所有核对。

    处理: 改为提示中列出的用语。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC104")


@rule("RC105", "字段重复", "field twice")
def field_twice(facts: Facts) -> Iterator[Hit]:
    """Law: A field stands once.

    Why: Readers disagree which of the two counts.

    Fix: Keep one of them.

    Source: docs/method.md#files

    规定: 同一字段只写一次。

    缘由: 写了两次，各软件取舍不一。

    处理: 只保留一处。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC105")


@rule("RC106", "没有这个字段", "unknown field")
def unknown_field(facts: Facts) -> Iterator[Hit]:
    """Law: A record has only the fields of its kind.

    Why: What is written under a misspelt name is read by nobody.

    Fix: Correct the field's name or remove the field.

    Source: docs/method.md#files

    规定: 记录只能有本类规定的字段。

    缘由: 写在错误字段名下的内容没有人读到。

    处理: 改正字段名，或删去该字段。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC106")


@rule("RC107", "缺少字段", "missing field")
def missing_field(facts: Facts) -> Iterator[Hit]:
    """Law: A record has the fields it can't be without.

    Why: Without its id, day or title nobody can say what the record is.

    Fix: Fill the field in.

    Source: docs/method.md#files

    规定: 必填字段不得缺少。

    缘由: 没有编号、日期或名称，就说不清记的是什么。

    处理: 补填该字段。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC107")


@rule("RC108", "取值形式不对", "wrong type or shape")
def wrong_form(facts: Facts) -> Iterator[Hit]:
    """Law: A value has the type and the shape its field asks for.

    Why: A number written as text, or an id of the wrong shape, is never found again.

    Fix: Write the value in the form the message shows.

    Source: docs/method.md#files

    规定: 字段的取值须合规定的类型和形式。

    缘由: 数字写成文字、编号格式不对，以后就查不到。

    处理: 按提示的形式改写。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC108")


@rule("RC109", "不是真实日期", "not a real day")
def not_a_day(facts: Facts) -> Iterator[Hit]:
    """Law: A date is a real calendar day, written YYYY-MM-DD.

    Why: Deadlines are reckoned from it.

    Fix: Write the day as YYYY-MM-DD.

    Source: docs/method.md#files

    规定: 日期是真实存在的一天，写作 YYYY-MM-DD。

    缘由: 期限由它推算。

    处理: 改为 YYYY-MM-DD 形式的真实日期。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC109")


@rule("RC110", "文件位置不对", "file at no kind's place")
def misplaced(facts: Facts) -> Iterator[Hit]:
    """Law: Every file of a folder lies and is named as its kind prescribes.

    Why: The file's name is the record's id; a file in the wrong place is no record.

    Fix: Move or rename the file as docs/format.md says.

    Source: docs/method.md#files

    规定: 文件夹里的每个文件都按本类规定放置和命名。

    缘由: 文件名就是记录编号，放错位置就不成记录。

    处理: 按 docs/format.md 移动或改名。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC110")


@rule("RC111", "不是普通文件", "not a plain file")
def not_a_file(facts: Facts) -> Iterator[Hit]:
    """Law: A ledger is made of plain files that can be read.

    Why: What a link points to is not what was recorded and judged.

    Fix: Put the file itself in place of the link or submodule; check its permissions.

    Source: docs/method.md#files

    规定: 台账由能读出的普通文件组成。

    缘由: 链接指向的内容，不是登记和核对过的内容。

    处理: 用文件本身替换链接或子模块；核对文件权限。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC111")


@rule("RC112", "没有台账设置", "no ledger settings")
def settings_missing(facts: Facts) -> Iterator[Hit]:
    """Law: A ledger has a ``ledger.yaml`` with its settings.

    Why: Without it the programme's years and thresholds are guesses.

    Fix: Add ``ledger.yaml`` with name, period and master_size.

    Source: docs/method.md#files

    规定: 台账有 ``ledger.yaml``，写明各项设置。

    缘由: 没有它，实施期限和各项限值都只能猜。

    处理: 补上 ``ledger.yaml``，填写 name、period、master_size。

    依据: docs/method.md#files
    """
    place = Place("ledger.yaml")
    known = any(fault.place.path == place.path for fault in facts.ledger.faults)
    if facts.ledger.settings == Settings(place) and not known:
        yield Hit(place, "", say("rule.RC112"), line=1, column=1)


@rule("RC113", "台账之外的文件夹", "folder the ledger does not know", severity=Severity.WARNING)
def stray_folder(facts: Facts) -> Iterator[Hit]:
    """Law: A ledger holds only the folders of its kinds.

    Why: Records under a misspelt folder's name are counted by nobody.

    Fix: Correct the folder's name, or move the file out of the ledger.

    Source: docs/method.md#files

    规定: 台账只有规定的文件夹。

    缘由: 文件夹名写错，里面的记录就无人统计。

    处理: 改正文件夹名，或把文件移出台账。

    依据: docs/method.md#files
    """
    return form_hits(facts, "RC113")
