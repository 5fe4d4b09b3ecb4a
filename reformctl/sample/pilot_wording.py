"""Sentences of the sample about pilots and experiences; none of them speaks of a real one."""

from __future__ import annotations

from reformctl.sample.wording import MARK

PILOT_TITLE = "{subject}试点" + MARK
EXPERIENCE_TITLE = "{subject}试点经验" + MARK
CITY_TITLE = "{city}{subject}做法" + MARK
PLAN_TITLE = "{plan}落实经验" + MARK
TASK_FORCE = "{subject}试点工作专班"

CITY_LEADERS = ("分管副市长", "分管市委副书记", "分管市委常委")
PREFECTURE_LEADERS = ("分管副州长", "分管州委副书记", "分管州委常委")
DEPARTMENT_LEADERS = ("分管厅领导", "分管副主任", "专项小组副组长")
CITY_PERSONS = ("改革办负责人", "责任部门负责人", "试点办公室负责人")
DEPARTMENT_PERSONS = ("处长", "处室负责人", "改革联络员")

PILOT_PROBLEMS = (
    "试点面偏窄，县（市、区）参与不够",
    "配套政策尚未完全落地",
    "试点经费到位偏慢",
    "基层人手不足，业务培训不够",
    "部门之间数据尚未打通",
    "成效评估方法不够细",
)
PILOT_NEXT_STEPS = (
    "扩大到更多县（市、区）",
    "完善配套政策，下半年再评",
    "委托第三方评估成效",
    "梳理可复制的做法",
    "落实经费和人员",
    "打通数据，简化流程",
)
STOP_REASONS = (
    "上位政策调整，不再单独试点",
    "试点条件不具备，成效不明显",
    "与国家统一部署合并开展",
)
VISIT_TEXTS = (
    "走访试点单位，查看台账，座谈了解进展",
    "查看办事窗口和信息系统，抽查办件",
    "召开座谈会，听取基层意见",
    "实地查看试点项目，核对试点方案落实情况",
)

EXPERIENCE_TEXTS = (
    "围绕{subject}，一是定清单、明责任，二是试点先行、逐步扩面，三是及时把做法写成制度。",
    "{subject}坚持先试后推：先在少数地方试出流程和标准，再统一表格、统一培训，最后纳入考核。",
    "{subject}的主要做法：一个专班抓到底，一张清单管进度，一套标准可复制，群众意见定期听。",
    "以{subject}为重点，整合部门职责，压缩办理环节，公开办事结果，形成可复制的制度文件。",
)
CHANNEL = "四川改革专报"
SUBJECT = "改革经验"
