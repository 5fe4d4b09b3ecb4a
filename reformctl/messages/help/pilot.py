"""The commands that show and record pilots and experiences, and their options."""

ENTRIES: dict[str, tuple[str, str]] = {
    "help.pilots": (
        "试点监控：什么到期、各项目小组情况、每个试点的最近评价和查看\n"
        "评价每 thresholds.review_months 个月一次，查看每 thresholds.visit_months 个月一次；"
        "各表按筛选条件统计，任何数字都能用筛选条件查到背后的试点。",
        "Watch the pilots: what is due, how each project team stands, and each pilot's last review and visit\n"
        "A review falls due every thresholds.review_months months, a visit every thresholds.visit_months; "
        "every table counts the pilots that fit the filters, and the filters give the pilots behind any figure.",
    ),
    "help.experiences": (
        "经验推广：哪些已成熟、登载在哪一期、哪里已采用、哪里还没有",
        "Watch the experiences: ripe, published in which issue, taken up where, and not yet",
    ),
    "help.review": (
        "评价试点：已经完成、继续试点、停止试点（须有理由）、经验推广（同时建立经验）\n"
        "已经完成、停止试点、经验推广即为了结，此后只能申请销账；已经完成的还可以评价为经验推广。",
        "Review a pilot: completed, continue, stop (with a reason) or promote (which opens an experience)\n"
        "Completed, stop and promote end the pilot, which is then to be written off; one that was completed may "
        "still be promoted.",
    ),
    "help.visit": ("登记试点的实地查看", "Record a visit to a pilot on site"),
    "help.adopt": ("登记某单位采用一条经验", "Record that a unit took an experience up"),
    "help.new_pilot": ("新建改革试点", "Enter a reform pilot"),
    "help.new_experience": ("新建改革经验", "Enter an experience"),
    "help.pilot": ("试点编号，如 T-2016-k7qd", "a pilot like T-2016-k7qd"),
    "help.experience": ("经验编号，如 E-2017-0004", "an experience like E-2017-0004"),
    "help.opinion": (
        "评价：completed 已经完成、continue 继续试点、stop 停止试点、promote 经验推广",
        "completed, continue, stop or promote, or the Chinese term",
    ),
    "help.opinion_filter": (
        "只看最近评价为此的试点：completed、continue、stop、promote 或中文",
        "only pilots whose last opinion is completed, continue, stop or promote",
    ),
    "help.pilot_state": (
        "只看处于该状态的试点：running 试点中、completed 已经完成、stopped 已停止、promoted 已推广、"
        "requested 申请销账、returned 退回、written_off 已销账",
        "only pilots in that state: running, completed, stopped, promoted, requested, returned or written_off",
    ),
    "help.team": ("项目小组的编号或名称", "id or title of a project team"),
    "help.level": (
        "只看该级试点：central 中央和部委试点、provincial 省级试点",
        "only pilots of that level: central or provincial",
    ),
    "help.new_level": (
        "级别：central 中央和部委试点、provincial 省级试点",
        "central or provincial, or the Chinese term",
    ),
    "help.pilot_unit": ("责任单位的编号或名称", "id or name of the unit that answers for it"),
    "help.pilot_city": ("只看在该市州试点的", "only pilots tried in that city"),
    "help.pilot_target": ("只看计划在该年销账的", "only pilots to be written off in that year"),
    "help.pilot_due": (
        "只看评价或查看已逾期、即将到期的",
        "only pilots whose review or visit is late or due soon",
    ),
    "help.pilot_overdue": (
        "只看评价或查看已逾期的",
        "only pilots whose review or visit is late",
    ),
    "help.running": ("只看仍在试点的", "only pilots that are still tried"),
    "help.reviewed": ("只看本半年已评价的", "only pilots reviewed in this half-year"),
    "help.unreviewed": ("只看尚未评价的", "only pilots that were never reviewed"),
    "help.visited": ("只看本年已实地查看的", "only pilots visited this year"),
    "help.unvisited": (
        "只看仍在试点、本年尚未实地查看的",
        "only pilots still tried that nobody has visited this year",
    ),
    "help.incomplete": (
        "只看要素不全的：缺领导、方案、专班、责任单位等",
        "only pilots that lack a leader, plan, team, unit or the like",
    ),
    "help.major": ("只看重大试点", "only major pilots"),
    "help.source": (
        "来源：试点、方案、部门或市州的编号或名称",
        "where it comes from: a pilot, plan, department or city",
    ),
    "help.adopted_by": ("只看该单位已采用的", "only what that unit took up"),
    "help.unpublished": ("只看已成熟而未登载的", "only ripe ones that no bulletin carried"),
    "help.not_spread": (
        "只看推广范围内还有单位未采用的",
        "only ripe ones that some unit has still to take up",
    ),
    "help.review_by": (
        "作出评价的项目小组，默认为联系该试点的小组",
        "the project team that gave it; default: the pilot's own",
    ),
    "help.review_reason": ("理由；停止试点必填", "why; needed to stop a pilot"),
    "help.experience_title": (
        "所建立经验的名称，与 promote 同用；默认由试点名称得出",
        "title of the experience that promote opens; default: after the pilot",
    ),
    "help.visit_by": (
        "查看单位，默认为联系该试点的项目小组",
        "the unit that went there; default: the pilot's own team",
    ),
    "help.visit_text": ("查看的情况", "what was seen"),
    "help.adopting_unit": ("采用单位的编号或名称", "id or name of the unit that took it up"),
    "help.uptake_document": ("采用的文号", "document number by which it was taken up"),
    "help.pilot_leader": ("负责领导一位，写岗位", "its one leader, named by post"),
    "help.scheme": ("试点方案的文号", "document number of its plan"),
    "help.scheme_on": ("试点方案的印发日期", "the day of its plan"),
    "help.task_force": ("工作专班", "its team on site"),
    "help.cities": ("试点地区，可多次使用", "a city where it is tried; repeatable"),
    "help.asked_by": (
        "所依据的中央方案编号，可多次使用",
        "a central plan that asks for it; repeatable",
    ),
    "help.is_major": ("属于重大试点", "it is a major pilot"),
    "help.pilot_id": (
        "自定编号，如 T-2017-k7qd；默认随机生成",
        "an id of your own like T-2017-k7qd; default: drawn at random",
    ),
    "help.ripe_on": ("成熟日期；不写即为草稿", "the day it is ripe; without it, a draft"),
    "help.learned": ("主要内容", "what was learned"),
    "help.carried_by": ("登载它的信息材料编号", "the bulletin that carried it"),
    "help.spread": (
        "推广范围内的单位，可多次使用",
        "a unit it is to be spread to; repeatable",
    ),
}
