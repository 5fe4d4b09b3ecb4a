"""Sentences of the sample in the manner of the field; none of them speaks of a real plan."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.sample.dice import Dice
from reformctl.sample.subjects import SUBJECTS

MARK = "（示例）"
"""Stands behind every title: the plan does not exist."""

TITLES = (
    "{0}实施方案",
    "{0}工作方案",
    "关于深化{0}的实施意见",
    "关于推进{0}的若干措施",
    "{0}三年行动计划",
    "关于加强{0}的实施意见",
    "{0}试点方案",
    "{0}管理办法",
)

# What is to be done, and what is there when it is done.
ITEMS = (
    ("建立健全{0}制度", "制度文件"),
    ("制定{0}实施细则", "实施细则"),
    ("出台{0}管理办法", "管理办法"),
    ("编制{0}责任清单并向社会公布", "责任清单"),
    ("在{n}个市（州）开展{0}试点", "试点总结报告"),
    ("搭建{0}信息平台并接入省级系统", "信息平台"),
    ("建立{0}联席会议制度", "会议制度"),
    ("完成{0}现状摸底和问题台账", "摸底报告"),
    ("制定{0}地方标准", "地方标准"),
    ("建立{0}考核评价机制", "考核办法"),
    ("委托第三方开展{0}评估", "评估报告"),
    ("清理与{0}不相适应的规范性文件", "清理目录"),
    ("明确{0}省市县三级职责分工", "分工方案"),
    ("建立{0}动态调整机制", "调整办法"),
    ("完成{0}年度任务的{p}%以上", "工作报告"),
    ("设立{0}专项资金并规范使用", "资金管理办法"),
    ("开展{0}业务培训，覆盖{n}个市（州）", "培训总结"),
    ("建立{0}信息公开和社会监督机制", "公开目录"),
    ("完善{0}配套政策", "配套文件"),
    ("总结推广{0}经验做法", "经验材料"),
    ("建立{0}跨部门协作机制", "协作机制文件"),
    ("推动{0}向县（市、区）延伸", "工作报告"),
    ("健全{0}监督检查和责任追究机制", "检查办法"),
    ("开展{0}专项督查并通报结果", "督查通报"),
    ("修订{0}有关地方性法规草案", "法规草案"),
    ("组建{0}专家咨询委员会", "组建文件"),
    ("建立{0}数据库，实现数据共享", "数据库"),
    ("规范{0}办事流程，压缩办理时限{p}%", "流程图"),
)

MASTER_TEXTS = (
    "建立健全{0}体制机制",
    "深化{0}",
    "全面推进{0}",
    "完善{0}政策体系",
    "探索{0}新模式",
    "基本形成{0}制度框架",
)

PROBLEMS = (
    "配套制度尚未出台，进度偏慢",
    "试点覆盖面不够，部分市（州）尚未启动",
    "部门之间意见尚未统一",
    "数据接口未打通，共享不充分",
    "经费尚未落实",
    "基层工作力量不足",
    "中央配套文件尚未印发，相关工作受到影响",
    "佐证材料不完整，成果质量有待提高",
    "责任分工不够明确，推进力度不均衡",
    "法规修订程序较长，时间偏紧",
)
HINDRANCES = (
    "上位文件尚未印发，暂不具备启动条件",
    "责任处室尚未明确",
    "经费尚未落实，未能启动",
    "与其他改革任务交叉，尚待明确牵头单位",
)
OVERSTATED = "自报情况与现场核查不一致，尚不能认定"

NEXT_STEPS = (
    "年内出台配套文件",
    "{q}前完成征求意见",
    "召开专题协调会，{q}前统一意见",
    "扩大试点范围，{q}前总结评估",
    "{q}前提交会议审议",
    "补充佐证材料，下轮督察复核",
    "压实责任，按月报送进展",
    "{q}前完成系统联调",
)
NEXT_NOT_STARTED = (
    "{q}前启动并报送工作方案",
    "明确责任处室和时间表，{q}前启动",
    "待上位文件印发后立即启动",
)
QUARTERS = ("一季度", "二季度", "三季度", "四季度")

EXTENSION_REASONS = (
    "中央配套文件推迟印发",
    "涉及部门较多，需进一步协调",
    "试点周期尚未结束，需延长观察期",
    "地方性法规修订尚在审议程序中",
    "系统建设招标延期",
    "与机构调整统筹安排，需顺延",
)
WITHDRAWAL_REASONS = (
    "上位政策调整，不再单独推进",
    "与其他方案事项合并，不再单列",
    "机构职能调整，任务已划转",
    "中央明确由国家统一组织实施",
)
RETURN_REASONS = (
    "部分事项佐证材料不足，补充后再报",
    "个别事项成果未印发，需进一步核实",
    "销账报告未附第三方评估意见",
)
REOPEN_REASONS = (
    "中央印发新的改革文件，需补充落实事项",
    "回头看发现成果运用不到位，需继续推进",
    "机构调整后责任主体变化，需重新明确",
)
DOCUMENTS = ("印发文件", "部门文件", "会议纪要", "工作报告")
SITE_VISIT = "现场核查记录"
THIRD_PARTY = "第三方评估报告"

ITEM_PERSONS = ("处长", "副处长", "处室负责人", "分管负责人")
PLAN_PERSONS = ("处室负责人", "分管厅领导", "改革联络员")
LEAD_LEADERS = ("{realm}专项小组组长", "{realm}专项小组副组长")
PROVINCIAL_LEADER = "分管{realm}的省领导"

NUMERALS = "一二三四五六七八九十"


def titles(group: str) -> Iterator[str]:
    """Titles of a group's plans without end, no two alike."""
    subjects = SUBJECTS[group]
    order = Dice(f"titles {group}").shuffled(range(len(subjects) * len(TITLES)))
    lap = 1
    while True:
        for at in order:
            subject, form = subjects[at % len(subjects)], TITLES[at // len(subjects)]
            yield compose(form, subject) + (MARK if lap == 1 else f"（示例{lap}）")
        lap += 1


def item_wordings(group: str, title: str, count: int) -> list[tuple[str, str]]:
    """Text and deliverable of that many items of a plan: mostly on its own subject, none twice."""
    dice = Dice(f"items {title}")
    own = [subject for subject in SUBJECTS[group] if subject in title][:1]
    near = dice.some([subject for subject in SUBJECTS[group] if subject not in own], 3)
    pairs = [(subject, form) for subject in (*own, *near) for form in ITEMS]
    first = dice.some(pairs[: len(ITEMS)], min(count, 2 + count // 2))
    rest = dice.some(pairs[len(ITEMS) :], count - len(first))
    number, share = dice.between(3, 9), dice.pick((50, 60, 80, 90))
    return [
        (compose(form[0], subject, n=number, p=share), form[1]) for subject, form in (*first, *rest)
    ]


def compose(form: str, subject: str, **numbers: int) -> str:
    """The sentence on that subject; the end of one that the form repeats is said once."""
    return form.format(subject, **numbers).replace("管理管理", "管理").replace("制度制度", "制度")


def clauses(count: int, dice: Dice) -> list[str]:
    """Where in the plan each of its items stands, such as 二（三）, in the order of the text."""
    found: list[str] = []
    chapter, clause = 2, 0
    for _ in range(count):
        clause += 1
        if clause > 3 and dice.chance(0.3):
            chapter, clause = chapter + 1, 1
        found.append(f"{numeral(chapter)}（{numeral(clause)}）")
    return found


def lead_leader(realm: str, direct: bool, dice: Dice) -> str:
    """The post that carries a plan: a provincial leader's where one does so in person."""
    post = PROVINCIAL_LEADER if direct else dice.pick((*LEAD_LEADERS, PROVINCIAL_LEADER))
    return post.format(realm=realm)


def numeral(number: int) -> str:
    """A number below a hundred in Chinese figures."""
    tens, ones = divmod(number, 10)
    head = ("" if tens < 2 else NUMERALS[tens - 1]) + ("十" if tens else "")
    return head + (NUMERALS[ones - 1] if ones else "")
