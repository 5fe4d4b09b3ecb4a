"""Pushes to a server, honest and not: what somebody does, and what the server says to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.attacks.server import Signed
from tests.attacks.test_authority import grant, new_plan, report, threshold, verdict
from tests.attacks.world import P1, P2, P5
from tests.rules.conftest import BLANK

JUDGED = "        on: 2017-06-08\n        status: in_progress\n"
PILOT = "    deliverable: 试点报告\n"
REPORTED = "    reported:\n      status: in_progress\n      on: 2017-06-14\n"
POSTERS = "    deliverable: 宣传材料\n"


@dataclass(frozen=True)
class Push:
    """Something somebody does and pushes."""

    zh: str
    en: str
    do: Callable[[Signed], None]
    reason: str = ""
    """What the server has to say; nothing where the push may land."""
    refs: tuple[str, ...] = ("main",)

    def __str__(self) -> str:
        return self.do.__name__


def own_report(world: Signed) -> None:
    report(world)
    world.commit("edu")


def side_merged(world: Signed) -> None:
    world.repo.switch("side", "main")
    verdict(world)
    world.commit("office")
    world.repo.switch("main")
    new_plan(world)
    world.commit("edu")
    world.merge("side", "registrar")


def foreign_report(world: Signed) -> None:
    said = "    reported:\n      status: done\n      on: 2017-06-14\n"
    proof = "    evidence:\n      - id: a\n        ref: 附件\n"
    world.edit(P2, PILOT, PILOT + said + proof)
    world.commit("edu")


def verdict_rewritten(world: Signed) -> None:
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.commit("office")


def verdict_rewritten_and_restored(world: Signed) -> None:
    verdict_rewritten(world)
    world.edit(P2, JUDGED.replace("in_progress", "not_started"), JUDGED)
    world.commit("office")


def item_deleted(world: Signed) -> None:
    text = world.text(P5)
    world.repo.write(P5, text[: text.index('  - id: "02"')])
    world.commit("registrar")


def written_off_plan_edited(world: Signed) -> None:
    world.edit(P1, "deliverable: 评估报告", "deliverable: 评估意见")
    world.commit("registrar")


def back_dated(world: Signed) -> None:
    world.append(P5, "    verdicts:\n      - on: 2017-03-02\n        status: in_progress\n")
    world.commit("office")


def dated_ahead(world: Signed) -> None:
    said = REPORTED.replace("06-14", "06-20")
    world.edit(P5, POSTERS, POSTERS + said)
    world.commit("edu")


def granted_by_the_asker(world: Signed) -> None:
    grant(world)
    world.commit("all")


def settings_by_one(world: Signed) -> None:
    threshold(world)
    world.commit("keeper")


def forged_author(world: Signed) -> None:
    verdict(world)
    world.commit("edu", author="office")


def unsigned(world: Signed) -> None:
    world.edit(P5, POSTERS, POSTERS + REPORTED)
    world.repo.commit("change", on="2017-06-14", author="edu <edu@example.org>")


def renumbered(world: Signed) -> None:
    world.repo.move(P5, P5.replace("ab2c", "zz33"))
    world.commit("registrar")


def evil_merge(world: Signed) -> None:
    world.repo.switch("side", "main")
    world.edit(P5, POSTERS, POSTERS + REPORTED)
    world.commit("edu")
    world.repo.switch("main")
    world.repo.write("README.md", "text\n")
    world.commit("registrar")
    world.merge("side", "registrar", "--no-commit")
    world.edit(P2, PILOT, PILOT.replace("试点报告", "工作总结"))
    world.commit("registrar")


def asked_too_early(world: Signed) -> None:
    world.append(
        P5,
        f"writeoff:\n  - step: request\n    by: G1\n    on: 2017-06-14\n    fingerprint: {BLANK}\n",
    )
    world.commit("g1")


def done_without_proof(world: Signed) -> None:
    world.append(P5, "    verdicts:\n      - on: 2017-06-14\n        status: done\n")
    world.commit("office")


def rewound(world: Signed) -> None:
    world.repo.git("reset", "--quiet", "--hard", "HEAD^")


def nothing(world: Signed) -> None:
    assert world.repo.git("status", "--porcelain") == ""


HONEST = (
    Push("教育厅自报本单位的事项", "a department reports an item of its own", own_report),
    Push("两人分头办理，再合并", "two people at once, and a merge of both", side_merged),
)
DISHONEST = (
    Push("替别的单位自报完成", "reports another department's item done", foreign_report, "RC913"),
    Push("改写已有的认定", "rewrites a verdict", verdict_rewritten, "RC901"),
    Push(
        "改写认定，再改回去",
        "rewrites a verdict, and puts it back in the next commit",
        verdict_rewritten_and_restored,
        "RC901",
    ),
    Push("删去一个事项", "deletes an item", item_deleted, "RC905"),
    Push("改动已销账的方案", "edits a plan that is written off", written_off_plan_edited, "RC909"),
    Push(
        "把认定写在已结账的日期之前",
        "dates a verdict before the last closed round",
        back_dated,
        "RC910",
    ),
    Push("把自报写在以后的日期", "dates a report ahead", dated_ahead, "RC911"),
    Push(
        "自己申请，自己批准销账",
        "grants the write-off it asked for itself",
        granted_by_the_asker,
        "RC913",
    ),
    Push("条件未备就申请销账", "asks for write-off too early", asked_too_early, "RC908"),
    Push("认定完成而没有佐证", "calls an item done without evidence", done_without_proof, "RC301"),
    Push(
        "须两人签名的设置，一人改动",
        "changes the settings alone, where two have to sign",
        settings_by_one,
        "须有 2 名维护设置的人签名",
    ),
    Push("冒用改革办的名义", "signs in the office's name", forged_author, "签名的却是"),
    Push("不签名", "does not sign", unsigned, "没有签名"),
    Push("给方案换编号", "renumbers a plan", renumbered, "RC906"),
    Push("在合并提交中夹带改动", "slips a change into a merge", evil_merge, "RC915"),
    Push(
        "退回旧版本，强行推送",
        "goes back to an older version and pushes by force",
        rewound,
        "会丢掉已登记的内容",
        ("--force", "main"),
    ),
    Push("删除主分支", "deletes the main branch", nothing, "不能删除", (":main",)),
    Push(
        "打一个与主分支同名的标签",
        "makes a tag that is called like the main branch",
        nothing,
        "不能用于标签",
        ("main:refs/tags/main",),
    ),
)
