"""What RC8 says of the master plan."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC801": (
        "总体方案应有 {size} 个改革事项，现有 {count} 个；请补齐或删去，或改正 `master_size`",
        "the master plan has {count} items and should have {size}; add or drop some, or correct "
        "`master_size`",
    ),
    "rule.RC802": (
        "{day} 的{figure}应为 {value}，现统计为 {count}；请查找此后改动的记录",
        "{figure} on {day} should be {value} and is {count}; look for records changed since",
    ),
    "rule.RC803": (
        "{id} 已认定完成，但对应方案 {plans} 没有一项完成；请复核",
        "{id} is verified done while nothing is done in its plans {plans}; look again",
    ),
    "rule.RC804": (
        "{id} 计划于 {year} 年完成，不在 {first} 至 {last} 年之内；请改正",
        "{id} is planned for {year}, outside {first} to {last}; correct the year",
    ),
    "rule.RC805": (
        "{id} 缺少{what}（`{field}`）；请补填",
        "{id} has no {what} (`{field}`); fill it in",
    ),
    "rule.RC806": (
        "{id} 计划 {year} 年完成，至今未认定完成；请{unit}抓紧",
        "{id} was planned for {year} and is not verified done; {unit} is to finish it",
    ),
}
