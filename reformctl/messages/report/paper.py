"""Reports of the paperless office: notices, letters, reminders, bulletins, digests."""

ENTRIES: dict[str, tuple[str, str]] = {
    "report.list.notices": ("通知", "Notices"),
    "report.list.bulletins": ("信息材料", "Bulletins, digests and papers"),
    "report.some_of": ("{shown} 等 {count} 个", "{shown} and others, {count} in all"),
    "report.notice.to": ("主送单位", "to"),
    "report.notice.text": ("正文", "text"),
    "report.notice.about": ("附件：所涉清单", "Enclosed: what it is about"),
    "report.notice.dated": ("成文日期：{on}", "dated {on}"),
    "report.notice.draft": ("起草中，尚未编号印发", "a draft, not numbered and issued yet"),
    "report.notice.reply_by": ("答复期限：{day}", "reply by {day}"),
    "report.notice.answers": ("签收和答复", "Receipts and replies"),
    "report.notice.debtors": ("尚未答复的单位", "Units that owe a reply"),
    "report.bulletin.hit": ("所在文句", "found in"),
    "report.bulletin.issue": ("{channel}第 {issue} 期", "{channel} no. {issue}"),
    "report.letter": ("{kind} {id}", "{kind} {id}"),
    "report.letter.day": ("{year}年{month}月{day}日", "{year}-{month}-{day}"),
    "report.letter.line": ("{number}. {text}（{id}）", "{number}. {text} ({id})"),
    "report.letter.due": (
        "{number}. {text}（{id}，{due}到期）",
        "{number}. {text} ({id}, due on {due})",
    ),
    "report.letter.late": (
        "{number}. {text}（{id}，{due}到期，已逾期 {days} 天）",
        "{number}. {text} ({id}, due on {due}, days overdue: {days})",
    ),
    "report.letter.more": ("……另有 {count} 项", "... and more: {count}"),
    "report.letter.all_done": (
        "{done} 项全部认定完成",
        "all of them ({done}) were verified done",
    ),
    "report.letter.done_and_withdrawn": (
        "{done} 项认定完成、{withdrawn} 项经批准撤销",
        "{done} were verified done and {withdrawn} withdrawn by approval",
    ),
    "report.letter.outcome": (
        "{number}. {text}：{on}认定，{status}",
        "{number}. {text}: {status}, verified on {on}",
    ),
    "report.letter.withdrawn": (
        "{number}. {text}：{on}经批准撤销",
        "{number}. {text}: withdrawn on {on}",
    ),
    "report.remind.title": ("到期提醒", "What is due"),
    "report.remind.soon": ("{until} 前到期", "due by {until}"),
    "report.remind.soon_short": ("即将到期", "due soon"),
    "report.remind.next": ("最近到期", "next due"),
    "report.remind.units": ("按单位", "By unit"),
    "report.remind.unit": ("{id} {name}", "{id} {name}"),
    "report.remind.hint": (
        "逐项查看：`reformctl remind --unit 单位`，全部：--all；起草催办通知：--notices",
        "one by one: `reformctl remind --unit ID`, of all units: --all; draft reminders: --notices",
    ),
    "report.remind.calendar": ("{ledger}：到期事项", "{ledger}: what is due"),
    "report.remind.calendar_of": (
        "{ledger}：{unit}到期事项",
        "{ledger}: what is due of {unit}",
    ),
    "report.remind.event": ("{kind}：{text}", "{kind}: {text}"),
    "report.remind.event_late": ("逾期：{kind}：{text}", "Overdue: {kind}: {text}"),
    "report.remind.event_text": ("{id}，{unit}", "{id}, {unit}"),
    "report.digest.title": (
        "{year} 年 {zh} 月改革信息摘编",
        "Reform digest of {year}-{en}",
    ),
    "report.digest.days": ("起止", "days"),
    "report.digest.span": ("{first} 至 {last}", "{first} to {last}"),
    "report.digest.written_off": ("销账方案", "plans written off"),
    "report.digest.overdue": ("逾期具体事项", "specific items overdue"),
    "report.digest.learned_title": ("新的经验", "What was learned"),
    "report.digest.moved": (
        "一、工作进展。新认定完成具体改革事项 {items} 项、总体方案改革事项 {masters} 项，销账方案 {plans} 个。",
        "1. What moved. Newly verified done: {items} specific items and {masters} items of the master "
        "plan; plans written off: {plans}.",
    ),
    "report.digest.late": (
        "二、逾期情况。截至{day}逾期未完成的具体改革事项 {count} 项，其中本月新增 {fresh} 项。",
        "2. What is late. Specific items overdue on {day}: {count}, of which {fresh} became so this "
        "month.",
    ),
    "report.digest.learned": (
        "三、经验推广。登记改革经验 {count} 条，各地采用 {adopted} 次。",
        "3. What was learned. New experiences: {count}; taken up elsewhere: {adopted} times.",
    ),
    "report.digest.line": ("{text}（{id}）", "{text} ({id})"),
}
