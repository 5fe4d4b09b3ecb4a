"""Reports: what is set up."""

ENTRIES: dict[str, tuple[str, str]] = {
    "report.doctor": ("环境检查", "What is set up"),
    "report.doctor.name": ("项目", "part"),
    "report.doctor.condition": ("状况", "condition"),
    "report.doctor.what": ("说明", "found"),
    "report.doctor.mend": ("处理命令", "command that mends it"),
    "report.doctor.program": ("程序", "program"),
    "report.doctor.encoding": ("终端编码", "encoding"),
    "report.doctor.git": ("git", "git"),
    "report.doctor.repository": ("仓库", "repository"),
    "report.doctor.branch": ("分支", "branch"),
    "report.doctor.remotes": ("远程仓库", "remotes"),
    "report.doctor.history": ("历史", "history"),
    "report.doctor.identity": ("身份", "identity"),
    "report.doctor.ledger": ("台账", "ledger"),
    "report.doctor.post": ("岗位", "post"),
    "report.doctor.schemas": ("格式文件", "schemas"),
    "report.doctor.merging": ("合并", "merging"),
    "report.doctor.versions": (
        "reformctl {program}，Python {python}",
        "reformctl {program}, Python {python}",
    ),
    "report.doctor.is": ("{value}", "{value}"),
    "report.doctor.old_git": (
        "{version} 太旧，须为 2.31 或更高版本",
        "{version} is too old; 2.31 or newer is needed",
    ),
    "report.doctor.no_repository": (
        "不在 git 仓库里，没有历史",
        "not in a git repository, so there is no history",
    ),
    "report.doctor.known": ("{post}：{roles}", "{post}: {roles}"),
    "report.doctor.unknown": (
        "名录里没有邮箱 {email}",
        "no post in the registry has the address {email}",
    ),
    "report.doctor.no_schemas": (
        "台账旁没有格式文件，编辑器无法提示",
        "no schemas beside the ledger, so editors can't help",
    ),
    "report.doctor.stale": (
        "与本程序不一致：{names}",
        "not those of this program: {names}",
    ),
    "report.doctor.fresh": ("{count} 个，与本程序一致", "{count}, those of this program"),
    "report.doctor.merges": (
        "按记录、事项和字段合并",
        "by record, item and field",
    ),
    "report.doctor.no_driver": (
        "本仓库未设置，git 只会按行合并",
        "not set up here, so git merges by lines only",
    ),
}
