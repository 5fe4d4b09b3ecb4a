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
    REOPEN = "reopen", "重新启动", "reopened"


class RoundKind(Term):
    """The three kinds of supervision round."""

    MIDYEAR = "midyear", "年中集中督察", "mid-year round"
    MONTHLY = "monthly", "月月督察", "monthly round"
    YEAREND = "yearend", "年底绩效目标考核", "year-end round"


class DockingWay(Term):
    """How a central plan is carried out in the province (domain: Docking)."""

    DOCKED = "docked", "制定对接方案", "docked by a plan"
    DIRECT = "direct", "直接执行", "carried out directly"
    NOT_APPLICABLE = "not_applicable", "不适用", "not applicable"


class ClockStart(Term):
    """From which day a docking is timed."""

    CENTRAL_ISSUE = "central_issue", "中央方案印发之日", "issue of the central plan"
    CENTRAL_ADOPTION = "central_adoption", "中央会议审议之日", "day of the central meeting"


class ClockEnd(Term):
    """On which day a docking is achieved."""

    PROVINCIAL_ISSUE = "provincial_issue", "对接方案印发之日", "issue of the docking plan"
    PROVINCIAL_ADOPTION = (
        "provincial_adoption",
        "对接方案审议通过之日",
        "adoption of the docking plan",
    )


class DockingState(Term):
    """Where the docking of a central plan stands; each plan stands in one place."""

    UNDECIDED = "undecided", "未定", "undecided"
    OPEN = "open", "对接中", "under way"
    LATE = "late", "逾期未对接", "late"
    DOCKED = "docked", "已对接", "docked"
    DIRECT = "direct", "直接执行", "carried out directly"
    NOT_APPLICABLE = "not_applicable", "不适用", "not applicable"


class EntryState(Term):
    """How far a plan on the yearly agenda has come."""

    PLANNED = "planned", "待提交", "to be submitted"
    SUBMITTED = "submitted", "已提交", "submitted"
    ADOPTED = "adopted", "已审议", "adopted"
    ISSUED = "issued", "已印发", "issued"
    WITHDRAWN = "withdrawn", "已撤销", "withdrawn"


class PilotLevel(Term):
    """Who set a pilot up."""

    CENTRAL = "central", "中央和部委试点", "central pilot"
    PROVINCIAL = "provincial", "省级试点", "provincial pilot"


class Opinion(Term):
    """The four opinions of a half-yearly review (domain: Pilots)."""

    COMPLETED = "completed", "已经完成", "completed"
    CONTINUE = "continue", "继续试点", "continue"
    STOP = "stop", "停止试点", "stop"
    PROMOTE = "promote", "经验推广", "promote"


class PilotState(Term):
    """The step a pilot has reached on its way to write-off."""

    RUNNING = "running", "试点中", "running"
    COMPLETED = "completed", "已经完成", "completed"
    STOPPED = "stopped", "已停止", "stopped"
    PROMOTED = "promoted", "已推广", "promoted"
    REQUESTED = "requested", "申请销账", "requested"
    RETURNED = "returned", "退回", "returned"
    WRITTEN_OFF = "written_off", "已销账", "written off"


class PilotDuty(Term):
    """What is to be done with a pilot."""

    REVIEW = "review", "评价", "review"
    VISIT = "visit", "实地查看", "visit"
    FILL_IN = "fill_in", "补齐要素", "fill in"
    ASK = "ask", "申请销账", "ask for write-off"
    DECIDE = "decide", "答复申请", "decide on write-off"


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


class DueKind(Term):
    """What somebody is reminded of."""

    ITEM = "item", "事项到期", "item due"
    MASTER = "master", "改革事项到期", "master item due"
    REPLY = "reply", "答复通知", "reply to a notice"
    REVIEW = "review", "试点评价到期", "review of a pilot"
    VISIT = "visit", "试点查看到期", "visit to a pilot"
    DOCKING = "docking", "对接到期", "docking due"
    DECISION = "decision", "答复销账申请", "decision on a write-off"
    ROUND = "round", "督察期满", "end of a round"
    SUBMISSION = "submission", "提交审议到期", "submission to a meeting"
    ISSUE = "issue", "印发到期", "issue of a plan"


class Letter(Term):
    """What a unit writes to the office or the leading group by a template."""

    WRITEOFF = "writeoff", "销账申请", "write-off request"
    EXTENSION = "extension", "延期申请", "extension request"


class AppraisalPart(Term):
    """The three parts of reform's points in the year-end appraisal."""

    PLAN = "plan", "方案落实", "plan delivery"
    WORK = "work", "工作落实", "work delivery"
    RESPONSIBILITY = "responsibility", "责任落实", "responsibility delivery"


class Shortfall(Term):
    """What a record shows that calls for a deduction in the year-end appraisal."""

    OVERDUE = "overdue", "逾期未完成", "overdue"
    LATE = "late", "逾期后完成", "done late"
    NOT_WRITTEN_OFF = "not_written_off", "未按期销账", "not written off in time"
    DOCKING_LATE = "docking_late", "未按期对接", "not docked in time"
    HELD_UP = "held_up", "未按时印发", "not issued in time"
    UNANSWERED = "unanswered", "逾期未答复", "not answered"
    ANSWERED_LATE = "answered_late", "逾期后答复", "answered late"


