"""Every official term, as the slug files hold and the Chinese and English wording people see."""

from __future__ import annotations

from reformctl.enumeration import Enum

TYPE_CHECKING = False  # to import this from typing takes longer than all terms
if TYPE_CHECKING:
    from typing import Literal, TypeVar

    Lang = Literal["zh", "en"]
    T = TypeVar("T", bound="Term")
else:
    Lang = str

LANGS: tuple[Lang, ...] = ("zh", "en")


class Term(Enum):
    """A closed set of official wordings; the value is the slug that stands in files and JSON."""

    slug: str
    """The word that stands in ledger files and JSON."""
    zh: str
    en: str

    def __new__(cls, slug: str, zh: str, en: str) -> Term:
        """Make one member from its slug and its two wordings."""
        member = object.__new__(cls)
        member._value_ = member.slug = slug
        member.zh = zh
        member.en = en
        return member

    def word(self, lang: Lang) -> str:
        """The wording people read in that language."""
        return self.zh if lang == "zh" else self.en


def term_of(kind: type[T], word: str) -> T | None:
    """The term of that kind named by its slug or either wording; None if there is none."""
    for member in kind:
        if word in (member.slug, member.zh, member.en):
            return member
    return None


def term_by_slug(kind: type[T], slug: str) -> T | None:
    """The term of that kind whose slug it is; None if there is none."""
    found = kind._value2member_map_.get(slug)
    return found if isinstance(found, kind) else None


class Status(Term):
    """The three classes of a reported or verified status (domain: Plan and item)."""

    NOT_STARTED = "not_started", "未启动", "not started"
    IN_PROGRESS = "in_progress", "已启动未完成", "in progress"
    DONE = "done", "已完成", "done"


class ItemClass(Term):
    """What an item counts as: a status class, or withdrawn."""

    DONE = "done", "已完成", "done"
    IN_PROGRESS = "in_progress", "已启动未完成", "in progress"
    NOT_STARTED = "not_started", "未启动", "not started"
    WITHDRAWN = "withdrawn", "已撤销", "withdrawn"


class PlanKind(Term):
    """Why a special plan exists."""

    DOCKING = "docking", "对接方案", "docking plan"
    PROVINCIAL = "provincial", "自主方案", "provincial plan"


class PlanState(Term):
    """The step a plan has reached on its way to write-off."""

    DRAFT = "draft", "起草中", "draft"
    ADOPTED = "adopted", "已审议", "adopted"
    ISSUED = "issued", "已印发", "issued"
    IN_DELIVERY = "in_delivery", "落实中", "in delivery"
    COMPLETE = "complete", "全部完成", "complete"
    REQUESTED = "requested", "申请销账", "write-off requested"
    RETURNED = "returned", "退回", "returned"
    WRITTEN_OFF = "written_off", "已销账", "written off"


class EvidenceKind(Term):
    """What kind of thing proves that an item is done."""

    DOCUMENT = "document", "文件", "document"
    VISIT = "visit", "实地核查", "site visit"
    DATA = "data", "数据", "data"
    THIRD_PARTY = "third_party", "第三方评估", "third party"


class WriteoffAct(Term):
    """A step of closing a plan out (销账)."""

    REQUEST = "request", "申请销账", "write-off requested"
    GRANT = "grant", "同意销账", "write-off granted"
    RETURN = "return", "退回申请", "write-off returned"
    REOPEN = "reopen", "重新启动", "plan reopened"


class RoundKind(Term):
    """The three kinds of supervision round."""

    MIDYEAR = "midyear", "年中集中督察", "mid-year round"
    MONTHLY = "monthly", "月月督察", "monthly round"
    YEAREND = "yearend", "年底绩效目标考核", "year-end round"


class HeardKind(Term):
    """Who reports to a meeting of the leading group."""

    CITY = "city", "市州汇报", "city report"
    DEPARTMENT = "department", "部门汇报", "department report"
    GROUP = "group", "专项小组汇报", "group report"
    OFFICE = "office", "改革办汇报", "office report"


class Every(Term):
    """How far apart the points of a timeline lie."""

    DAY = "day", "每日", "day"
    WEEK = "week", "每周", "week"
    MONTH = "month", "每月", "month"
    COMMIT = "commit", "每次登记", "commit"


