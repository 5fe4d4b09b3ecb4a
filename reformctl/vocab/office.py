"""Of those who answer for something."""

from __future__ import annotations

from reformctl.vocab import Term


class View(Term):
    """By whom items are told apart: each holds those it answers for (分兵把守)."""

    GROUP = "group", "专项小组", "special group"
    DEPARTMENT = "department", "省直部门", "department"
    CITY = "city", "市州", "city"
    DIVISION = "division", "处室", "division"
    LEADER = "leader", "牵头领导", "lead leader"
    TEAM = "team", "项目小组", "project team"


class Authority(Term):
    """How strictly a change is held to the role of the person who makes it."""

    OFF = "off", "不核对", "off"
    ADVISORY = "advisory", "提示", "advisory"
    SIGNED = "signed", "签名", "signed"


class Role(Term):
    """What a person of the registry may record."""

    REPORT = "report", "自报进展", "report progress"
    VERDICT = "verdict", "认定", "record verdicts"
    ASK = "ask", "申请销账", "ask for write-off"
    GRANT = "grant", "批准销账", "grant write-off"
    REGISTRY = "registry", "登记台账和名录", "keep the records and registries"
    SETTINGS = "settings", "维护设置", "keep the settings"
