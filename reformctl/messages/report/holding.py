"""Reports: who holds which items."""

ENTRIES: dict[str, tuple[str, str]] = {
    "report.holding.title": ("挂图作战：按{view}", "Items by {view}"),
    "report.holding.lamps": ("各自的事项", "Items of each"),
    "report.holding.next": ("下一步", "Due first"),
    "report.lamp.repaired": ("已补", "done late"),
    "report.holding.shared": ("共有", "shared"),
    "report.holding.direct": ("直接抓", "direct"),
    "report.holding.pilots": ("试点", "pilots"),
    "report.holding.nobody": ("其他", "others"),
    "report.holding.note": (
        "编号：`reformctl list items --{view} 名称 --lamp red`",
        "the ids: `reformctl list items --{view} NAME --lamp red`",
    ),
    "report.holding.note_shared": (
        "每个事项只算作一家的，参与的另一家列在“共有”（加 `--shared` 查看）",
        "each item counts with one of them; whoever else has to do with it shares it (`--shared`)",
    ),
}
