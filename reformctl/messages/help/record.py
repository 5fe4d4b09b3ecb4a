"""The options by which a new record is entered."""

ENTRIES: dict[str, tuple[str, str]] = {
    "help.title": ("名称", "the title"),
    "help.title_en": ("英文名称", "the English title"),
    "help.plan_kind": (
        "类别：docking 对接方案、provincial 自主方案",
        "docking or provincial, or the Chinese term",
    ),
    "help.central": (
        "对接的中央方案编号，可多次使用",
        "a central plan it docks; repeatable",
    ),
    "help.leads": (
        "牵头单位的编号或名称，可多次使用",
        "a lead unit by id or name; repeatable",
    ),
    "help.lead": ("牵头单位的编号或名称", "the lead unit by id or name"),
    "help.supporting": (
        "配合单位的编号或名称，可多次使用",
        "a supporting unit by id or name; repeatable",
    ),
    "help.person": ("责任人，写岗位", "who answers for it, named by post"),
    "help.lead_leader": ("牵头领导，写岗位", "the leader who carries it, named by post"),
    "help.is_leader_direct": ("由省领导直接抓", "a provincial leader carries it"),
    "help.target_year": ("计划销账年度", "the year in which it shall be written off"),
    "help.serves": (
        "服务的总体方案改革事项，可多次使用",
        "a master item it serves; repeatable",
    ),
    "help.plan_year": ("起草年度，默认为今年", "the year of the draft; default: this year"),
    "help.plan_id": (
        "自定编号，如 P-2017-k7qd；默认随机生成",
        "an id of your own like P-2017-k7qd; default: drawn at random",
    ),
    "help.plan": ("方案编号或名称开头", "a plan by id or beginning of title"),
    "help.text": ("事项内容", "what is to be done"),
    "help.due": ("完成时限", "the due date"),
    "help.clause": ("方案条款，如 二（三）", "the clause of the plan"),
    "help.deliverable": ("成果形式", "what shall be there when it is done"),
    "help.planned": ("计划完成年度", "the year by whose end it shall be done"),
    "help.new_round_id": (
        "轮次编号，如 S-2017-midyear、S-2017-03（起止日期即当月）；可由 --kind 和起始日期得出",
        "an id like S-2017-midyear, or S-2017-03, which gives the days too; --kind and --start give it too",
    ),
    "help.round_kind": (
        "类别：midyear 年中集中督察、monthly 月月督察、yearend 年底绩效目标考核",
        "midyear, monthly or yearend, or the Chinese term",
    ),
    "help.start": ("起始日期", "the first day"),
    "help.end": ("截止日期", "the last day"),
    "help.leader": ("负责领导，写岗位", "who leads it, named by post"),
    "help.secretary": ("联络员，写岗位", "the secretary, named by post"),
    "help.departments": (
        "督察的部门，编号或名称，可多次使用；不写则按该类督察的规定列出",
        "a department visited, by id or name; repeatable; default: by the rules of the kind",
    ),
    "help.visited_cities": (
        "考核的市州，编号或名称，可多次使用；年底考核不写则列全部",
        "a city visited, by id or name; repeatable; default at the year's end: all",
    ),
    "help.picked": (
        "督察的方案，可多次使用；不写则年中列全部应督察的，月月督察列建议的",
        "a plan picked; repeatable; default: all that are due at mid-year, the proposed ones of a month",
    ),
    "help.closing_id": ("轮次编号，如 S-2017-midyear", "a round like S-2017-midyear"),
    "help.closed_on": ("结账日期，默认为今天", "the day of its close; default: today"),
    "help.group_id": ("编号，如 G7；默认为下一个", "an id like G7; default: the next number"),
    "help.department_id": ("编号，如 D-ENV", "an id like D-ENV"),
    "help.city_id": ("行政区划代码，如 510100", "the GB/T 2260 code, like 510100"),
    "help.team_id": ("编号，如 PT-01；默认为下一个", "an id like PT-01; default: the next number"),
    "help.division_id": (
        "编号，如 DIV-1；默认为下一个",
        "an id like DIV-1; default: the next number",
    ),
    "help.person_id": (
        "编号，如 U-ENV-1；默认由单位得出",
        "an id like U-ENV-1; default: made from the unit",
    ),
    "help.short": ("简称", "the short name"),
    "help.post": ("岗位名称，不写姓名", "the post; never a person's name"),
    "help.post_unit": (
        "所属单位的编号或名称；改革办写 OFFICE，省委深改组写 LG",
        "its unit by id or name; OFFICE is the reform office, LG the leading group",
    ),
    "help.email": (
        "git 使用的邮箱，可多次使用",
        "the address git commits with; repeatable",
    ),
    "help.role": (
        "权限：report 自报进展、verdict 认定、ask 申请销账、grant 批准销账、registry 登记台账和名录、"
        "settings 维护设置，可多次使用",
        "report, verdict, ask, grant, registry or settings; repeatable",
    ),
    "help.new_meeting_number": ("届次，默认为下一次", "its number; default: the next one"),
    "help.held": ("会议日期", "the day it is held"),
    "help.study": (
        "学习专题；审议或听取汇报的会议须写",
        "the study topic; needed where something was adopted or heard",
    ),
    "help.agenda_item": ("议程，可多次使用", "an item of the agenda; repeatable"),
    "help.adopted_drafts": (
        "审议通过的起草方案，按审议顺序",
        "drafts that were adopted, in that order",
    ),
    "help.heard": (
        "听取的汇报，如 city:510100:内容、department:D-ENV:内容、office:内容，可多次使用",
        "a report heard, like city:510100:TEXT, department:D-ENV:TEXT or office:TEXT; repeatable",
    ),
    "help.new_central_meeting_id": (
        "届次，如 C-36 或 36；默认为下一次",
        "its number like C-36 or 36; default: the next one",
    ),
    "help.concerned_group": (
        "所涉专项小组的编号或名称",
        "the special group it concerns, by id or title",
    ),
    "help.central_issued": ("中央印发的日期", "the day on which the centre issued it"),
    "help.new_agenda_year": ("年度，默认为今年", "the year; default: this one"),
    "help.for_meeting": ("拟上会的届次", "number of the meeting it is meant for"),
    "help.submit_by": ("应提交日期", "the day by which its plan is to be submitted"),
    "help.document": ("印发文号", "the document number"),
}
