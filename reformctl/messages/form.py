"""Sentences of the area ``form``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "form.too_large": (
        "文件超过 {limit} 字节；请拆分，一个方案一个文件",
        "the file is larger than {limit} bytes; split it, one plan to a file",
    ),
    "form.utf16": (
        "文件不是 UTF-8 编码（是 UTF-16）；请另存为 UTF-8",
        "the file is UTF-16; save it as UTF-8",
    ),
    "form.utf8": (
        "从这里起不是 UTF-8 编码；请把文件另存为 UTF-8",
        "the bytes from here on are not UTF-8; save the file as UTF-8",
    ),
    "form.tab": ("不能用制表符；请改用空格", "a tab is not allowed; use spaces"),
    "form.unsafe_character": (
        "含有看不见的字符 {point}；请删去",
        "the invisible character {point} is not allowed; remove it",
    ),
    "form.empty": (
        "文件是空的；请填写内容或删除文件",
        "the file is empty; fill it in or remove it",
    ),
    "form.second_document": (
        "一个文件只能有一份文档；请删去 `---` 及其后的内容，或另存一个文件",
        "a file holds one document; move what follows `---` to a file of its own",
    ),
    "form.directive": (
        "不能用 YAML 指令；请删去以 % 开头的行",
        "YAML directives are not allowed; remove the % line",
    ),
    "form.too_many": (
        "文件内容超过 {limit} 个节点；请拆分",
        "the file holds more than {limit} nodes; split it",
    ),
    "form.too_deep": (
        "嵌套超过 {limit} 层；请检查括号与缩进",
        "nested deeper than {limit} levels; check brackets and indents",
    ),
    "form.too_long": (
        "一个值超过 {limit} 字；请缩短",
        "a value is longer than {limit} characters; shorten it",
    ),
    "form.alias": (
        "不能用别名 *{name}；请写出完整内容",
        "the alias *{name} is not allowed; write the value out",
    ),
    "form.anchor": ("不能用锚点 &{name}；请删去", "the anchor &{name} is not allowed; remove it"),
    "form.tag": ("不能用类型标签 {name}；请删去", "the tag {name} is not allowed; remove it"),
    "form.merge_key": (
        "不能用合并键 <<；请写出完整内容",
        "the merge key << is not allowed; write the fields out",
    ),
    "form.duplicate_key": (
        "字段 `{key}` 写了两次；只保留一处",
        "the field `{key}` is there twice; keep one of them",
    ),
    "form.key_not_text": (
        "字段名必须是文字；请加引号或改名",
        "a field name must be text; quote or rename it",
    ),
    "form.misleading_number": (
        "`{text}` 各软件读法不一；数字请写成普通整数，文字请加引号",
        "readers disagree about `{text}`; write a plain integer, or quote it if it is text",
    ),
    "form.comment": (
        "注释的 # 前要有空格；不是注释就请放进引号里",
        "a comment has a space before its #; what is no comment goes inside the quotes",
    ),
    "form.folded": (
        "这段文字把下面的字段或列表项也读了进来；请补上引号，或以 | 起头写多行文字",
        "this text runs on into a field or an entry; close its quote, or begin long text with |",
    ),
    "form.syntax": (
        "这里不合 YAML 语法；请检查缩进、引号和冒号",
        "not valid YAML here; check indent, quotes and colons",
    ),
    "form.syntax_key": (
        "这一行的缩进与上文不齐，或缺少“字段: 值”；请对齐",
        "this line's indent doesn't fit what stands above, or `field: value` is missing; align it",
    ),
    "form.syntax_flow": (
        "方括号或花括号里缺少逗号或收尾括号",
        "a comma or the closing bracket is missing",
    ),
    "form.syntax_dash": (
        "列表的缩进不齐；各行的 `-` 须对齐",
        "the list is not aligned; put each `-` in the same column",
    ),
    "form.syntax_colon": (
        "一行里多出一个冒号；含冒号的文字请加引号",
        "one colon too many on this line; quote text that holds a colon",
    ),
    "form.syntax_colon_missing": (
        "字段名后缺少冒号和空格",
        "a colon and a space are missing after the field name",
    ),
    "form.syntax_quote": ("引号没有收尾；请补上", "the quote is never closed; close it"),
    "form.syntax_tag": (
        "感叹号在这里另有含义；请给文字加引号",
        "an exclamation mark means something here; quote the text",
    ),
    "form.syntax_escape": (
        "双引号里的反斜杠写法不对；请改用单引号",
        "the backslash in these double quotes is not an escape; use single quotes",
    ),
    "form.syntax_reserved": (
        "文字不能以这个符号开头；请加引号",
        "text can't begin with this character; quote it",
    ),
    "form.syntax_entry": (
        "列表项不能写在这里；请另起一行并对齐",
        "a list entry can't stand here; start a new line and align it",
    ),
    "form.stray": (
        "台账里没有这个文件夹；请核对文件夹名，或把文件移出台账",
        "the ledger has no such folder; check its name, or move the file out of the ledger",
    ),
    "form.link": (
        "这是链接，不予读取；请换成文件本身",
        "this is a link and is not followed; put the file itself here",
    ),
    "form.submodule": (
        "这是子模块，不予读取；请换成文件",
        "this is a submodule and is not read; put files here",
    ),
    "form.not_a_file": ("这不是普通文件，不予读取", "this is not a regular file and is not read"),
    "form.no_permission": (
        "文件读不出来（{why}）；请检查权限",
        "the file can't be read ({why}); check its permissions",
    ),
    "form.no_such_zone": (
        "没有时区 {name}；请改为 Asia/Shanghai 这样的名称",
        "there is no time zone {name}; write a name like Asia/Shanghai",
    ),
    "form.no_kind": (
        "这个位置不放任何台账文件；请按格式说明移动或改名",
        "no ledger file belongs at this path; move or rename it as docs/format.md says",
    ),
    "form.field": ("{zh}（`{key}`）", "{en} (`{key}`)"),
    "form.field_plain": ("{zh}（`{key}`）", "`{key}`"),
    "form.field_entry": ("{zh}（`{key}`）第 {number} 项", "entry {number} of `{key}`"),
    "form.field_file": ("“{zh}”文件", "the file ({en})"),
    "form.shape": ("{zh}", "{en}"),
    "form.term": ("{slug}（{term}）", "{slug} ({term})"),
    "form.found_text": ("文字 `{value}`", "the text `{value}`"),
    "form.found_plain": ("`{value}`", "`{value}`"),
    "form.found_list": ("一个列表", "a list"),
    "form.found_fields": ("一组字段", "a group of fields"),
    "form.more_faults": (
        "这个文件的问题超过 {limit} 处，其余未列出；请改正后再查",
        "this file has more than {limit} faults and the rest is not shown; mend these and check again",
    ),
    "form.key_unknown": (
        "没有 `{key}` 这个字段；这里可用的字段有 {known}",
        "there is no field `{key}` here; the fields are {known}",
    ),
    "form.key_unknown_near": (
        "没有 `{key}` 这个字段；是否应为 `{near}`",
        "there is no field `{key}` here; did you mean `{near}`?",
    ),
    "form.key_missing": ("缺少{field}；请补上", "{field} is missing; add it"),
    "form.term_unknown": (
        "{field}写作 `{value}`，不是规定用语；请用 {allowed}",
        "{field}: `{value}` is not a term; use one of {allowed}",
    ),
    "form.term_unknown_near": (
        "{field}写作 `{value}`，不是规定用语；是否应为 {near}？可用：{allowed}",
        "{field}: `{value}` is not a term; did you mean {near}? the terms are {allowed}",
    ),
    "form.value_empty": (
        "{field}是空的；请填写，或删去这一行",
        "{field} is empty; fill it in or remove the line",
    ),
    "form.value_empty_needed": ("{field}是空的；请填写", "{field} is empty; fill it in"),
    "form.value_number_unquoted": (
        "{field}应为文字，这里是数字 {value}；请加引号",
        "{field} takes text, not the number {value}; put quotes around it",
    ),
    "form.value_flag_unquoted": (
        "{field}应为文字，这里的 {value} 会读成“是/否”；请加引号",
        "{field} takes text, and {value} reads as yes or no; put quotes around it",
    ),
    "form.value_not_string": (
        "{field}应为一段文字，这里是{found}；请写成一行文字",
        "{field} takes one text, not {found}; write it as text on one line",
    ),
    "form.value_not_integer": (
        "{field}应为整数，这里是{found}；请写数字，不加引号，不带小数点",
        "{field} takes a whole number, not {found}; write digits without quotes or a point",
    ),
    "form.value_not_number": (
        "{field}应为数字，这里是{found}；请写数字，不加引号",
        "{field} takes a number, not {found}; write digits without quotes",
    ),
    "form.value_not_boolean": (
        "{field}应为 true（是）或 false（否），这里是{found}；请改为其中之一",
        "{field} takes true or false, not {found}; write one of them without quotes",
    ),
    "form.value_not_array": (
        "{field}应为列表，这里是{found}；请每项另起一行，以 `- ` 开头",
        "{field} takes a list, not {found}; put each entry on a line of its own after `- `",
    ),
    "form.value_not_object": (
        "{field}应为一组字段，这里是{found}；请逐行写“字段: 值”",
        "{field} takes fields, not {found}; write lines of `field: value`",
    ),
    "form.value_not_date": (
        "{field}应为日期，这里是{found}；请写成 YYYY-MM-DD，如 2017-06-15",
        "{field} takes a date, not {found}; write YYYY-MM-DD, such as 2017-06-15",
    ),
    "form.value_no_such_day": (
        "{field}写作 {value}，日历上没有这一天；请核对后改正",
        "{field}: {value} is not a day of the calendar; correct it",
    ),
    "form.value_lines": (
        "{field}只能写一行；请删去换行",
        "{field} must be a single line; remove the line break",
    ),
    "form.value_shape": (
        "{field}写作 `{value}`，格式不对；应为{right}",
        "{field}: `{value}` is not of the right form; write {right}",
    ),
    "form.value_range": (
        "{field}写作 {value}，应在 {low} 至 {high} 之间；请核对后改正",
        "{field}: {value} is outside {low} to {high}; correct it",
    ),
    "form.value_long": (
        "{field}有 {length} 字，最多 {limit} 字；请缩短",
        "{field} has {length} characters and may have {limit}; shorten it",
    ),
    "form.value_crowded": (
        "{field}有 {count} 项，最多 {limit} 项；请核对后拆分",
        "{field} has {count} entries and may have {limit}; split it",
    ),
}
