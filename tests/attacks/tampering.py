"""Single changes that nobody may make, whoever they are: what each is, and the rule against it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.attacks.world import MASTER, OLD_ROUND, P1, P2, P3, P5, PEOPLE, World
from tests.rules.conftest import BLANK

JUDGED = "        on: 2017-06-08\n        status: in_progress\n"
APPROVAL = "        approved:\n          by: OFFICE\n          on: 2017-04-10\n"
WITHDRAWN = "    withdrawn:\n      on: 2017-01-10\n      reason: 上位法已作规定\n"
NEW_ITEM = (
    '  - id: "03"\n    clause: 四（三）\n    text: 修订戊细则（虚构）\n    lead: D-EDU\n'
    "    person: 处长\n    due: 2018-06-30\n    deliverable: 制度文件\n"
)
REQUEST = (
    f"writeoff:\n  - step: request\n    by: G1\n    on: 2017-06-14\n    fingerprint: {BLANK}\n"
)
GRANT = (
    "  - step: grant\n    approval: 示例批〔2017〕1号\n    on: 2017-06-14\n    fingerprint: {}\n"
)
VERDICT = "    verdicts:\n      - {}on: {}\n        status: in_progress\n"


AGENDA = "agenda/2017.yaml"
APPRAISAL = "appraisals/2016.yaml"
BULLETIN = "bulletins/B-2016-0101.yaml"
EXPERIENCE = "experiences/E-2016-0001.yaml"
NOTICE = "notices/N-2016-0001.yaml"
PILOT = "pilots/T-2015-ab2c.yaml"
EXPERIENCED = "title: 甲试点经验（虚构）"


@dataclass(frozen=True)
class Tampering:
    """One forbidden change of one file."""

    name: str
    path: str
    code: str
    do: Callable[[World], None]

    def __str__(self) -> str:
        return self.name


def _edited(name: str, path: str, code: str, old: str, new: str) -> Tampering:
    return Tampering(name, path, code, lambda world: world.edit(path, old, new))


def _added(name: str, path: str, code: str, more: str) -> Tampering:
    return Tampering(name, path, code, lambda world: world.append(path, more))


def _cut(name: str, path: str, code: str, start: str, end: str = "") -> Tampering:
    def do(world: World) -> None:
        text = world.text(path)
        at = text.index(start)
        stop = text.index(end, at) if end else len(text)
        world.repo.write(path, text[:at] + text[stop:])

    return Tampering(name, path, code, do)


TAMPERINGS = (
    _edited("verdict-rewritten", P2, "RC901", JUDGED, JUDGED.replace("in_progress", "not_started")),
    _edited("verdict-redated", P2, "RC901", JUDGED, JUDGED.replace("06-08", "06-09")),
    _cut(
        "verdict-removed", P2, "RC901", "      - round: S-2017-03", "      - round: S-2017-midyear"
    ),
    _edited(
        "verdict-inserted",
        P2,
        "RC901",
        "      - round: S-2017-03\n",
        "      - on: 2017-03-18\n        status: not_started\n      - round: S-2017-03\n",
    ),
    _edited("master-verdict-redated", MASTER, "RC901", "on: 2016-12-20", "on: 2016-12-30"),
    _cut("master-verdict-removed", MASTER, "RC901", "    verdicts:", "  - id: M-002"),
    _edited("request-redated", P3, "RC902", "on: 2017-06-12", "on: 2017-06-13"),
    _cut("request-removed", P3, "RC902", "writeoff:"),
    _cut("grant-removed", P1, "RC902", "  - step: grant"),
    _edited("extension-stretched", P2, "RC903", "to: 2017-12-31", "to: 2018-12-31"),
    _edited("approval-removed", P2, "RC903", APPROVAL, ""),
    _edited("approver-exchanged", P2, "RC903", "on: 2017-04-10", "on: 2017-04-11"),
    _edited("withdrawal-undone", P2, "RC903", WITHDRAWN, ""),
    _edited("withdrawal-reworded", P2, "RC903", "上位法已作规定", "不再需要"),
    _edited("round-opened-again", OLD_ROUND, "RC903", "closed: 2016-06-30\n", ""),
    _edited("evidence-exchanged", P2, "RC904", "ref: 附件一", "ref: 附件九"),
    _edited("master-evidence-exchanged", MASTER, "RC904", "ref: 附件一", "ref: 附件九"),
    _cut("item-removed", P5, "RC905", '  - id: "02"'),
    _cut("judged-item-removed", P2, "RC905", '  - id: "02"', '  - id: "03"'),
    _cut("master-item-removed", MASTER, "RC905", "  - id: M-002"),
    _cut("post-removed", PEOPLE, "RC905", "  - id: U-AUDITOR-1", "  - id: U-LG-1"),
    _edited("item-exchanged", P5, "RC906", "出台戊办法（虚构）", "召开座谈并组织培训"),
    _edited("plan-exchanged", P5, "RC906", "title: 戊方案（虚构）", "title: 年度培训与座谈计划"),
    _edited("master-exchanged", MASTER, "RC906", "text: 建立乙制度（虚构）", "text: 召开座谈会议"),
    _edited("agenda-exchanged", AGENDA, "RC906", "title: 丁方案（虚构）", "title: 召开座谈会议"),
    _edited("agenda-taken-back", AGENDA, "RC903", "    submitted: 2017-05-04\n", ""),
    _cut("uptake-removed", EXPERIENCE, "RC903", "  - unit: D-LAND"),
    _edited("experience-exchanged", EXPERIENCE, "RC906", EXPERIENCED, "title: 召开座谈会议"),
    _edited("bulletin-exchanged", BULLETIN, "RC906", EXPERIENCED, "title: 召开座谈会议"),
    _cut("review-removed", PILOT, "RC903", "  - on: 2016-03-09", "visits:"),
    _edited("review-reversed", PILOT, "RC903", "opinion: promote", "opinion: stop"),
    _cut("visit-removed", PILOT, "RC903", "  - on: 2015-08-20", "writeoff:"),
    _cut("pilot-grant-removed", PILOT, "RC902", "  - step: grant"),
    _edited("pilot-frozen", PILOT, "RC909", "unit: D-ENV", "unit: D-EDU"),
    _edited("notice-reworded", NOTICE, "RC909", "title: 关于做好", "title: 关于加快做好"),
    _edited("notice-put-off", NOTICE, "RC909", "reply_by: 2018-12-31", "reply_by: 2019-12-31"),
    _edited("deduction-lowered", APPRAISAL, "RC909", "points: 0.05", "points: 0.02"),
    _cut("result-taken-back", APPRAISAL, "RC909", "issued:", "exemptions:"),
    _added("uptake-dated-ahead", EXPERIENCE, "RC911", "  - unit: D-FIN\n    on: 2017-06-20\n"),
    _added("item-born-judged", P5, "RC907", NEW_ITEM + VERDICT.format("", "2017-06-14")),
    _added(
        "item-born-withdrawn",
        P5,
        "RC907",
        f"{NEW_ITEM}    withdrawn:\n      on: 2017-06-14\n      reason: 不需要\n",
    ),
    _added("request-too-early", P5, "RC908", REQUEST),
    _added("grant-without-request", P5, "RC908", "writeoff:\n" + GRANT.format(BLANK)),
    _added("grant-of-something-else", P3, "RC908", GRANT.format("b2:" + "1" * 64)),
    _added("frozen-plan-granted-again", P1, "RC908", GRANT.format("b2:" + "1" * 64)),
    _edited("frozen-deliverable", P1, "RC909", "deliverable: 评估报告", "deliverable: 评估意见"),
    _edited("frozen-title", P1, "RC909", "title: 甲方案（虚构）", "title: 甲方案（修订）（虚构）"),
    _added("verdict-back-dated", P5, "RC910", VERDICT.format("", "2017-03-02")),
    _added(
        "verdict-of-closed-round",
        P5,
        "RC910",
        VERDICT.format("round: S-2017-03\n        ", "2017-06-14"),
    ),
    _added(
        "report-back-dated",
        P5,
        "RC910",
        "    reported:\n      status: in_progress\n      on: 2017-03-02\n",
    ),
    _added("verdict-dated-ahead", P5, "RC911", VERDICT.format("", "2017-06-20")),
    _added(
        "report-dated-ahead",
        P5,
        "RC911",
        "    reported:\n      status: in_progress\n      on: 2017-06-20\n",
    ),
    _edited("due-date-moved", P5, "RC912", "due: 2018-06-30", "due: 2018-12-31"),
    _edited("planned-year-moved", MASTER, "RC912", "planned: 2018", "planned: 2019"),
    _edited(
        "submission-put-off",
        AGENDA,
        "RC912",
        "    submit_by: 2017-05-05",
        "    submit_by: 2017-05-20",
    ),
)
