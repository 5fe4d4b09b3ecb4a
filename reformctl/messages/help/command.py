"""What each command is for."""

ENTRIES: dict[str, tuple[str, str]] = {
    "help.init": (
        "新建台账：名录、文件夹、合并核查和编辑器设置",
        "Make a new ledger: registries, folders, a check for pull requests, settings for editors",
    ),
    "help.demo": (
        "生成示例台账，连同 2014 年 1 月至 2017 年 6 月的登记历史",
        "Make the sample ledger with its history from January 2014 to June 2017",
    ),
    "help.status": (
        "改革进展：两个量化指标、各年度、各专项小组，以及今天需要关注的事",
        "The state of the programme: both measures, by year and group, and what needs attention",
    ),
    "help.list": (
        "列出方案、事项等记录；任何数字都能查到背后的编号",
        "List plans, items and other records: the ids behind any figure\n"
        "KIND is plans (default), items, master, meetings, rounds, groups, departments, cities, "
        "teams, divisions or people; further words must stand in the text.",
    ),
    "help.show": (
        "查看一条记录；方案显示督察评估事项表",
        "Show any record; for a plan its supervision table",
    ),
    "help.rounds": (
        "督察轮次：覆盖、认定、遗漏和进度，督察评估事项表，月月督察建议",
        "Supervision rounds: what each covers, has judged and has left; their tables; the next picks",
    ),
    "help.history": (
        "查看每次变更：谁、何时登记、何日生效、由何值改为何值\n"
        "--since 和 --until 指登记的日子，按台账时区，首尾两日都算；要按生效日期截止，用 --as-of。"
        "记录属于哪个小组、由哪个单位牵头，以现在的台账为准；已不在台账里的记录无从判断，一律列出。",
        "Show every change: who recorded it, when, when it took effect, from what to what\n"
        "--since and --until are days of recording in the ledger's time zone, both included; to cut "
        "by the day of effect use --as-of. Whose a record is and who leads it, the ledger says as it "
        "is now; of a record that is gone nobody can tell, so it is always shown.",
    ),
    "help.check": (
        "核查台账：逐条规则检查全部文件，一次列出全部问题",
        "Check the ledger: every rule over every file, all findings in one run",
    ),
    "help.new": (
        "新建记录：编号和位置由程序确定",
        "Enter a new record: the program finds its id and its place",
    ),
    "help.set": (
        "自报事项进展：牵头单位登记状态和佐证材料",
        "Report on an item: its lead unit records a status and evidence",
    ),
    "help.verdict": (
        "认定事项进展：督察结论，完成的须有佐证材料",
        "Record a verdict on an item: what supervision found; a done one needs evidence",
    ),
    "help.extend": (
        "申请延期，或批准延期（--approve）",
        "Ask for a later due date, or approve it with --approve",
    ),
    "help.withdraw": ("撤销事项，写明理由", "Withdraw an item, with the reason"),
    "help.writeoff": (
        "销账：专项小组申请，省委深改组同意、退回或重新启动",
        "Close a plan out: its group asks, the leading group grants, returns or reopens",
    ),
    "help.fmt": (
        "整理台账文件：统一写法，保留注释；只改文件，加 -m 才提交",
        "Lay ledger files out in one form, with their comments; commits only with -m",
    ),
    "help.rules": (
        "查看规则目录；给出编号则显示规定、缘由、处理办法和依据",
        "Show the catalogue of rules, or one rule with its why, its fix and its source",
    ),
    "help.schema": ("输出某类文件的 JSON Schema", "Print the JSON Schema of one kind of file"),
    "help.doctor": (
        "检查环境：git、身份、合并设置等，并给出处理命令",
        "See what is set up around the ledger and what isn't, with the command that mends it",
    ),
    "help.verify": (
        "核验历史：从起点到现在，每个提交是否由当时名录中的人签名，设置和名录的修改是否经规定人数签名\n"
        "起点应在仓库之外记下，用 --root 或 REFORMCTL_ROOT 给出。",
        "Audit the history: whether every commit since the root is signed by a person of the registry of its time, and "
        "every change of settings and people by as many as it takes\n"
        "Keep the root's id outside the repository and give it by --root or REFORMCTL_ROOT.",
    ),
    "help.completion": (
        "输出补全脚本：命令、选项、编号按 Tab 补全，方案名称的开头补成编号\n"
        '在 bash 中：把 eval "$(reformctl completion bash)" 加到 ~/.bashrc。'
        '在 zsh 中：把 eval "$(reformctl completion zsh)" 加到 ~/.zshrc，放在 compinit 之后。'
        "在 fish 中：reformctl completion fish > ~/.config/fish/completions/reformctl.fish",
        "Print the script that completes commands, options, ids and titles of plans at Tab\n"
        'In bash add eval "$(reformctl completion bash)" to ~/.bashrc; in zsh add '
        'eval "$(reformctl completion zsh)" to ~/.zshrc, below compinit; for fish run '
        "reformctl completion fish > ~/.config/fish/completions/reformctl.fish",
    ),
    "help.merge-driver": (
        "供 git 合并台账文件：按记录、事项和字段合并，仅在两边确有分歧处标出冲突",
        "Merge a ledger file for git: by record, item and field, a conflict only where two disagree",
    ),
    "help.new_plan": (
        "新建专项改革方案（起草中）",
        "Enter a special plan as a draft",
    ),
    "help.new_item": ("在方案中增加具体改革事项", "Add a specific item to a plan"),
    "help.new_master_item": (
        "在总体方案中增加改革事项",
        "Add an item to the master plan",
    ),
    "help.new_meeting": (
        "登记会议；审议通过的方案随之改用会议编号",
        "Enter a meeting; the drafts it adopts take its number",
    ),
    "help.new_adoption": (
        "登记已有会议审议通过的方案",
        "Enter drafts that a meeting entered before has adopted",
    ),
    "help.new_issue": ("登记方案印发", "Enter that a plan was issued"),
    "help.new_round": (
        "新建督察轮次，列出应督察的方案、部门和市州",
        "Enter a supervision round with the plans, departments and cities it covers",
    ),
    "help.new_closing": ("登记督察轮次结账", "Close a supervision round"),
    "help.new_group": ("登记专项小组", "Enter a special group"),
    "help.new_department": ("登记省直部门", "Enter a department"),
    "help.new_city": ("登记市州", "Enter a city or prefecture"),
    "help.new_team": ("登记项目小组", "Enter a project team"),
    "help.new_division": ("登记处室", "Enter a division of the reform office"),
    "help.new_person": ("登记可以在台账中登记的岗位", "Enter a post that may record in the ledger"),
}
