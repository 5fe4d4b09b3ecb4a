"""What can keep signatures from being checked."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.no_ssh_keygen": (
        "找不到 ssh-keygen，无法核验 SSH 签名",
        "ssh-keygen is not installed, so SSH signatures can't be checked",
    ),
    "error.no_ssh_keygen_hint": (
        "请安装 OpenSSH 8.2 或更高版本（`apt install openssh-client`）；只有 Ed25519 公钥时 `pip install 'reformctl[signatures]'` 即可",
        "install OpenSSH 8.2 or newer (`apt install openssh-client`); with Ed25519 keys only, `pip install 'reformctl[signatures]'` will do",
    ),
    "error.old_ssh_keygen": (
        "ssh-keygen 太旧，不会核验签名",
        "this ssh-keygen is too old to check signatures",
    ),
    "error.no_gpg": (
        "找不到 gpg，无法核验 OpenPGP 签名",
        "gpg is not installed, so OpenPGP signatures can't be checked",
    ),
    "error.no_gpg_hint": (
        "请安装 GnuPG（`apt install gnupg`）",
        "install GnuPG (`apt install gnupg`)",
    ),
    "error.root_by_id": (
        "起点“{root}”不是完整的提交号",
        "the root `{root}` is not the full id of a commit",
    ),
    "error.root_by_id_hint": (
        "仓库里的名称可以被人移动；请写 `git rev-parse` 给出的全部字符，并保存在仓库之外",
        "a name in the repository can be moved; give all characters that `git rev-parse` prints, and keep them elsewhere",
    ),
    "error.no_server": (
        "{path} 不是 git 仓库；--pre-receive 由服务器的 pre-receive 钩子运行",
        "{path} is not a git repository; --pre-receive is run by a server's pre-receive hook",
    ),
    "error.no_push": (
        "标准输入不是“旧提交 新提交 分支”",
        "standard input doesn't say `old new ref`",
    ),
    "error.no_push_hint": (
        "--pre-receive 由服务器的 pre-receive 钩子运行",
        "--pre-receive is run by a server's pre-receive hook",
    ),
    "error.no_default_branch": (
        "仓库没有默认分支",
        "the repository has no default branch",
    ),
    "error.no_default_branch_hint": (
        "请用 --branch 写明受保护的分支",
        "name the protected branches with --branch",
    ),
    "error.ledger_in_bare_hint": (
        "请用 --ledger 写明台账在仓库中的文件夹",
        "name the ledger's folder in the repository with --ledger",
    ),
    "error.not_between": (
        "“{revision}”不在起点和终点之间",
        "`{revision}` doesn't lie between the root and the end",
    ),
}