class Model(Term):
    """By what a forecast reckons."""

    PACE = "pace", "按以往进度", "pace so far"
    KEPT_PLAN = "kept_plan", "按兑现情况", "plan as kept"


class Lack(Term):
    """Why a model makes no forecast."""

    NOTHING = "nothing", "没有事项", "no items"
    COMPLETE = "complete", "已全部完成", "all done"
    SHORT = "short", "历史不足一年", "less than a year of history"
    NOT_DUE = "not_due", "几乎没有事项已到期", "hardly anything has come due"
    NO_DUE = "no_due", "有未完成事项没有时限", "open items without due date"


class Reliance(Term):
    """How far the past lets a forecast be trusted."""

    FAIR = "fair", "可供参考", "fair"
    UNTESTED = "untested", "检验太少", "hardly tested"
    TOO_NARROW = "too_narrow", "区间过窄，不足为据", "too narrow to rely on"
    TOO_WIDE = "too_wide", "区间过宽，意义不大", "too wide to tell much"


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
    REGISTRY = "registry", "维护名录", "keep the registries"
    SETTINGS = "settings", "维护设置", "keep the settings"


class Figure(Term):
    """A count of the whole ledger that a checkpoint can pin to a day."""

    MASTER_DONE = "master_done", "总体方案完成数", "master items done"
    MASTER_PLANNED = "master_planned", "总体方案计划完成数", "master items planned"
    PLANS = "plans", "专项改革方案数", "special plans"
    PLANS_ADOPTED = "plans_adopted", "审议通过方案数", "plans adopted"
    PLANS_WRITTEN_OFF = "plans_written_off", "已销账方案数", "plans written off"
    ITEMS = "items", "具体改革事项数", "specific items"
    ITEMS_DONE = "items_done", "具体事项完成数", "specific items done"
    LEADER_DIRECT = "leader_direct", "省领导直接抓方案数", "plans carried by leaders"
    MEETINGS = "meetings", "会议数", "meetings held"


class Severity(Term):
    """How much a finding weighs."""

    ERROR = "error", "错误", "error"
    WARNING = "warning", "警告", "warning"


class Condition(Term):
    """How something that was set up, or wasn't, is found."""

    FINE = "fine", "正常", "fine"
    NOTE = "note", "可改进", "could be better"
    MEND = "mend", "待处理", "to be mended"


class Noun(Term):
    """The field's nouns, as headings and labels name them."""

    MASTER_PLAN = "master_plan", "总体方案", "master plan"
    MASTER_ITEM = "master_item", "改革事项", "master item"
    PLAN = "plan", "专项改革方案", "special plan"
    ITEM = "item", "具体改革事项", "specific item"
    GROUP = "group", "专项小组", "special group"
    LEADING_GROUP = "leading_group", "省委深改组", "leading group"
    OFFICE = "office", "改革办", "reform office"
    DEPARTMENT = "department", "省直部门", "department"
    CITY = "city", "市州", "city"
    TEAM = "team", "项目小组", "project team"
    DIVISION = "division", "处室", "division"
    PERSON = "person", "责任人", "responsible person"
    MEETING = "meeting", "会议", "meeting"
    ROUND = "round", "督察轮次", "supervision round"
    SUPERVISION_TABLE = "supervision_table", "督察评估事项表", "supervision table"
    WRITEOFF = "writeoff", "销账", "write-off"
    ID = "id", "编号", "id"
    NUMBER = "number", "序号", "no."
    CLAUSE = "clause", "条款", "clause"
    TITLE = "title", "名称", "title"
    LEAD = "lead", "牵头单位", "lead unit"
    SUPPORT = "support", "配合单位", "supporting units"
    LEAD_LEADER = "lead_leader", "牵头领导", "lead leader"
    DUE = "due", "完成时限", "due"
    DELIVERABLE = "deliverable", "成果形式", "deliverable"
    REPORTED = "reported", "自报状态", "reported"
    VERIFIED = "verified", "认定状态", "verified"
    VERIFIED_ON = "verified_on", "认定日期", "verified on"
    EVIDENCE = "evidence", "佐证材料", "evidence"
    PROBLEM = "problem", "存在问题", "problem"
    NEXT_STEP = "next_step", "下一步", "next step"
    PREVIOUS = "previous", "上次认定", "previous verdict"
    STATE = "state", "进展", "state"
    KIND = "kind", "类别", "kind"
    YEAR = "year", "年度", "year"
    PLANNED = "planned", "计划完成", "planned"
    DONE = "done", "完成", "done"
    TOTAL = "total", "总数", "total"
    UNIT = "unit", "单位", "unit"
    ADOPTED = "adopted", "审议通过", "adopted"
    ISSUED = "issued", "印发", "issued"
    DOCUMENT = "document", "文号", "document no."
    TARGET = "target", "计划销账年度", "write-off target"
    RECORDED = "recorded", "登记时间", "recorded"
    EFFECTIVE = "effective", "生效日期", "effective"
    AUTHOR = "author", "登记人", "author"
    FIELD = "field", "字段", "field"
    FROM = "from", "原值", "from"
    TO = "to", "新值", "to"
    COMMIT = "commit", "提交", "commit"
    EXTENSION = "extension", "延期", "extension"
    WITHDRAWN = "withdrawn", "撤销", "withdrawn"
    OVERDUE = "overdue", "逾期", "overdue"
    ATTENTION = "attention", "需要关注", "needs attention"


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


