"""Sentences of the area ``form``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "form.too_large": (
        "文件超过 {limit} 字节；请拆分，一个方案一个文件",
        "the file is larger than {limit} bytes; split it, one plan to a file",
    ),
    "form.utf16": ("文件不是 UTF-8 编码（是 UTF-16）；请另存为 UTF-8", "the file is UTF-16; save it as UTF-8"),
    "form.utf8": (
        "从这里起不是 UTF-8 编码；请把文件另存为 UTF-8",
        "the bytes from here on are not UTF-8; save the file as UTF-8",
    ),
    "form.tab": ("不能用制表符；请改用空格", "a tab is not allowed; use spaces"),
    "form.unsafe_character": (
        "含有看不见的字符 {point}；请删去",
        "the invisible character {point} is not allowed; remove it",
    ),
    "form.empty": ("文件是空的；请填写内容或删除文件", "the file is empty; fill it in or remove it"),
    "form.second_document": (
        "一个文件只能有一份文档；请删去 `---` 及其后的内容，或另存一个文件",
        "a file holds one document; move what follows `---` to a file of its own",
    ),
    "form.directive": ("不能用 YAML 指令；请删去以 % 开头的行", "YAML directives are not allowed; remove the % line"),
    "form.too_many": ("文件内容超过 {limit} 个节点；请拆分", "the file holds more than {limit} nodes; split it"),
    "form.too_deep": ("嵌套超过 {limit} 层；请检查括号与缩进", "nested deeper than {limit} levels; check brackets and indents"),
    "form.too_long": ("一个值超过 {limit} 字；请缩短", "a value is longer than {limit} characters; shorten it"),
    "form.alias": ("不能用别名 *{name}；请写出完整内容", "the alias *{name} is not allowed; write the value out"),
    "form.anchor": ("不能用锚点 &{name}；请删去", "the anchor &{name} is not allowed; remove it"),
    "form.tag": ("不能用类型标签 {name}；请删去", "the tag {name} is not allowed; remove it"),
    "form.merge_key": ("不能用合并键 <<；请写出完整内容", "the merge key << is not allowed; write the fields out"),
    "form.duplicate_key": (
        "字段 `{key}` 写了两次；只保留一处",
        "the field `{key}` is there twice; keep one of them",
    ),
    "form.key_not_text": ("字段名必须是文字；请加引号或改名", "a field name must be text; quote or rename it"),
    "form.misleading_number": (
        "`{text}` 各软件读法不一；数字请写成普通整数，文字请加引号",
        "readers disagree about `{text}`; write a plain integer, or quote it if it is text",
    ),
    "form.syntax": ("这里不合 YAML 语法；请检查缩进、引号和冒号", "not valid YAML here; check indent, quotes and colons"),
    "form.syntax_key": (
        "这一行的缩进与上文不齐，或缺少“字段: 值”；请对齐",
        "this line's indent doesn't fit what stands above, or `field: value` is missing; align it",
    ),
    "form.syntax_flow": ("方括号或花括号里缺少逗号或收尾括号", "a comma or the closing bracket is missing"),
    "form.syntax_dash": ("列表的缩进不齐；各行的 `-` 须对齐", "the list is not aligned; put each `-` in the same column"),
    "form.syntax_colon": (
        "一行里多出一个冒号；含冒号的文字请加引号",
        "one colon too many on this line; quote text that holds a colon",
    ),
    "form.syntax_colon_missing": (
        "字段名后缺少冒号和空格",
        "a colon and a space are missing after the field name",
    ),
    "form.syntax_quote": ("引号没有收尾；请补上", "the quote is never closed; close it"),
    "form.syntax_tag": ("感叹号在这里另有含义；请给文字加引号", "an exclamation mark means something here; quote the text"),
    "form.syntax_escape": (
        "双引号里的反斜杠写法不对；请改用单引号",
        "the backslash in these double quotes is not an escape; use single quotes",
    ),
    "form.syntax_reserved": (
        "文字不能以这个符号开头；请加引号",
        "text can't begin with this character; quote it",
    ),
    "form.syntax_entry": ("列表项不能写在这里；请另起一行并对齐", "a list entry can't stand here; start a new line and align it"),
    "form.no_kind": (
        "这个位置不放任何台账文件；请按格式说明移动或改名",
        "no ledger file belongs at this path; move or rename it as docs/format.md says",
    ),
}
