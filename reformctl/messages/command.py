"""Sentences of the area ``command``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "command.demo": (
        "已在 {path} 生成示例台账：{plans} 个方案、{items} 个具体事项、{commits} 次登记，截至 {day}",
        "made the sample in {path}: {plans} plans, {items} items, {commits} commits, as of {day}",
    ),
    "command.demo_next": ("下一步：`{command}`", "next: `{command}`"),
}
