"""What RC3 and RC6 say of plans, meetings, items and verdicts."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC301": (
        "{id} 于 {day} 认定已完成，但没有写明佐证材料；请登记材料并在认定中引用",
        "{id} was verified done on {day} without evidence; enter it and cite it in the verdict",
    ),
    "rule.RC302": (
        "{id} 缺少{what}（`{field}`），“{step}”环节必须填写；请补填",
        "{id} has no {what} (`{field}`), which the step “{step}” asks for; fill it in",
    ),
    "rule.RC303": (
        "{id} 缺少{what}（`{field}`），方案印发后必须填写；请补填",
        "{id} has no {what} (`{field}`), which an issued plan's item must have; fill it in",
    ),
    "rule.RC304.none": (
        "{id} 的编号表明由第 {own} 次会议审议，但没有 `adopted`；请补填会议和日期",
        "{id} carries meeting {own} in its id but has no `adopted`; fill in meeting and day",
    ),
    "rule.RC304.other": (
        "{id} 的编号表明由第 {own} 次会议审议，这里写的是第 {stated} 次；请改正",
        "{id} carries meeting {own} in its id, but this says meeting {stated}; correct it",
    ),
    "rule.RC304.unnumbered": (
        "{id} 由第 {stated} 次会议审议通过，编号应为 P-M{stated}-顺序号；请给文件改名",
        "{id} was adopted at meeting {stated}, so its id must be P-M{stated}-<order>; rename it",
    ),
    "rule.RC305.twice": (
        "第 {meeting} 次会议的清单两次列出 {plan}；请删去一处",
        "meeting {meeting} lists {plan} twice; drop one entry",
    ),
    "rule.RC305.elsewhere": (
        "第 {meeting} 次会议的清单列有 {plan}，其编号属于第 {own} 次会议；请从清单删去",
        "meeting {meeting} lists {plan}, whose id belongs to meeting {own}; take it off the list",
    ),
    "rule.RC305.not_stated": (
        "第 {meeting} 次会议的清单列有 {plan}，方案却没有写明由该次会议审议；请改正其中一处",
        "meeting {meeting} lists {plan}, which does not say so; correct one of the two",
    ),
    "rule.RC305.order": (
        "第 {meeting} 次会议的清单中 {plan} 次序不对；请按编号顺序排列",
        "meeting {meeting} lists {plan} out of order; list the plans by number",
    ),
    "rule.RC305.not_listed": (
        "{plan} 写明由第 {meeting} 次会议审议通过，该会议的清单没有列出；请补列",
        "{plan} says meeting {meeting} adopted it, but that meeting does not list it; add it",
    ),
    "rule.RC305.day": (
        "{plan} 的通过日期 {day} 与会议日期 {held} 不符；请改正",
        "{plan} was adopted on {day}, but its meeting was held on {held}; correct the day",
    ),
    "rule.RC305.meeting_day": (
        "第 {meeting} 次会议的日期 {day} 与所通过方案的日期 {other} 不符；请改正",
        "meeting {meeting} is dated {day}, but its plans say {other}; correct the day",
    ),
    "rule.RC306": (
        "{id} 于 {day} 的认定排在 {before} 的认定之后；请改正日期或次序",
        "{id} has a verdict of {day} after one of {before}; correct the day or the order",
    ),
    "rule.RC307.issue": (
        "{id} 于 {day} 印发，早于审议通过的 {adopted}；请改正其中一个日期",
        "{id} was issued on {day}, before its adoption on {adopted}; correct one of the days",
    ),
    "rule.RC307.late_issue": (
        "{id} 的印发日期 {day} 晚于其事项的认定（最早 {verdict}）；请改正印发日期",
        "{id} was issued on {day}, after verdicts on its items (first {verdict}); correct the day "
        "of issue",
    ),
    "rule.RC307.unissued": (
        "{id} 尚未印发，其事项却已有认定；请补填 `issued`",
        "{id} has verdicts on its items but was never issued; fill in `issued`",
    ),
    "rule.RC307.verdict": (
        "{id} 于 {day} 认定，早于方案印发的 {issued}；请改正其中一个日期",
        "{id} was judged on {day}, before its plan's issue on {issued}; correct one of the days",
    ),
    "rule.RC307.evidence": (
        "{id} 的佐证材料 {evidence} 日期为 {day}，晚于引用它的认定（{verdict}）；请改正日期",
        "{id} has evidence {evidence} of {day}, later than the verdict of {verdict} that cites it; "
        "correct one of the days",
    ),
    "rule.RC308": (
        "{id} 自报已完成，但没有登记佐证材料；请登记，或改报未完成",
        "{id} is reported done without evidence; enter it, or report it in progress",
    ),
    "rule.RC309.done": (
        "{id} 已于 {since} 认定完成并退出督察，{day} 又作认定；请撤回，或先重新启动方案",
        "{id} left supervision as done on {since}, yet has a verdict of {day}; take it back, or "
        "reopen the plan first",
    ),
    "rule.RC309.undone": (
        "{id} 已于 {since} 认定完成并退出督察，{day} 又予撤销；请取消撤销，或先重新启动方案",
        "{id} left supervision as done on {since}, yet is withdrawn on {day}; take the withdrawal "
        "back, or reopen the plan first",
    ),
    "rule.RC309.withdrawn": (
        "{id} 已于 {since} 撤销，{day} 又作认定；请撤回这条认定，或改正撤销日期",
        "{id} was withdrawn on {since}, yet has a verdict of {day}; take the verdict back, or "
        "correct the day of withdrawal",
    ),
    "rule.RC310.on": (
        "{id} 已撤销，但没有写明日期；请补填 `on`",
        "{id} is withdrawn without a day; fill in `on`",
    ),
    "rule.RC310.reason": (
        "{id} 已撤销，但没有写明理由；请补填 `reason`",
        "{id} is withdrawn without a reason; fill in `reason`",
    ),
    "rule.RC311": (
        "{id} 的 {unit} 既是牵头单位又是配合单位；请从 `support` 中删去",
        "{id} has {unit} both as lead and supporting; take it out of `support`",
    ),
    "rule.RC312": (
        "{id} 所记日期 {day} 在今天（{today}）之后；请改正日期",
        "{id} records something of {day}, which is after today ({today}); correct the day",
    ),
    "rule.RC313.year": (
        "{id} 不在本年度的文件夹；请移到 {folder}",
        "{id} lies in another year's folder; move it to {folder}",
    ),
    "rule.RC313.group": (
        "{id} 不在本专项小组的文件夹；请移到 {folder}",
        "{id} lies in another group's folder; move it to {folder}",
    ),
    "rule.RC601": (
        "有第 {meeting} 次会议，没有第 {missing} 次；请补建会议文件，或改正届次",
        "there is a meeting {meeting} but none with number {missing}; add it or correct the number",
    ),
    "rule.RC602.on": (
        "第 {meeting} 次会议没有写明日期；请补填 `on`",
        "meeting {meeting} has no day; fill in `on`",
    ),
    "rule.RC602.study": (
        "第 {meeting} 次会议没有写明学习内容；请补填 `study`",
        "meeting {meeting} has no study topic; fill in `study`",
    ),
    "rule.RC602.unit": (
        "第 {meeting} 次会议的{kind}写的是 {unit}，与类别不符；请改正类别或单位",
        "meeting {meeting} has {unit} for a {kind}, which is another kind of unit; correct the kind "
        "or the unit",
    ),
    "rule.RC602.no_unit": (
        "第 {meeting} 次会议的{kind}没有写明单位；请补填 `unit`",
        "meeting {meeting} has a {kind} without a unit; fill in `unit`",
    ),
    "rule.RC603": (
        "第 {meeting} 次会议的日期 {day} 早于第 {before} 次会议；请改正日期",
        "meeting {meeting} is dated {day}, before meeting {before}; correct the day",
    ),
}
