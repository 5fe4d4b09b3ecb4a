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
        "KIND is plans (default), items, master, meetings, rounds, central-meetings, central, agendas, "
        "pilots, experiences, notices, bulletins, appraisals, groups, departments, cities, teams, divisions, "
        "appraisal-groups or people; further words must stand in the text.",
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
    "help.docking": (
        "中央改革方案对接：每个方案的意见、通知、审议计划、方案、会议、印发和时限；遗漏和逾期的一查便知",
        "Docking: every central plan with its decision, notice, agenda, plan, meeting, issue and "
        "clock; what was omitted or is late",
    ),
    "help.agenda": (
        "上会审议：各年度计划、提交、通过、印发；写年份则列各项\n"
        "先列对接方案；通过而未印发的另列，听取的汇报也列出。",
        "The yearly agendas: planned, submitted, adopted, issued; with a year its entries\n"
        "Docking plans come first; plans adopted and not issued and reports heard are told too.",
    ),
    "help.decide": (
        "提出对接意见：制定对接方案，或直接执行、不适用（须有理由和批准人）",
        "Decide on a central plan: docked, or with reason and approver direct or not applicable",
    ),
    "help.submit": ("登记审议事项提交的方案", "Enter the plan submitted for an agenda entry"),
    "help.notices": (
        "查看通知：文号、收文单位、所涉事项、签收、答复和逾期\n一份通知的全文用 `reformctl show N-…`。",
        "Show the notices: numbers, addressees, subjects, receipts, replies, and what is overdue\n"
        "`reformctl show N-…` has the text of one.",
    ),
    "help.remind": (
        "到期提醒：今后若干天到期的和已经逾期的，按单位列出；可输出日历（--ics），可起草催办通知（--notices）\n"
        "包括事项、改革事项、通知答复、试点评价和查看、对接、提交审议、销账申请答复、督察期满。",
        "Show what is due in the next days and what is overdue, by unit; as a calendar (--ics), or as "
        "drafts of reminders (--notices)\n"
        "Items, master items, replies to notices, reviews and visits of pilots, docking, submissions "
        "to meetings, decisions on write-offs, ends of rounds.",
    ),
    "help.bulletins": (
        "查看信息材料：专报、摘编和咨询报告；写词语则全文查找；--digest 汇总一个月的进展\n"
        "查找不分大小写和全角半角，每个词语都要出现在名称、主题或正文里。",
        "Show bulletins, digests and papers; words are looked for in the whole text; --digest sums up a "
        "month\n"
        "Every word must stand in the title, the subject or the text, whatever its case and width.",
    ),
    "help.letter": (
        "按模板写函件：writeoff 销账申请、extension 延期申请\n"
        "模板随程序提供；台账的 templates/ 里有同名文件的用台账的。花括号里的名称由台账内容代替，括号本身写两个；"
        "--template 输出模板，可另存后修改。无论 --at 为何，模板都取自工作区。",
        "Write a letter by its template: writeoff or extension\n"
        "The program ships templates; a file of the same name in the ledger's folder templates/ is "
        "taken instead. A name in braces stands for what the ledger says, a brace itself is written "
        "twice; --template "
        "prints the template, to be saved and changed. Whatever --at is, templates are those of the "
        "work tree.",
    ),
    "help.issue": (
        "登记印发：方案写文号，通知不写则用本年下一个文号\n印发后通知不再改动，只登记签收和答复。",
        "Enter that a plan or a notice was issued; a notice gets the next number of the year by itself\n"
        "A notice that went out stays as it is, but for receipts and replies.",
    ),
    "help.receipt": ("登记通知的签收", "Enter that units have received a notice"),
    "help.reply": ("登记单位对通知的答复", "Enter a unit's reply to a notice"),
    "help.new_notice": (
        "起草通知：正文取自模板",
        "Draft a notice; its text comes from a template",
    ),
    "help.new_bulletin": ("登记信息材料", "Enter a bulletin, digest or paper"),
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
    "help.withdraw": (
        "撤销事项或审议事项，写明理由",
        "Withdraw an item or an agenda entry, with the reason",
    ),
    "help.writeoff": (
        "方案和试点的销账：专项小组申请，省委深改组同意、退回或重新启动",
        "Close a plan or pilot out: its group asks, the leading group grants, returns or reopens",
    ),
    "help.appraise": (
        "年底考核：市州和部门的得分、名次，扣分与台账相核对；评分表和扣分建议\n"
        "YEAR 默认为最近一次。依据截至当年年底，用 --as-of 另定日期。",
        "The year-end appraisal: scores and ranks of cities and departments, deductions held against "
        "the ledger; sheets to sign, and what to deduct\n"
        "YEAR is the last one by default. What deductions rest on is judged at the end of the year; "
        "--as-of names another day.",
    ),
    "help.deduct": (
        "年底考核扣分：引用编号，写明理由；--proposed 登记全部建议",
        "Take points off a unit in the appraisal, for records and with a reason; --proposed enters all "
        "that is proposed",
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
    "help.new_issue": ("登记方案或通知印发", "Enter that a plan or a notice was issued"),
    "help.new_round": (
        "新建督察轮次，列出应督察的方案、部门和市州",
        "Enter a supervision round with the plans, departments and cities it covers",
    ),
    "help.new_closing": ("登记督察轮次结账", "Close a supervision round"),
    "help.new_central_meeting": ("登记中央会议", "Enter a meeting of the central leading group"),
    "help.new_central": ("登记中央改革方案", "Enter a plan that a central meeting adopted"),
    "help.new_agenda_entry": (
        "列入年度审议计划；当年没有计划的新建",
        "Put a plan on the agenda of a year, which is made where there is none",
    ),
    "help.new_group": ("登记专项小组", "Enter a special group"),
    "help.new_department": ("登记省直部门", "Enter a department"),
    "help.new_city": ("登记市州", "Enter a city or prefecture"),
    "help.new_team": ("登记项目小组", "Enter a project team"),
    "help.new_division": ("登记处室", "Enter a division of the reform office"),
    "help.new_appraisal_group": ("登记考核组", "Enter a group of the year-end appraisal"),
    "help.new_appraisal": (
        "新建年底考核，把市州平均分给各考核组",
        "Enter a year-end appraisal, its cities shared out evenly to the groups",
    ),
    "help.new_appraisal_visit": (
        "登记考核组到市州考核",
        "Enter that an appraisal group has visited a city",
    ),
    "help.new_appraisal_result": (
        "登记考核结果通报，此后不再改动",
        "Enter that the result of an appraisal was issued; it stands from then on",
    ),
    "help.new_person": ("登记可以在台账中登记的岗位", "Enter a post that may record in the ledger"),
}
