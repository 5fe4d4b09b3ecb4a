"""A pilot from its plan to its write-off, and the experience that comes of it."""

from __future__ import annotations

from tests.cli.office import Office
from tests.cli.scenes import BULLETIN, CENTRAL, EXPERIENCE, FIRST, PILOT


def a_pilot_begins(office: Office) -> None:
    office.on("2016-07-01")
    pilot = (
        *("new", "pilot", "--id", PILOT, "--title", "排污权交易试点", "--level", "central"),
        *("--group", "G1", "--team", "PT-01", "--unit", "D-ENV", "--person", "处长"),
        *("--document", "川办发〔2016〕30号", "--on", "2016-06-20", "--task-force", "试点专班"),
        *("--city", "成都市", "--central", CENTRAL, "--target", "2017"),
    )
    office.may_not("--leader", *pilot)
    office.does(*pilot, "--leader", "分管副省长")
    assert office.ids("pilots", "pilots", "--incomplete") == []
    office.on("2016-12-01")
    assert office.ids("calls", "pilots", "--due") == [PILOT]
    assert ("PT-01", "review", PILOT) in office.due()
    office.may_not("--reason", "review", PILOT, "停止试点")
    office.on("2016-12-20")
    office.does("review", PILOT, "继续试点", "--problem", "交易量小", "--next", "扩大范围")
    office.does("visit", PILOT, "--text", "现场查看交易平台")
    office.may_not("reformctl review", "writeoff", PILOT)
    assert office.ids("calls", "pilots", "--due") == []


def the_pilot_is_reviewed_and_its_experience_spread(office: Office) -> None:
    office.on("2017-06-20")
    told = office.does("review", PILOT, "经验推广", "--experience", "排污权交易的做法")
    assert f"reformctl ripen {EXPERIENCE}" in told
    office.may_not("2017-06-20", "review", PILOT, "继续试点")
    office.may_not(f"ripen {EXPERIENCE}", "adopt", EXPERIENCE, "自贡市")
    office.on("2017-07-05")
    office.may_not("--text", "ripen", EXPERIENCE)
    office.does("ripen", EXPERIENCE, "--text", "一级市场定价。", "--spread", "自贡市")
    office.may_not("2017-07-05", "ripen", EXPERIENCE, "--text", "另一种写法。")
    assert office.ids("experiences", "experiences", "--unpublished") == [EXPERIENCE]
    issue = ("--channel", "示例改革专报", "--issue", "12", "--text", "定价办法")
    sent = ("--sender", "OFFICE", "--audience", "各市州")
    carried = office.does("new", "bulletin", "专报", "--title", "排污权交易经验", *sent, *issue)
    assert BULLETIN in carried
    office.may_not("B-2017-0002", "publish", EXPERIENCE, "B-2017-0002")
    office.does("publish", EXPERIENCE, BULLETIN)
    office.may_not(BULLETIN, "publish", EXPERIENCE, BULLETIN)
    assert office.ids("bulletins", "bulletins", "定价") == [BULLETIN]
    digest = office.asks("bulletins", "--digest", "2017-06")
    assert digest["verified"]["items"] == [FIRST]
    office.may_not("2017-07", "bulletins", "--digest", "2017-07", "--write")
    office.does("bulletins", "--digest", "2017-06", "--write")
    assert office.asks("show", BULLETIN)["record"]["about"] == [EXPERIENCE]
    assert office.ids("experiences", "experiences", "--not-spread") == [EXPERIENCE]
    office.on("2017-07-20", by="city")
    office.may_not("省环境保护厅", "adopt", EXPERIENCE, "D-ENV")
    office.does("adopt", EXPERIENCE, "自贡市", "--document", "自府发〔2017〕8号")
    (row,) = office.asks("experiences")["experiences"]
    assert (row["bulletin"], row["adopted"], row["waiting"]) == (BULLETIN, ["510300"], [])


def the_pilot_is_written_off_too(office: Office) -> None:
    office.on("2017-11-01", by="group")
    office.does("writeoff", PILOT)
    office.may_not(PILOT, "visit", PILOT)
    office.by("lead")
    office.does("writeoff", PILOT, "--grant", "--approval", "川改复〔2017〕4号")
    assert office.asks("pilots")["total"]["written_off"] == 1
