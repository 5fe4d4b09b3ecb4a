"""Sentences of the area ``rule``: key → (Chinese, English), in one module for each noun."""

SUBJECTS = (
    "reference",
    "baseline",
    "plan",
    "docking",
    "agenda",
    "deadline",
    "writeoff",
    "round",
    "pilot",
    "experience",
    "notice",
    "master",
    "appraisal",
    "change",
)

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.skipped_as_of": (
        "--as-of 只看当日已生效的，这些规则核查登记的全部内容",
        "--as-of looks at what had taken effect, and these are asked of all that is recorded",
    ),
    "rule.skipped_unread": (
        "{folder} 里的文件没有全部读出；请先改正",
        "not all files of {folder} could be read; mend those first",
    ),
    "rule.empty_registry": (
        "{path} 没有这个文件，或者文件中没有内容，而台账有 {count} 处写到其中的单位，这是第一处（{named}）；"
        "请从 git 取回该文件（git checkout HEAD -- {path}），或登记各单位",
        "there is no {path}, or nothing in it, but {count} places name units of it, this one ({named}) "
        "first; get the file back from git (git checkout HEAD -- {path}) or enter the units",
    ),
    "rule.unknown_code": ("没有规则 {code}", "there is no rule {code}"),
    "rule.did_you_mean": ("是否指 {code}？", "did you mean {code}?"),
    "rule.see_catalogue": (
        "用 `reformctl rules` 查看全部规则",
        "`reformctl rules` lists all rules",
    ),
    "rule.meeting": ("会议 {number}", "meeting {number}"),
    "rule.day": ("日期", "day"),
    "rule.first_day": ("开始日期", "first day"),
    "rule.last_day": ("结束日期", "last day"),
    "rule.RC112": (
        "没有 ledger.yaml，实施期限和各项限值按默认值计算；请补建",
        "there is no ledger.yaml, so years and thresholds are the defaults; add the file",
    ),
}
