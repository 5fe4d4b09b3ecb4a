"""Of what the office sends out, and what is written to it."""

from __future__ import annotations

from reformctl.vocab import Term


class BulletinKind(Term):
    """What is shared: a bulletin, a digest or a paper."""

    BULLETIN = "bulletin", "专报", "bulletin"
    DIGEST = "digest", "信息摘编", "digest"
    PAPER = "paper", "咨询报告", "paper"


class Audience(Term):
    """For whom a bulletin is meant."""

    LEADERS = "leaders", "省领导", "leaders"
    GROUPS = "groups", "各专项小组", "special groups"
    DEPARTMENTS = "departments", "省直各部门", "departments"
    CITIES = "cities", "各市州", "cities"


class NoticeKind(Term):
    """What a notice of the office is for (domain: Notices)."""

    DOCKING = "docking", "对接通知", "docking notice"
    SUPERVISION = "supervision", "督察通知", "supervision notice"
    REMINDER = "reminder", "催办通知", "reminder"
    RETURN = "return", "退回通知", "return"


class NoticeState(Term):
    """How far a notice is on its way from draft to its last answer."""

    DRAFT = "draft", "起草中", "draft"
    SENT = "sent", "已发出", "sent"
    WAITING = "waiting", "待答复", "waiting for replies"
    OVERDUE = "overdue", "逾期未答复", "replies overdue"
    ANSWERED = "answered", "已答复", "answered"


class Letter(Term):
    """What a unit writes to the office or the leading group by a template."""

    WRITEOFF = "writeoff", "销账申请", "write-off request"
    EXTENSION = "extension", "延期申请", "extension request"
