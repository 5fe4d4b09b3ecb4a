"""Sentences of the area ``merge``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "merge.conflict": (
        "{id} 的{field}：{our_name} 改为 {ours}，{their_name} 改为 {theirs}",
        "{id}, {field}: {our_name} has {ours}, {their_name} has {theirs}",
    ),
    "merge.superseded": (
        "{id} 两边都有自报：以 {newer_name} 较晚的 {newer} 为准，{older_name} 的 {older} 在前",
        "{id} was reported on by both: {newer} of {newer_name} is the later one and stands; "
        "{older} of {older_name} came before it",
    ),
    "merge.clash": (
        "{id}：两边合在一起违反 {code}：{why}。{our_name}：{ours}；{their_name}：{theirs}",
        "{id}: the two together break {code}: {why}. {our_name}: {ours}; {their_name}: {theirs}",
    ),
    "merge.step": ("{id} {field}：{old} → {new}", "{id} {field}: {old} -> {new}"),
    "merge.step_on": ("{step}（{day}）", "{step} ({day})"),
    "merge.more_steps": ("另有 {count} 处", "and {count} more"),
    "merge.absent": ("（无）", "nothing"),
    "merge.record": ("整条", "the whole entry"),
    "merge.entry": ("{field} {entry}", "{field} {entry}"),
    "merge.inside": ("{outer}的{inner}", "{outer} {inner}"),
    "merge.key": ("`{key}`", "`{key}`"),
    "merge.unsettled": (
        "{path}：有 {count} 处要由人决定，请改好标记处再提交：",
        "{path}: {count} to settle by hand between the conflict markers:",
    ),
    "merge.line": ("  {what}", "  {what}"),
    "merge.by_lines": (
        "{path}：不能按字段合并，已按行合并",
        "{path}: can't be merged by field, so it is merged by line",
    ),
    "merge.no_text": (
        "{path}：有一方的文件不是文本，按行也不能合并，请决定以哪一方为准",
        "{path}: a version is no text, so it can't be merged by line either; choose one of them",
    ),
    "merge.cannot_read": ("读不了文件 {path}（{why}）", "can't read {path} ({why})"),
}