class FieldName(Term):
    """Fields of a change that are not among the field's nouns."""

    CREATED = "created", "新建", "created"
    REMOVED = "removed", "删除", "removed"
    UNREADABLE = "unreadable", "无法读取", "unreadable"
    TEXT = "text", "内容", "text"
    TITLE_EN = "title_en", "英文名称", "English title"
    NAME = "name", "台账名称", "ledger name"
    NAME_EN = "name_en", "台账英文名称", "English ledger name"
    NOTE = "note", "说明", "note"
    SYNTHETIC = "synthetic", "虚构数据", "synthetic"
    PERIOD = "period", "规划期", "period"
    MASTER_SIZE = "master_size", "改革事项总数", "size of the master plan"
    TIME_ZONE = "time_zone", "时区", "time zone"
    AUTHORITY = "authority", "权限核对", "authority"
    VERSION = "version", "设置版次", "version of the settings"
    APPROVALS = "approvals", "签名人数", "approvals"
    THRESHOLDS = "thresholds", "参数", "thresholds"
    CHECKPOINTS = "checkpoints", "核对点", "checkpoints"
    CENTRAL = "central", "中央方案", "central plans"
    MASTER = "master", "对应改革事项", "master items served"
    LEADER_DIRECT = "leader_direct", "省领导直接抓", "carried by a leader"
    TARGET_WRITEOFF = "target_writeoff", "计划销账年度", "write-off target"
    EXEMPTIONS = "exemptions", "例外", "exemptions"
    FIRST_DUE = "first_due", "原定时限", "first due date"
    VERDICT = "verdict", "认定记录", "verdict on record"
    WRITEOFF_STEP = "writeoff_step", "销账记录", "write-off step on record"
    ON = "on", "日期", "day"
    STUDY = "study", "学习专题", "study topic"
    AGENDA = "agenda", "议程", "agenda"
    HEARD = "heard", "听取汇报", "reports heard"
    START = "start", "开始", "start"
    END = "end", "结束", "end"
    LEADER = "leader", "负责领导", "leader"
    SECRETARY = "secretary", "秘书", "secretary"
    DEPARTMENTS = "departments", "督察部门", "departments visited"
    PLANS = "plans", "督察方案", "plans picked"
    CLOSED = "closed", "结账日期", "closed"
    SHORT = "short", "简称", "short name"
    POST = "post", "职务", "post"
    POST_EN = "post_en", "英文职务", "English post"
    EMAILS = "emails", "邮箱", "e-mails"
    ROLES = "roles", "权限", "roles"
    KEYS = "keys", "签名公钥", "signing keys"
    CODE = "code", "规则", "rule"
    REASON = "reason", "理由", "reason"
    UNTIL = "until", "期限", "until"


def field_term(name: str) -> Noun | FieldName | None:
    """The wording of a record's field; None for a field that has none."""
    return term_by_slug(Noun, name) or term_by_slug(FieldName, name)
