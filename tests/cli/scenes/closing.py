"""What closes the year: a plan written off, everybody appraised."""

from __future__ import annotations

from tests.cli.office import Office
from tests.cli.scenes import FIRST, PILOT, PLAN, SECOND


def the_group_asks_and_the_leading_group_decides(office: Office) -> None:
    office.on("2017-10-09", by="group")
    assert office.ids("rows", "list", "--writeoff-ready") == [PLAN]
    (ready,) = office.asks("writeoff", "--ready")["groups"]
    told = [[one["id"] for one in ready[kind]] for kind in ("plans", "pilots")]
    assert told == [[PLAN], [PILOT]]
    assert "川委发〔2016〕5号" in office.says("letter", "writeoff", PLAN)
    office.does("writeoff", PLAN)
    assert ("LG", "decision", PLAN) in office.due()
    office.by("lead")
    office.does("writeoff", PLAN, "--return", "佐证不全")
    office.may_not("reformctl writeoff", "writeoff", PLAN, "--grant", "--approval", "甲")
    office.on("2017-10-12", by="group")
    office.does("writeoff", PLAN)
    office.on("2017-10-20", by="office")
    office.may_not("new meeting", "writeoff", PLAN, "--grant", "--meeting", "2")
    office.does("new", "meeting", "--on", "2017-10-19", "--study", "学习中央精神")
    office.by("lead")
    office.does("writeoff", PLAN, "--grant", "--meeting", "2")
    office.may_not("--reopen", "set", FIRST, "未启动")
    office.may_not("--reopen", "extend", SECOND, "2018-12-31", "--reason", "再议")
    plan = office.asks("show", PLAN, "--all")
    assert plan["plan"]["state"] == "written_off"
    assert [one["step"] for one in plan["writeoff"]] == ["request", "return", "request", "grant"]
    assert office.asks("status")["plans"]["written_off"] == 1


def the_year_is_appraised(office: Office) -> None:
    office.on("2017-12-04", by="office")
    yearend = ("--start", "2017-12-04", "--end", "2017-12-22")
    office.does("new", "round", "S-2017-yearend", *yearend, "--leader", "改革办主任")
    office.may_not("new appraisal-group", "new", "appraisal", "2017", *yearend)
    office.does("new", "appraisal-group", "--title", "第一考核组", "--leader", "组长")
    office.does("new", "appraisal", "2017", *yearend)
    office.does("new", "appraisal-visit", "2017", "成都市")
    office.may_not("510100", "new", "appraisal-visit", "2017", "成都市")
    issue = ("new", "appraisal-result", "2017", "--document", "川改发〔2018〕1号")
    office.may_not("510300", *issue)
    office.does("new", "appraisal-visit", "2017", "自贡市")
    office.does("new", "closing", "S-2017-yearend", "--on", "2017-12-04")
    office.on("2018-01-10")
    called = office.asks("appraise", "2017", "--propose")["uncited"]
    assert {(one["unit"], one["shortfall"], *one["about"]) for one in called} == {
        ("D-ENV", "overdue", "M-001"),
        ("D-ENV", "late", FIRST),  # it was due before the round came to see it
    }
    deduct = ("deduct", "2017", "D-ENV", "work")
    office.may_not("--for", *deduct, "0.5")
    office.may_not("3", *deduct, "9", "--for", "M-001", "--reason", "逾期")
    office.does("deduct", "2017", "--proposed")
    office.does(*issue)
    office.may_not("2018-01-10", *deduct, "0.1", "--for", "M-001", "--reason", "逾期")
    ranks = {one["id"]: (one["rank"], one["score"]) for one in office.asks("appraise")["units"]}
    assert ranks["510100"] == ranks["510300"] == (1, 10.0)
    assert ranks["D-ENV"][0] == 3
    assert office.asks("appraise", "--deductions")["deductions"][0]["about"][0]["id"] == "M-001"
