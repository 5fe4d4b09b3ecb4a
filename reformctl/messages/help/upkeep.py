"""The options of the commands that make a ledger and look after it."""

ENTRIES: dict[str, tuple[str, str]] = {
    "help.init_dir": (
        "台账文件夹，须为空或尚不存在，默认为当前文件夹",
        "the ledger's folder, empty or not there yet; default: this one",
    ),
    "help.name": ("台账名称", "the ledger's name"),
    "help.name_en": ("英文名称", "the English name"),
    "help.first_year": ("起始年度，默认为今年", "the first year; default: this year"),
    "help.last_year": (
        "截止年度，默认共五年",
        "the last year; default: five years in all",
    ),
    "help.demo_dir": ("新文件夹，默认 reformctl-demo", "a new folder; default: reformctl-demo"),
    "help.plans": ("示例方案的数量", "how many special plans the sample has"),
    "help.fmt_files": (
        "文件或文件夹，默认为整个台账",
        "files or folders; default: the whole ledger",
    ),
    "help.fmt_check": (
        "只列出需要整理的文件，有则以 1 退出",
        "write nothing, list the files that would change, exit 1 if there are any",
    ),
    "help.fmt_diff": (
        "只显示将作的改动，有则以 1 退出",
        "write nothing, print the patch, exit 1 if there is any",
    ),
    "help.fix": (
        "在本仓库设置合并，并更新台账旁的格式文件",
        "set git up to merge here, and bring the schemas beside the ledger up to date",
    ),
    "help.root": (
        "起点的完整提交号，默认为历史的第一个提交；起点及以前的内容不再核验",
        "the full id of the commit that is believed, with all before it; default: the first one there is",
    ),
    "help.from": (
        "只核验这个版本以后的提交",
        "audit only what came after this revision",
    ),
    "help.pre_receive": (
        "作为服务器的 pre-receive 钩子：从标准输入读取推送，核验受保护分支新提交的签名，并按 check --base 核查",
        "be a server's pre-receive hook: read from standard input what is pushed, and judge the new commits of protected branches, by their signatures and as check --base does",
    ),
    "help.branch": (
        "受保护的分支，可多次给出，默认为默认分支",
        "a protected branch, may be given again; default: the default branch",
    ),
    "help.shell": ("所用的 shell", "the shell you use"),
    "help.merge_base": ("共同祖先的文件", "the file as it was"),
    "help.merge_ours": (
        "我方的文件，结果写回此处",
        "the file as we have it; the result goes there",
    ),
    "help.merge_theirs": ("对方的文件", "the file as they have it"),
    "help.merge_size": ("冲突标记的长度", "the length of conflict markers"),
    "help.merge_path": ("文件在仓库中的路径", "the file's path in the repository"),
    "help.merge_our_name": ("我方的名称", "what our side is called"),
    "help.merge_their_name": ("对方的名称", "what their side is called"),
}
