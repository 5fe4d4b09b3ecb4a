"""The options of notices, letters, reminders and bulletins."""

ENTRIES: dict[str, tuple[str, str]] = {
    "help.words": (
        "要查找的词语，每个都要出现",
        "words to look for; every one must stand in the text",
    ),
    "help.notice_kind": (
        "类别：docking 对接通知、supervision 督察通知、reminder 催办通知、return 退回通知",
        "docking, supervision, reminder or return, or the Chinese term",
    ),
    "help.notice_unit": ("收文单位的编号或名称", "an addressee by id or name"),
    "help.notice_year": ("只列该年印发的；起草中的按编号", "only those of that year"),
    "help.notices_overdue": (
        "只列逾期未答复的；写了 --unit 的，指该单位逾期的",
        "only those with overdue replies; with --unit, those that unit owes",
    ),
    "help.notices_open": (
        "只列还有单位没有答复的；写了 --unit 的，指该单位没有答复的",
        "only those somebody has still to answer; with --unit, that unit",
    ),
    "help.notices_drafts": ("只列起草中的", "only drafts"),
    "help.notice": ("通知编号，如 N-2017-0033", "a notice like N-2017-0033"),
    "help.receiving": (
        "签收单位的编号或名称，可写多个",
        "the units that received it, by id or name",
    ),
    "help.replying": ("答复单位的编号或名称", "the unit that replies, by id or name"),
    "help.reply_text": ("答复内容", "what it says"),
    "help.issued_id": (
        "方案或通知的编号，或方案名称开头",
        "a plan or a notice by id, or the beginning of a plan's title",
    ),
    "help.number": (
        "文号；通知不写则用本年下一个",
        "the document number; default for a notice: the next free one of the year",
    ),
    "help.notice_to": (
        "收文单位的编号或名称，可多次使用",
        "an addressee by id or name; repeatable",
    ),
    "help.notice_about": (
        "所涉的编号，如 P-M16-03/03，可多次使用",
        "an id it speaks of, like P-M16-03/03; repeatable",
    ),
    "help.notice_from": (
        "取自该规则查出的、由收文单位负责的问题，如 RC401，可多次使用",
        "speak of what that rule finds and the addressees answer for, like RC401; repeatable",
    ),
    "help.reply_by": (
        "答复期限；默认按设置的天数",
        "the last day for a reply; default: as many days as the settings say",
    ),
    "help.notice_title": ("标题；默认取自模板", "the title; default: that of the template"),
    "help.notice_text": ("正文；默认取自模板", "the text; default: that of the template"),
    "help.remind_days": (
        "今后多少天；默认按设置",
        "how many days ahead; default: as the settings say",
    ),
    "help.remind_unit": ("只看该单位，逐项列出", "only that unit, everything one by one"),
    "help.remind_all": ("各单位都逐项列出", "everything one by one, of all units"),
    "help.ics": (
        "输出日历（iCalendar），可用 -o 文件.ics",
        "write a calendar (iCalendar); -o FILE.ics does the same",
    ),
    "help.alarm": ("日历提前几天提醒", "let the calendar remind so many days before"),
    "help.remind_notices": (
        "按单位各起草一份催办通知；已有通知在办的不再列",
        "draft one reminder for each unit, leaving out what a running notice speaks of",
    ),
    "help.bulletin_kind": (
        "类别：bulletin 专报、digest 信息摘编、paper 咨询报告",
        "bulletin, digest or paper, or the Chinese term",
    ),
    "help.audience": (
        "阅读范围：leaders 省领导、groups 各专项小组、departments 省直各部门、cities 各市州",
        "leaders, groups, departments or cities, or the Chinese term",
    ),
    "help.audiences": (
        "阅读范围：leaders 省领导、groups 各专项小组、departments 省直各部门、cities 各市州，可多次使用",
        "leaders, groups, departments or cities, or the Chinese term; repeatable",
    ),
    "help.subject": ("只列该主题的", "only those of that subject"),
    "help.channel": (
        "只列该刊物的，写名称或其一部分",
        "only those of a channel, by part of its name",
    ),
    "help.sender": ("报送单位的编号或名称", "the sender by id or name"),
    "help.bulletin_year": ("只列该年的", "only those of that year"),
    "help.digest": (
        "汇总该月：认定完成、销账、逾期、经验，写作 2017-05",
        "sum up a month, like 2017-05: what moved, what is late, what was learned",
    ),
    "help.digest_write": (
        "登记为信息摘编，与 --digest 同用",
        "enter it as a bulletin of its own, with --digest",
    ),
    "help.new_channel": ("刊物名称", "the series it appears in"),
    "help.new_issue_number": (
        "期号；写了刊物的，默认为本年下一期",
        "its number; default with a channel: the next one of the year",
    ),
    "help.new_subject": ("主题", "what it is about, in a word"),
    "help.bulletin_about": ("所涉的编号，可多次使用", "an id it speaks of; repeatable"),
    "help.bulletin_text": ("正文", "the text"),
    "help.letter_kind": (
        "函件：writeoff 销账申请、extension 延期申请；加 --template 也可写通知的类别",
        "writeoff or extension; with --template a kind of notice too",
    ),
    "help.letter_id": (
        "销账的方案，或申请延期的事项",
        "the plan to be written off, or the item whose extension is asked for",
    ),
    "help.template": ("输出模板，不填内容", "print the template as it is"),
}
