"""Reports: whether a history is signed as its registry wants it."""

ENTRIES: dict[str, tuple[str, str]] = {
    "report.verify": ("签名核验", "Signatures of the history"),
    "report.verify.commit": ("提交", "commit"),
    "report.verify.recorded": ("登记日期", "recorded"),
    "report.verify.post": ("签名岗位", "signed by"),
    "report.verify.wrong": ("问题", "what is wrong"),
    "report.verify.root": ("起点", "root"),
    "report.verify.head": ("终点", "up to"),
    "report.verify.judged": ("须签名的提交", "commits that had to be signed"),
    "report.verify.excused": ("要求签名以前的提交", "commits from before"),
    "report.verify.flaws": ("问题数", "flaws"),
    "report.verify.untrusted": (
        "起点取自仓库本身；整部历史若被替换，须用 --root 给出仓库之外记下的起点才能发现",
        "the root was taken from the repository itself; that the whole history was replaced shows only with --root and an id kept elsewhere",
    ),
    "report.verify.nothing_asked": (
        "设置中的 authority 不是 signed，没有提交须签名",
        "authority is not `signed` in the settings, so nothing had to be signed",
    ),
    "report.verify.refused": ("未接受对 {ref} 的推送：", "the push to {ref} is refused:"),
    "report.verify.line": ("  {commit} {day} {wrong}", "  {commit} {day} {wrong}"),
    "report.verify.undated": ("  {wrong}", "  {wrong}"),
    "report.verify.more": ("  还有 {count} 处", "  and {count} more"),
    "report.verify.sign_again": (
        "请用名录中的公钥重新签名（`git rebase --force-rebase --gpg-sign @{{upstream}}`）后再推送",
        "sign again with a key that the registry has (`git rebase --force-rebase --gpg-sign @{{upstream}}`), and push",
    ),
    "report.verify.broken_rules": (
        "  {path}:{line}:{column}: {code} {what}",
        "  {path}:{line}:{column}: {code} {what}",
    ),
    "report.verify.noted": (
        "已接受对 {ref} 的推送，但请留意：",
        "the push to {ref} is taken, but note:",
    ),
    "report.verify.ask_rule": (
        "规则全文：`reformctl rules {code}`；推送之前自查：`reformctl check --base @{{upstream}}`",
        "the rule in full: `reformctl rules {code}`; look before you push: `reformctl check --base @{{upstream}}`",
    ),
    "report.verify.hides_branch": (
        "受保护分支的名称 {name} 不能用于标签等，否则 git 会把二者弄混",
        "{name} is a protected branch's name and can't be given to a tag or the like, as git would take one for the other",
    ),
    "report.verify.ledger_gone": (
        "推送后 {path} 不见了：台账不能删除或移走，请恢复",
        "{path} is gone: a ledger is neither removed nor moved; restore it",
    ),
    "report.verify.deleted": (
        "受保护的分支不能删除",
        "a protected branch can't be deleted",
    ),
    "report.verify.rewound": (
        "它不是从服务器上的最新提交而来，推送会丢掉已登记的内容；请先 `git pull`",
        "it doesn't build on the server's newest commit, and would lose what was recorded; `git pull` first",
    ),
    "report.verify.not_from_root": (
        "历史不是从起点 {root} 而来：已被改写或替换",
        "the history doesn't come from the root {root}: it was rewritten or replaced",
    ),
    "report.verify.unrelated": (
        "没有父提交：这段历史不是从起点而来",
        "it has no parent: this part of the history doesn't come from the root",
    ),
    "report.verify.two_authors": (
        "写了两个作者，不同程序会读出不同的人",
        "it names two authors, and programs differ in which they read",
    ),
    "report.verify.two_signatures": ("带有两个签名", "it carries two signatures"),
    "report.verify.odd_head": (
        "提交的头部不合格式",
        "its head is not in the form git gives a commit",
    ),
    "report.verify.unsigned": (
        "没有签名（作者写的是 {email}）",
        "it is not signed (the author it names is {email})",
    ),
    "report.verify.unreadable": (
        "签名既不是 SSH 签名，也不是 OpenPGP 签名",
        "its signature is neither one of SSH nor one of OpenPGP",
    ),
    "report.verify.purpose": (
        "签名不是为 git 提交而作的",
        "its signature was made for something else than a commit",
    ),
    "report.verify.unknown_key": (
        "签名所用的公钥当时不在岗位名录中（作者写的是 {email}）",
        "it is signed with a key that was nobody's in the registry then (the author it names is {email})",
    ),
    "report.verify.bad": (
        "签名与内容不符：内容签名后被改过，或签名抄自别的提交",
        "its signature doesn't fit its content: it was altered after signing, or the signature is another commit's",
    ),
    "report.verify.early": (
        "签名公钥自 {since} 起才有效，登记日期是 {recorded}",
        "its key holds from {since} on, and it was recorded on {recorded}",
    ),
    "report.verify.late": (
        "签名公钥已于 {until} 失效，登记不早于 {recorded}",
        "its key held until {until}, and it was recorded no earlier than {recorded}",
    ),
    "report.verify.author": (
        "作者写的是 {email}，签名的却是{post}",
        "it names {email} as its author, but {post} signed it",
    ),
    "report.verify.committer": (
        "登记人写的是 {email}，签名的却是{post}",
        "it names {email} as its committer, but {post} signed it",
    ),
    "report.verify.future": (
        "登记日期 {recorded} 还没有到",
        "it was recorded on {recorded}, which is still to come",
    ),
    "report.verify.backdated": (
        "登记日期 {recorded} 早于它的前一个提交（{parent}）",
        "it was recorded on {recorded}, before the commit it builds on ({parent})",
    ),
    "report.verify.broken_policy": (
        "改动后 ledger.yaml 或 registry/people.yaml 缺失或有错，仍按原来的核对",
        "it leaves ledger.yaml or registry/people.yaml missing or faulty; the old ones go on holding",
    ),
    "report.verify.version": (
        "设置的版次须大于 {old}，写的是 {new}",
        "the version of the settings must rise above {old}, and it says {new}",
    ),
    "report.verify.not_their_settings": (
        "{post}没有维护设置的职责，不能修改 ledger.yaml",
        "{post} changed ledger.yaml and doesn't keep the settings",
    ),
    "report.verify.not_their_registry": (
        "{post}没有维护名录的职责，不能修改 registry/people.yaml",
        "{post} changed registry/people.yaml and doesn't keep the registries",
    ),
    "report.verify.too_few_settings": (
        "修改 ledger.yaml 须有 {needed} 名维护设置的人签名，现有 {count} 名",
        "a change of ledger.yaml needs the signatures of {needed} who keep the settings, and has {count}",
    ),
    "report.verify.too_few_registry": (
        "修改 registry/people.yaml 须有 {needed} 名维护名录的人签名，现有 {count} 名",
        "a change of registry/people.yaml needs the signatures of {needed} who keep the registries, and has {count}",
    ),
}
