"""What RC9 says of changes and of those who made them."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.skipped_no_base": (
        "没有 --base，不核查改动",
        "there is no --base, so changes are not judged",
    ),
    "rule.change.by": (
        "{what}（提交 {commit}，{author}）",
        "{what} (commit {commit} by {author})",
    ),
    "rule.change.settings": (
        "{what}（按目标版本的设置核查）",
        "{what} (under the settings of the base)",
    ),
    "rule.change.edits": (
        "{what}（尚未提交的改动）",
        "{what} (not committed yet)",
    ),
    "rule.RC901.rewritten": (
        "{id} 于 {day} 的认定被改写；请恢复，在其后再作一次认定",
        "{id}: the verdict of {day} was rewritten; restore it and add another behind it",
    ),
    "rule.RC901.erased": (
        "{id} 于 {day} 的认定被删去；请恢复",
        "{id}: the verdict of {day} was taken out; restore it",
    ),
    "rule.RC901.inserted": (
        "{id} 于 {day} 的认定插在原有认定之前；请移到最后",
        "{id}: a verdict of {day} was put before those that were there; move it to the end",
    ),
    "rule.RC902.rewritten": (
        "{id} 于 {day} 的销账环节被改写；请恢复",
        "{id}: the write-off step of {day} was rewritten; restore it",
    ),
    "rule.RC902.erased": (
        "{id} 于 {day} 的销账环节被删去；请恢复",
        "{id}: the write-off step of {day} was taken out; restore it",
    ),
    "rule.RC902.inserted": (
        "{id} 于 {day} 的销账环节插在原有环节之前；请移到最后",
        "{id}: a write-off step of {day} was put before those that were there; move it to the end",
    ),
    "rule.RC903.rewritten": (
        "{id} 于 {day} 登记的{what}被改写；请恢复",
        "{id}: the {what} of {day} was rewritten; restore it",
    ),
    "rule.RC903.erased": (
        "{id} 于 {day} 登记的{what}被删去；请恢复",
        "{id}: the {what} of {day} was taken out; restore it",
    ),
    "rule.RC903.inserted": (
        "{id} 于 {day} 的{what}插在原有的之前；请移到最后",
        "{id}: the {what} of {day} was put before those that were there; move it to the end",
    ),
    "rule.memory.verdicts": ("认定", "verdict"),
    "rule.memory.writeoff": ("销账环节", "write-off step"),
    "rule.memory.extensions": ("延期", "extension"),
    "rule.memory.withdrawn": ("撤销", "withdrawal"),
    "rule.memory.closed": ("结账", "closing"),
    "rule.memory.submitted": ("提交", "submission"),
    "rule.memory.adopted": ("审议", "adoption"),
    "rule.memory.issued": ("印发", "issue"),
    "rule.memory.reviews": ("评价", "review"),
    "rule.memory.visits": ("实地查看", "visit"),
    "rule.memory.receipts": ("签收", "receipt"),
    "rule.memory.replies": ("回复", "reply"),
    "rule.memory.adoptions": ("采用情况", "uptake"),
    "rule.RC904": (
        "{id} 的佐证材料 {evidence} 已为认定所据，被改动或删去；请恢复，新材料另编序号",
        "{id}: evidence {evidence}, which a verdict names, was changed; restore it and add the new one beside it",
    ),
    "rule.RC905": (
        "{id} 被删除；请恢复，事项可以撤销",
        "{id} was removed; restore it (an item can be withdrawn)",
    ),
    "rule.RC905.step": (
        "{id} 的{what}登记被删去；请恢复，有误的可以更正",
        "{id}: its {what} was taken out; restore it, and correct it where it is wrong",
    ),
    "rule.RC906.renamed": (
        "{old} 改号为 {id}；只有草案经会议审议才换编号，请恢复",
        "{old} was renumbered {id}; only a draft that a meeting adopts gets another id, so restore it",
    ),
    "rule.RC906.spent": (
        "编号 {id} 以前用过，原记录已不在；请另用新编号",
        "the id {id} stood for a record that is gone; take a new one",
    ),
    "rule.RC906.other": (
        "{id} 的内容换成了另一件事；请恢复，新的事另编号",
        "{id} says something else altogether now; restore it and give the other an id of its own",
    ),
    "rule.RC907": (
        "{id} 新建时已有认定、撤销、销账环节、自报完成等；请先登记记录，再逐步登记",
        "{id} is new and has verdicts, steps, reviews or the like already; enter it first, these later",
    ),
    "rule.RC908.order": (
        "{id} 的“{step}”没有它所依据的环节；请先办理前一环节",
        "{id} has “{step}” without the step it follows; take that one first",
    ),
    "rule.RC908.other": (
        "{id} 同意销账的指纹与申请的不同；请核对内容后重新申请",
        "{id} was granted under another fingerprint than it was asked for; have it asked for anew",
    ),
    "rule.RC908.fingerprint": (
        "{id} 的“{step}”指纹与登记时的内容不符；请按当时内容重新办理",
        "{id} has “{step}” with a fingerprint that is not its content's; take the step anew",
    ),
    "rule.RC908.reason": (
        "{id} 的“{step}”没有写明理由；请补填 `reason`",
        "{id} has “{step}” without a reason; fill in `reason`",
    ),
    "rule.RC908.open": (
        "{id} 申请销账时尚有 {count} 个事项未完成（{items}）；请先认定完成或撤销",
        "{id} asks for write-off with {count} open items ({items}); have them verified or withdrawn first",
    ),
    "rule.RC908.trial": (
        "{id} 申请销账时试点尚未了结；请先由项目小组作出终结评价",
        "{id} asks for write-off while it is still tried; its last review has to end it first",
    ),
    "rule.RC909": (
        "{id} 已于 {day} 销账，不得改动；请先说明理由重新启动",
        "{id} was written off on {day} and is frozen; reopen it with a reason first",
    ),
    "rule.RC909.notice": (
        "{id} 已于 {day} 印发，除签收、答复和豁免外不得改动；请恢复，需要改的另发通知",
        "{id} went out on {day} and stays as it is but for receipts, replies and exemptions; restore it and send "
        "another notice",
    ),
    "rule.RC909.appraisal": (
        "{id} 的结果已于 {day} 通报，不得改动；请恢复",
        "the result of {id} was issued on {day} and stands; restore it",
    ),
    "rule.RC910": (
        "{id} 登记的日期 {day} 早于最近一次督察结账之日 {closed}；请写真实日期",
        "{id} has something new dated {day}, before the last round was closed on {closed}; give the real day",
    ),
    "rule.RC910.round": (
        "{id} 于 {day} 的认定写入已结账的 {round}；请写入未结账的轮次",
        "{id}: a verdict of {day} was added to {round}, which is closed; give it in an open round",
    ),
    "rule.RC911": (
        "{id} 登记的日期 {day} 晚于登记之日 {recorded}；请待办理后再登记",
        "{id} has something dated {day} that was recorded on {recorded}; record it when it has happened",
    ),
    "rule.RC912.due": (
        "{id} 的完成时限由 {old} 改为 {new}；请恢复，需要推迟的申请延期",
        "{id}: the due date was moved from {old} to {new}; restore it and ask for an extension",
    ),
    "rule.RC912.submission": (
        "{id} 的提交期限 {old} 已过，却改为 {new}；请恢复，需要改期的说明理由撤销后重新列入",
        "{id}: the day for its submission, {old}, had passed and was moved to {new}; restore it, or "
        "withdraw the entry with its reason and enter it again",
    ),
    "rule.RC912.year": (
        "{id} 的计划完成年度由 {old} 改为 {new}；请恢复",
        "{id}: the planned year was moved from {old} to {new}; restore it",
    ),
    "rule.RC913": (
        "{id}：{why}；请有职责的人登记",
        "{id}: {why}; have it recorded by whoever's it is",
    ),
    "rule.RC914": (
        "{id}：{why}；设置和名录请维护的人改动",
        "{id}: {why}; have settings and registries changed by those who keep them",
    ),
    "rule.RC915": (
        "合并提交改动了 {id}，各上级提交都没有这样写；请重新合并，改动另作一次提交",
        "the merge says of {id} what its parents don't say together; merge anew and change it in a commit of its "
        "own",
    ),
    "rule.RC916": (
        "{path} 在这次提交中变得无法读取；请与改正它的提交合成一次",
        "{path} could be read before this commit and not after it; put it together with the one that mends it",
    ),
    "rule.RC917": (
        "提交中 {header} 写了不止一次；请用 git 重新提交",
        "the commit names its {header} more than once; make it anew with git",
    ),
    "rule.RC918": (
        "{path} 与目标分支合并不了：{why}；请先合并目标分支并解决冲突",
        "{path} does not merge with the base: {why}; merge the base into the request and settle it",
    ),
    "rule.RC918.renamed": (
        "一边改名为 {ours}，另一边改名为 {theirs}",
        "one side renamed it {ours}, the other {theirs}",
    ),
    "rule.RC918.gone": (
        "一边删去，另一边改动",
        "one side removed it and the other changed it",
    ),
    "rule.RC918.taken": (
        "两边各有一个不同的文件用这个名称",
        "each side has another file of this name",
    ),
    "rule.RC918.lines": (
        "两边改动了相同的行",
        "both sides changed the same lines",
    ),
}