class Lamp(Term):
    """How an item stands against its due date, as a wall chart shows it."""

    GREEN = "green", "绿灯", "green"
    YELLOW = "yellow", "黄灯", "yellow"
    RED = "red", "红灯", "red"
    REPAIRED = "repaired", "逾期已补", "late, then repaired"


class View(Term):
    """By whom items are told apart: each holds those it answers for (分兵把守)."""

    GROUP = "group", "专项小组", "special group"
    DEPARTMENT = "department", "省直部门", "department"
    CITY = "city", "市州", "city"
    DIVISION = "division", "处室", "division"
    LEADER = "leader", "牵头领导", "lead leader"
    TEAM = "team", "项目小组", "project team"


class RoundStage(Term):
    """How far a supervision round is."""

    PLANNED = "planned", "未开始", "not begun"
    UNDER_WAY = "under_way", "督察中", "under way"
    OVER = "over", "待结账", "to be closed"
    CLOSED = "closed", "已结账", "closed"


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
    REGISTRY = "registry", "登记台账和名录", "keep the records and registries"
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
    CENTRAL_MEETINGS = "central_meetings", "中央会议数", "central meetings held"
    CENTRAL_PLANS = "central_plans", "中央改革方案数", "central plans"
    CENTRAL_DOCKED = "central_docked", "已对接中央方案数", "central plans docked"
    CENTRAL_LATE = "central_late", "逾期未对接中央方案数", "central plans late"
    PILOTS = "pilots", "改革试点数", "pilots"
    PILOTS_CENTRAL = "pilots_central", "中央和部委试点数", "central pilots"
    CITIES = "cities", "市州数", "cities"
    APPRAISAL_GROUPS = "appraisal_groups", "考核组数", "appraisal groups"
    CITIES_APPRAISED = "cities_appraised", "已考核市州数", "cities appraised"
    HEARD_CITIES = "heard_cities", "听取汇报市州数", "cities heard"
    HEARD_DEPARTMENTS = "heard_departments", "听取汇报部门数", "departments heard"
    HEARD_GROUPS = "heard_groups", "听取专项小组汇报次数", "sessions hearing the groups"
    HEARD_OFFICE = "heard_office", "听取改革办汇报次数", "office reports heard"


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
    CENTRAL_MEETING = "central_meeting", "中央会议", "central meeting"
    CENTRAL_PLAN = "central_plan", "中央改革方案", "central plan"
    YEARLY_AGENDA = "yearly_agenda", "年度审议计划", "yearly agenda"
    AGENDA_ENTRY = "agenda_entry", "审议事项", "agenda entry"
    PILOT = "pilot", "改革试点", "pilot"
    EXPERIENCE = "experience", "改革经验", "experience"
    BULLETIN = "bulletin", "信息材料", "bulletin"
    NOTICE = "notice", "通知", "notice"
    APPRAISAL = "appraisal", "年底考核", "appraisal"
    APPRAISAL_GROUP = "appraisal_group", "考核组", "appraisal group"
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
    LAMP = "lamp", "亮灯", "lamp"
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
    GROUPS = "groups", "联系的专项小组", "special groups looked after"
    DOCKING = "docking", "对接计时", "docking clock"
    POINTS = "points", "分值", "points"
    RATES = "rates", "扣分标准", "rates of deduction"
    DECISION = "decision", "对接意见", "decision"
    ENTRIES = "entries", "列入审议", "agenda entries"
    SUBMIT_BY = "submit_by", "应提交日期", "submit by"
    SUBMITTED = "submitted", "提交日期", "submitted"
    LEVEL = "level", "级别", "level"
    MAJOR = "major", "重大试点", "major pilot"
    SCHEME = "scheme", "试点方案", "pilot's plan"
    TASK_FORCE = "task_force", "工作专班", "task force"
    CITIES = "cities", "所涉市州", "cities concerned"
    REVIEWS = "reviews", "试点评价", "reviews"
    VISITS = "visits", "实地查看", "visits"
    SOURCE = "source", "来源", "source"
    SPREAD = "spread", "推广范围", "to be spread to"
    ADOPTIONS = "adoptions", "采用情况", "taken up"
    CHANNEL = "channel", "刊物", "channel"
    ISSUE = "issue", "期号", "issue no."
    SENDER = "sender", "报送单位", "sender"
    AUDIENCE = "audience", "阅读范围", "audience"
    SUBJECT = "subject", "主题", "subject"
    ADDRESSEES = "addressees", "收文单位", "addressees"
    ABOUT = "about", "所涉编号", "about"
    REPLY_BY = "reply_by", "答复期限", "reply by"
    RECEIPTS = "receipts", "签收", "receipts"
    REPLIES = "replies", "答复", "replies"
    ASSIGNMENTS = "assignments", "考核分工", "assignments"
    DEDUCTIONS = "deductions", "扣分", "deductions"
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
