"""The options of the steps from report to write-off."""

ENTRIES: dict[str, tuple[str, str]] = {
    "help.item": ("事项编号，如 P-M16-03/03", "an item like P-M16-03/03"),
    "help.item_or_master": (
        "事项编号，如 P-M16-03/03，或改革事项 M-017",
        "an item like P-M16-03/03, or a master item like M-017",
    ),
    "help.status_word": (
        "状态：未启动 not_started、已启动未完成 in_progress、已完成 done",
        "not_started, in_progress or done, or the Chinese term",
    ),
    "help.on": ("生效日期，默认为今天", "the day it took effect; default: today"),
    "help.evidence": (
        "佐证材料：已登记的编号，或新材料名称（前面可加 visit: 等类别），可多次使用",
        "evidence: an id that is there, or new text, with a kind like `visit:` in front; repeatable",
    ),
    "help.round": ("督察轮次，如 S-2017-midyear", "a supervision round like S-2017-midyear"),
    "help.problem": ("存在问题", "the problem found"),
    "help.next": ("下一步", "what is to be done next"),
    "help.to": ("新的完成时限", "the new due date"),
    "help.reason": ("延期理由", "why a later date is needed"),
    "help.approve": ("批准待批的延期", "approve the extension that waits"),
    "help.withdraw_reason": ("撤销理由", "why it is withdrawn"),
    "help.item_or_entry": (
        "事项编号，如 P-M16-03/03，或审议事项编号，如 A-2017/03",
        "an item like P-M16-03/03, or an agenda entry like A-2017/03",
    ),
    "help.central_id": ("中央方案编号，如 C-35-02", "a central plan like C-35-02"),
    "help.way": (
        "方式：docked 制定对接方案、direct 直接执行、not_applicable 不适用",
        "docked, direct or not_applicable, or the Chinese term",
    ),
    "help.way_reason": ("不制定对接方案的理由", "why it is not docked by a plan"),
    "help.approved_by": ("批准人，写岗位", "who approved that, named by post"),
    "help.entry": ("审议事项编号，如 A-2017/03", "an agenda entry like A-2017/03"),
    "help.writeoff_plans": (
        "方案或试点编号，或方案名称开头，可写多个",
        "plans or pilots by id, or plans by title",
    ),
    "help.grant": (
        "同意销账，须写明 --meeting 或 --approval",
        "grant it, naming --meeting or --approval",
    ),
    "help.meeting": ("作出决定的会议届次", "number of the meeting that decided"),
    "help.approval": ("批准文号", "document number of the approval"),
    "help.return": ("退回申请，写明理由", "return the request, with the reason"),
    "help.reopen": (
        "重新启动已销账的方案或试点，写明理由",
        "reopen what is written off, with the reason",
    ),
    "help.ready": ("列出可以申请销账的方案", "list the plans write-off could be asked for"),
}
