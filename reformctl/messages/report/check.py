"""What ``check`` found, in every format."""

ENTRIES: dict[str, tuple[str, str]] = {
    "report.check.title": ("核查结果", "Findings"),
    "report.check.path": ("文件", "file"),
    "report.check.line": ("行", "line"),
    "report.check.column": ("列", "column"),
    "report.check.severity": ("级别", "severity"),
    "report.check.message": ("问题", "message"),
    "report.check.totals": (
        "错误 {errors} 个，警告 {warnings} 个",
        "errors: {errors}, warnings: {warnings}",
    ),
    "report.check.covered": (
        "存量问题 {count} 个，不计入",
        "under the baseline, not counted: {count}",
    ),
    "report.check.unmarked": (
        "另有错误 {errors} 个、警告 {warnings} 个未标在行旁",
        "not marked at their lines: errors: {errors}, warnings: {warnings}",
    ),
    "report.check.cut": ("只列 {shown} 个，共 {total} 个", "{shown} of {total} are shown"),
    "report.check.skipped": ("未执行 {code}：{why}", "skipped {code}: {why}"),
}
