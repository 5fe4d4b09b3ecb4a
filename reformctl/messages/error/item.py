"""What an item forbids: reports, verdicts, extensions."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.item_withdrawn": ("{id} 已撤销", "{id} is withdrawn"),
    "error.new_item_instead": (
        "仍须落实的，另增事项：`reformctl new item {id}`",
        "if it has to be done after all, `reformctl new item {id}`",
    ),
    "error.send_back_first": (
        "重新认定须在 {id} 的销账申请被退回或方案重新启动之后",
        "it is judged anew only after the write-off of {id} was returned or reopened",
    ),
    "error.item_done": (
        "{id} 已认定完成，已退出督察",
        "{id} is verified done and has left supervision",
    ),
    "error.master_not_reported": (
        "{id} 是总体方案的改革事项，不作自报；请用 `reformctl verdict`",
        "{id} is a master item, which units do not report on; use `reformctl verdict`",
    ),
    "error.report_unissued": (
        "{plan} 尚未印发，{id} 不作自报",
        "{plan} is not issued, so {id} is not reported on",
    ),
    "error.report_early": (
        "{id} 的自报日期 {day} 早于 {plan} 的印发日期 {issued}；请改正 --on",
        "{id} can't be reported on as of {day}: {plan} was issued on {issued}; correct --on",
    ),
    "error.report_older": (
        "{id} 已有 {known} 的自报，不能用 {day} 的代替；请改正 --on",
        "{id} was reported on {known} already, which a report of {day} can't replace; correct --on",
    ),
    "error.done_without_evidence": (
        "认定 {id} 完成须写明佐证材料",
        "a done verdict on {id} must name evidence",
    ),
    "error.name_evidence": (
        "已登记的材料：{ids}；请用 --evidence 指明",
        "recorded: {ids}; name it with --evidence",
    ),
    "error.give_evidence": (
        "请用 --evidence 写明材料，如 --evidence 附件一",
        "give it with --evidence, like --evidence 'annex 1'",
    ),
    "error.extend_usage": (
        "申请延期：`reformctl extend 方案/事项 日期 --reason 理由`",
        "ask for one with `reformctl extend PLAN/ITEM DATE --reason TEXT`",
    ),
    "error.extension_waits": ("{id} 已有延期申请待批", "an extension of {id} waits for approval"),
    "error.approve_first": ("请先批准（--approve）", "approve it first (--approve)"),
    "error.extension_not_later": (
        "{id} 的新时限 {to} 不晚于现时限 {due}",
        "the new date {to} of {id} is not later than {due}",
    ),
    "error.no_extension_waits": (
        "{id} 没有待批的延期申请",
        "no extension of {id} waits for approval",
    ),
    "error.other_extension": (
        "{id} 申请延至 {asked}，不是 {to}",
        "{id} asked for {asked}, not {to}",
    ),
}
