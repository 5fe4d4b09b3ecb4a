"""Of changes in the course of time."""

from __future__ import annotations

from reformctl.vocab import Term


class ChangeKind(Term):
    """What happened to a field, or to an entry of a list that only grows."""

    CREATED = "created", "新建", "created"
    REMOVED = "removed", "删除", "removed"
    INITIAL = "initial", "初值", "initial"
    CHANGED = "changed", "修改", "changed"
    RENAMED = "renamed", "改号", "renamed"
    ADDED = "added", "追加", "added"
    INSERTED = "inserted", "插入", "inserted"
    REWRITTEN = "rewritten", "改写", "rewritten"
    ERASED = "erased", "抹去", "erased"
    UNREADABLE = "unreadable", "无法读取", "unreadable"


class Turn(Term):
    """What became of a record between two moments, as a meeting speaks of it."""

    VERIFIED = "verified", "新认定完成", "newly verified done"
    LAPSED = "lapsed", "不再认定完成", "no longer verified done"
    LATE = "late", "新逾期", "newly late"
    JUDGED = "judged", "其他认定", "other verdict"
    REPORTED = "reported", "新自报", "reported"
    ASKED = "asked", "申请延期", "extension asked for"
    EXTENDED = "extended", "批准延期", "extended"
    REQUESTED = "requested", "申请销账", "write-off requested"
    WRITTEN_OFF = "written_off", "已销账", "written off"
    RETURNED = "returned", "退回申请", "write-off returned"
    REOPENED = "reopened", "重新启动", "reopened"
    ADOPTED = "adopted", "审议通过", "adopted"
    ISSUED = "issued", "印发", "issued"
    ADDED = "added", "新增", "added"
    WITHDRAWN = "withdrawn", "撤销", "withdrawn"
    REMOVED = "removed", "删除", "removed"
    RENAMED = "renamed", "改号", "renumbered"
    EVIDENCE = "evidence", "补充佐证", "evidence added"
    CHANGED = "changed", "修改", "changed"
    REWRITTEN = "rewritten", "改写记录", "record rewritten"
