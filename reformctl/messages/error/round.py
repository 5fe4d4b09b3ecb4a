"""What keeps a supervision round from being closed."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.round_closed": ("{id} 已于 {closed} 结账", "{id} was closed on {closed}"),
    "error.round_not_begun": (
        "{id} 于 {start} 开始，不能在 {on} 结账",
        "{id} starts on {start} and can't be closed on {on}",
    ),
    "error.round_judged_later": (
        "{id} 最后一次认定在 {last}，不能在 {on} 结账",
        "{id} gave its last verdict on {last} and can't be closed on {on}",
    ),
    "error.round_passed_over": (
        "{id} 还有 {count} 个应督察的方案未列入（{ids}）",
        "{id} passes over plans it must cover: {ids} ({count} in all)",
    ),
    "error.add_plans": (
        "请在 rounds/{id}.yaml 的 `plans` 中补列，并逐项认定",
        "add them to `plans` in rounds/{id}.yaml, and judge their items",
    ),
    "error.round_unjudged": (
        "{id} 还有 {count} 个事项未认定（{ids}）",
        "{id} has open items without a verdict: {ids} ({count} in all)",
    ),
    "error.judge_left": (
        "逐项认定后再结账；全部：`reformctl list items --unjudged {id}`",
        "judge them first; all of them: `reformctl list items --unjudged {id}`",
    ),
    "error.round_left_out": (
        "{id} 漏 {count} 个单位（{ids}）",
        "{id} leaves out units: {ids} ({count} in all)",
    ),
    "error.add_units": (
        "请在 rounds/{id}.yaml 的 `departments` 或 `cities` 中补列",
        "add them to `departments` or `cities` in rounds/{id}.yaml",
    ),
}
