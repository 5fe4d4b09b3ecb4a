"""What the way of a plan to its write-off forbids."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.writeoff_usage": (
        "写法：`reformctl writeoff 方案`；决定用 --grant、--return 或 --reopen",
        "like `reformctl writeoff PLAN`; decide with --grant, --return or --reopen",
    ),
    "error.ready_alone": (
        "--ready 只列出方案，不与方案编号或其他步骤同用",
        "--ready only lists plans; it goes with no plan and no step",
    ),
    "error.shows_nothing": ("{option} 只与 --ready 同用", "{option} goes with --ready only"),
    "error.one_step_at_a_time": (
        "--grant、--return、--reopen 一次只能用一个",
        "--grant, --return and --reopen do not go together",
    ),
    "error.grant_missing": (
        "--meeting 和 --approval 只与 --grant 或 --return 同用",
        "--meeting and --approval go with --grant or --return",
    ),
    "error.plan_frozen": ("{id} 已销账，内容冻结", "{id} is written off and frozen"),
    "error.reopen_first": (
        "确需改动，先运行 `reformctl writeoff {id} --reopen 理由`",
        "if it must change, first `reformctl writeoff {id} --reopen REASON`",
    ),
    "error.plan_waiting": (
        "{id} 正在申请销账，内容不能改动",
        "{id} waits for the decision on its write-off and can't be changed",
    ),
    "error.return_first": (
        "确需改动，先运行 `reformctl writeoff {id} --return 理由`",
        "if it must change, first `reformctl writeoff {id} --return REASON`",
    ),
    "error.not_issued": (
        "{id} 尚未印发，不能申请销账",
        "{id} is not issued, so it can't be written off",
    ),
    "error.grant_needs_basis": (
        "同意 {id} 销账须写明一项依据：会议或批准文号",
        "granting the write-off of {id} takes either a meeting or an approval",
    ),
    "error.grant_basis": (
        "请用 --meeting N 或 --approval 文号",
        "use --meeting N or --approval DOC",
    ),
    "error.changed_since_request": (
        "{id} 在申请之后有改动，指纹不符",
        "{id} was changed after the request; its fingerprint differs",
    ),
    "error.not_written_off": ("{id} 没有销账，不必重新启动", "{id} is not written off"),
    "error.already_requested": (
        "{id} 已申请销账，等待决定",
        "write-off of {id} is already requested",
    ),
    "error.decide_it": (
        "由省委深改组决定：`reformctl writeoff {id} --grant …`",
        "the leading group decides: `reformctl writeoff {id} --grant …`",
    ),
    "error.no_request_waits": ("{id} 没有待决定的销账申请", "no write-off request of {id} waits"),
    "error.ask_first": (
        "由专项小组先申请：`reformctl writeoff {id}`",
        "its group asks first: `reformctl writeoff {id}`",
    ),
}
