"""What can be wrong with notices, their templates and the letters made of them."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.template_unknown": (
        "{place}：模板里没有 {blank} 这一项",
        "{place}: the blank {blank} stands for nothing",
    ),
    "error.template_brace": (
        "{place}：括号“{sign}”不成对；要写括号本身，请写两个",
        "{place}: the brace `{sign}` has no partner; write it twice where a brace is meant",
    ),
    "error.template_blanks": ("可用：{names}", "blanks: {names}"),
    "error.template_empty": (
        "模板 {path} 须有一行标题，下面写正文",
        "the template {path} needs a line of title and a text below it",
    ),
    "error.template_unread": (
        "模板 {path} 读不了：{why}",
        "the template {path} can't be read: {why}",
    ),
    "error.template_long": (
        "模板 {path} 超过 {most} 字节",
        "the template {path} is longer than {most} bytes",
    ),
    "error.template_no_file": ("须为普通文件", "it is no plain file"),
    "error.not_a_notice": ("“{name}”不是通知", "`{name}` is not a notice"),
    "error.name_a_notice": (
        "运行 `reformctl notices` 查看编号",
        "see `reformctl notices` for the ids",
    ),
    "error.notice_issued": (
        "{id} 已经印发（{document}），不再改动",
        "{id} is issued already ({document}) and stays as it is",
    ),
    "error.notice_draft": ("{id} 尚未印发", "{id} is not issued yet"),
    "error.issue_notice_first": (
        "先印发：`reformctl issue {id}`",
        "issue it first: `reformctl issue {id}`",
    ),
    "error.no_number_before": (
        "还没有已印发的通知，看不出文号的写法；请写 --document",
        "no notice was issued before, so there is no number to go on from; give --document",
    ),
    "error.not_addressed": ("{id} 没有发给 {unit}", "{id} is not addressed to {unit}"),
    "error.its_addressees": ("收文单位：{units}", "its addressees: {units}"),
    "error.received_before": ("{unit} 已于 {on} 签收 {id}", "{unit} received {id} on {on} already"),
    "error.answer_early": (
        "{day} 早于 {id} 的印发之日 {issued}",
        "{day} is before {id} was issued on {issued}",
    ),
    "error.answer_out_of_order": (
        "{day} 早于已登记的 {last}；登记须按日期先后",
        "{day} is before {last}, the last one recorded; they stand in the order of their days",
    ),
    "error.reply_says_nothing": (
        "答复须有内容（--text）或文号（--document）",
        "a reply says something (--text) or has a number (--document)",
    ),
    "error.nothing_from": (
        "{codes} 没有查出由 {units} 负责的问题",
        "{codes} found nothing that {units} answers for",
    ),
    "error.reply_by_over": (
        "答复期限 {day} 已经过去（今天是 {today}）；`--reply-by` 写今天或以后的日期",
        "the day for replies, {day}, is over (today is {today}); give --reply-by a day still to come",
    ),
    "error.about_nothing": (
        "没有写明涉及什么；请写 --about，或用 --from 取自核查结果",
        "it speaks of nothing; give --about, or take it from findings with --from",
    ),
    "error.letter_not_ready": (
        "{id} 还有 {count} 项未完成，不能申请销账",
        "{id} has open items ({count}), so write-off can't be asked for",
    ),
    "error.letter_too_late": (
        "{id} 已于 {on} 销账，不必再申请",
        "{id} was written off on {on}; there is nothing left to ask for",
    ),
    "error.see_its_writeoff": (
        "销账经过：`reformctl show {id}`；当时的函：加 `--at 日期`",
        "how that went: `reformctl show {id}`; the letter of its day: add `--at DATE`",
    ),
    "error.see_what_is_open": (
        "未完成的事项：`reformctl show {id}`",
        "its open items: `reformctl show {id}`",
    ),
    "error.not_an_extension": (
        "{id} 没有申请延期",
        "no extension was asked for on {id}",
    ),
    "error.ask_extension_first": (
        "申请延期：`reformctl extend {id} 日期 --reason 理由`",
        "ask for one: `reformctl extend {id} DATE --reason REASON`",
    ),
    "error.letter_needs_id": (
        "请写明为哪个方案或事项",
        "name the plan or item that it is about",
    ),
    "error.ids_used_up": (
        "以 {start} 开头的编号已用完",
        "all ids that begin with {start} are used up",
    ),
    "error.month_to_come": (
        "{month} 还没有到（今天是 {today}）",
        "{month} is still to come (today is {today})",
    ),
    "error.month_not_over": (
        "{month} 还没有结束，不能定稿；不加 --write 可先查看",
        "{month} is not over, so it can't be written down yet; without --write it is shown",
    ),
    "error.digest_there": (
        "{month} 的摘编已登记为 {id}",
        "the digest of {month} is entered already as {id}",
    ),
    "error.digest_alone": (
        "--digest 不能与“{other}”同用",
        "--digest does not go with `{other}`",
    ),
    "error.ics_formats": ("--ics 只有一种格式", "--ics has one format only"),
    "error.options_part": (
        "{option} 不能与 {other} 同用",
        "{option} does not go with {other}",
    ),
    "error.option_needs": ("{option} 须与 {other} 同用", "{option} needs {other}"),
}
