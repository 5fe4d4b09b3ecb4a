"""The office from one central plan to its write-off and the appraisal, by commands alone.

Each scene is a morning: somebody takes steps in the words they would type, the monitors show what
came of them, and the wrong step of the day is refused.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.cli.office import Office

CENTRAL, OTHER, PLAN, PILOT = "C-21-01", "C-21-02", "P-M1-01", "T-2016-k7qd"
NOTICE, ENTRY, EXPERIENCE, BULLETIN = "N-2016-0001", "A-2016/01", "E-2017-0001", "B-2017-0001"
FIRST, SECOND = f"{PLAN}/01", f"{PLAN}/02"
MIDYEAR, MONTHLY, REMINDER = "S-2017-midyear", "S-2017-09", "N-2017-0001"


def test_an_office_goes_from_a_central_plan_to_write_off_and_appraisal(
    tmp_path: Path, reformctl: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(tmp_path / "ledger", reformctl, monkeypatch)
    for scene in (
        the_ledger_is_begun,
        a_central_plan_arrives,
        notice_goes_out_and_is_answered,
        it_is_decided_how_both_are_carried_out,
        the_docking_plan_is_drafted_and_submitted,
        a_meeting_adopts_it,
        it_is_issued_late_but_docked_in_time,
        a_pilot_begins,
        the_year_ends_with_a_round,
        units_report,
        the_midyear_round_judges_every_item,
        a_due_date_is_extended,
        the_pilot_is_reviewed_and_its_experience_spread,
        who_is_slow_is_reminded,
        a_monthly_round_verifies_the_rest,
        the_group_asks_and_the_leading_group_decides,
        the_pilot_is_written_off_too,
        the_year_is_appraised,
    ):
        before = office.refusals
        scene(office)
        assert office.refusals > before
    the_ledger_tells_it_all(office)


def the_ledger_is_begun(office: Office) -> None:
    office.found("2016-01-04", "--name", "示例省改革台账", "--first-year", "2016")
    people = (
        *(("环保厅改革处处长", "D-ENV", "env", "report"), ("财政厅经办", "D-FIN", "fin", "report")),
        *(("自贡市改革办经办", "510300", "city", "report"), ("深改组秘书", "LG", "lead", "grant")),
    )
    office.does("new", "group", "--title", "生态文明体制改革", "--leader", "分管副省长")
    for unit, title in (("ENV", "省环境保护厅"), ("FIN", "省财政厅"), ("LAND", "省国土资源厅")):
        office.does("new", "department", f"D-{unit}", "--title", title)
    for code, title in (("510100", "成都市"), ("510300", "自贡市")):
        office.does("new", "city", code, "--title", title)
    office.does("new", "team", "--title", "生态改革项目小组")
    for post, unit, who, role in people:
        address = f"{who}@example.invalid"
        office.does(
            *("new", "person", "--post", post, "--unit", unit, "--email", address, "--role", role)
        )
    group = ("new", "person", "--post", "专项小组联络员", "--unit", "G1", "--role", "ask")
    office.does(*group, "--role", "report", "--email", "group@example.invalid")
    office.does(
        *("new", "master-item", "--group", "G1", "--text", "建立生态环保管理体制"),
        *("--planned", "2017", "--lead", "D-ENV"),
    )
    office.may_not("D-ENV", "new", "department", "D-ENV", "--title", "环保厅")
    assert office.found_by() == set()
    office.begun = office.head


def a_central_plan_arrives(office: Office) -> None:
    office.on("2016-02-24")
    office.does("new", "central-meeting", "C-21", "--on", "2016-02-23")
    concerned = ("new", "central", "--meeting", "C-21", "--group", "G1", "--lead", "D-ENV")
    told = office.does(
        *(*concerned, "--title", "省以下环保垂直管理改革方案"),
        *("--document", "中办发〔2016〕9号", "--issued", "2016-02-24"),
    )
    assert f"reformctl new notice docking --about {CENTRAL} --to G1 --to D-ENV" in told
    office.does(*concerned, "--title", "关于生态保护补偿的意见")
    office.may_not("C-22", "new", "central", "--meeting", "C-22", "--title", "甲", "--group", "G1")
    assert office.ids("rows", "docking", "--undecided") == [CENTRAL, OTHER]
    assert office.ids("rows", "docking", "--without-notice") == [CENTRAL, OTHER]
    assert office.attention() == {("RC611", CENTRAL)}  # of the other no clock runs yet


def notice_goes_out_and_is_answered(office: Office) -> None:
    draft = ("new", "notice", "对接通知", "--to", "G1", "--to", "省环境保护厅")
    office.may_not("C-21-03", *draft, "--about", "C-21-03")
    office.does(*draft, "--about", CENTRAL, "--about", OTHER)
    assert office.ids("notices", "notices", "--drafts") == [NOTICE]
    office.may_not("reformctl issue", "receipt", NOTICE, "D-ENV")
    office.may_not("--document", "issue", NOTICE)
    office.does("issue", NOTICE, "--document", "川改办发〔2016〕1号")
    office.may_not("stays as it is", "issue", NOTICE)
    office.by("env")
    office.does("receipt", NOTICE, "省环境保护厅")
    office.may_not("D-LAND", "reply", NOTICE, "D-LAND", "--text", "无")
    office.does("reply", NOTICE, "D-ENV", "--text", "已着手起草", "--document", "川环函〔2016〕5号")
    office.on("2016-03-15", by="group")
    assert office.ids("notices", "notices", "--overdue") == [NOTICE]
    assert office.attention() >= {("RC635", NOTICE)}
    assert office.due() >= {("G1", "reply", NOTICE)}
    office.does("receipt", NOTICE, "G1")
    office.does("reply", NOTICE, "G1", "--text", "同意")
    (row,) = office.asks("notices")["notices"]
    assert (row["state"], row["answered"], row["owing"]) == ("answered", ["G1", "D-ENV"], [])
    assert office.ids("rows", "docking", "--without-notice") == []


def it_is_decided_how_both_are_carried_out(office: Office) -> None:
    office.by("office")
    office.does("issue", OTHER, "--document", "中办发〔2016〕11号")
    office.may_not("--approved-by", "decide", OTHER, "直接执行", "--reason", "无须另定")
    office.does("decide", OTHER, "直接执行", "--reason", "无须另定", "--approved-by", "深改组")
    assert CENTRAL in office.does("decide", CENTRAL, "docked")
    counts = office.asks("docking")["counts"]
    assert (counts["undecided"], counts["open"], counts["direct"]) == (0, 1, 1)
    assert office.attention() == set()
    assert office.ids("rows", "docking", "--at", "2016-03-01", "--undecided") == [CENTRAL, OTHER]


def the_docking_plan_is_drafted_and_submitted(office: Office) -> None:
    entry = ("new", "agenda-entry", "--title", "环保垂管实施方案", "--meeting", "1")
    office.does(*entry, "--central", CENTRAL, "--submit-by", "2016-05-10")
    office.does(
        *("new", "agenda-entry", "--title", "河长制意见", "--group", "G1", "--lead", "D-LAND"),
        *("--meeting", "1", "--submit-by", "2016-05-12"),
    )
    office.on("2016-04-20", by="env")
    drafted = (
        *("new", "plan", "--title", "环保垂管实施方案", "--kind", "对接方案", "--central", CENTRAL),
        *("--group", "G1", "--lead", "D-ENV", "--support", "D-FIN", "--person", "改革处处长"),
        *("--lead-leader", "分管副省长", "--leader-direct", "--target", "2017"),
        *("--master", "M-001", "--id", "P-2016-k7qd"),
    )
    office.does(*drafted)
    items = (
        ("上收环境监测机构", "D-ENV", "2017-05-31"),
        ("建立经费保障办法", "D-FIN", "2017-06-30"),
    )
    for text, lead, due in items:
        office.does(
            *("new", "item", "环保垂管", "--text", text, "--lead", lead, "--due", due),
            *("--person", "处长", "--clause", "二（一）", "--deliverable", "文件"),
        )
    office.by("office")
    office.may_not("new meeting", "issue", "P-2016-k7qd", "--document", "川委发〔2016〕5号")
    office.may_not("P-2016-k7qe", "submit", ENTRY, "--plan", "P-2016-k7qe")
    office.does("submit", ENTRY, "--plan", "P-2016-k7qd")
    office.may_not("2016-04-20", "submit", ENTRY, "--plan", "P-2016-k7qd")
    office.on("2016-05-20")
    assert office.ids("entries", "agenda", "2016", "--late") == ["A-2016/02"]
    assert office.attention() == {("RC621", "A-2016/02")}
    office.may_not("--reason", "withdraw", "A-2016/02")
    office.does("withdraw", "A-2016/02", "--reason", "中央另有部署")
    (year,) = office.asks("agenda", "2016")["years"]
    assert (year["planned"], year["docking"], year["withdrawn"]) == (1, 1, 1)
    assert year["submitted"] == {"done": 1, "total": 1}


def a_meeting_adopts_it(office: Office) -> None:
    office.on("2016-05-25")
    held = ("new", "meeting", "--on", "2016-05-24", "--adopt", "P-2016-k7qd")
    office.may_not("--study", *held)
    held += ("--study", "学习中央精神", "--heard", "city:510100:成都市改革情况")
    office.may_not("RC601", *("new", "meeting", "2"), *held[2:])
    assert PLAN in office.does(*held, "--heard", "office:改革办工作情况")
    office.may_not("P-2016-k7qd", "show", "P-2016-k7qd")
    (entry,) = office.asks("agenda", "2016", "--docking")["entries"]
    assert (entry["plan"], entry["state"], entry["adoption_slip"]) == (PLAN, "adopted", 0)
    (row,) = office.asks("docking", "--due")["rows"]
    assert [one["id"] for one in row["plans"]] == [PLAN]
    assert office.ids("rows", "list", "meetings") == ["1"]
    assert ("D-ENV", "issue", PLAN) in office.due()


def it_is_issued_late_but_docked_in_time(office: Office) -> None:
    office.on("2016-06-27")
    assert office.attention() == {("RC403", PLAN)}
    assert office.asks("agenda", "2016")["held_up"] == [PLAN]
    issue = ("issue", "环保垂管", "--document", "川委发〔2016〕5号")
    office.may_not("RC307", *issue, "--on", "2016-05-20")
    office.does(*issue)
    (row,) = office.asks("docking", "--state", "docked")["rows"]
    assert (row["achieved"], row["due"], row["days_late"]) == ("2016-06-27", "2016-08-24", 0)
    (meeting,) = office.asks("docking")["meetings"]
    assert (meeting["total"], meeting["docked"], meeting["direct"]) == (2, 1, 1)
    assert office.attention() == set()
    office.may_not("RC614", "decide", CENTRAL, "direct", "--reason", "甲", "--approved-by", "乙")


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


def the_year_ends_with_a_round(office: Office) -> None:
    office.on("2016-12-21")
    yearend = ("new", "round", "S-2016-yearend", "--start", "2016-12-21", "--end", "2016-12-23")
    office.may_not("S-2016-yearend", "new", "closing", "S-2016-yearend")
    office.does(*yearend, "--leader", "改革办主任")
    office.on("2016-12-23")
    assert ("OFFICE", "round", "S-2016-yearend") in office.due()
    office.does("new", "closing", "S-2016-yearend")
    (row,) = office.asks("rounds")["rows"]
    assert (row["stage"], row["cities"]) == ("closed", ["510100", "510300"])
    assert office.asks("rounds")["missing"] == []


def units_report(office: Office) -> None:
    office.on("2017-05-05", by="env")
    office.may_not("in_progress", "set", FIRST, "办完了")
    office.may_not("2016-12-01", "set", FIRST, "已完成", "--on", "2016-12-01")
    assert "reformctl verdict" in office.does("set", FIRST, "已完成", "--evidence", "川编发3号")
    office.by("fin")
    office.does("set", SECOND, "已启动未完成")
    reported = {one["id"]: one for one in office.asks("list", "items")["rows"]}
    assert [reported[ref]["reported"] for ref in (FIRST, SECOND)] == ["done", "in_progress"]
    status = office.asks("status")["items"]
    assert (status["done"], status["total"]) == (0, 2)  # only a verdict counts


def the_midyear_round_judges_every_item(office: Office) -> None:
    office.on("2017-05-08", by="office")
    assert MIDYEAR in office.does(
        *("new", "round", MIDYEAR, "--start", "2017-05-08", "--end", "2017-06-15"),
        *("--leader", "改革办主任"),
    )
    told = office.asks("rounds", MIDYEAR)
    assert (told["plans"]["due"], told["plans"]["missing"]) == ([PLAN], [])
    assert (
        told["left"]
        == [FIRST, SECOND]
        == office.ids("rows", "list", "items", "--unjudged", MIDYEAR)
    )
    office.on("2017-06-08")
    judged = ("--round", MIDYEAR)
    office.may_not("--evidence", "verdict", FIRST, "已完成", *judged)
    office.does(
        "verdict", FIRST, "已完成", *judged, "--evidence", "a", "--evidence", "visit:现场核实"
    )
    office.may_not(SECOND, "new", "closing", MIDYEAR)
    told = office.does(
        *(
            "verdict",
            SECOND,
            "已启动未完成",
            *judged,
            "--problem",
            "办法未印发",
            "--next",
            "抓紧印发",
        )
    )
    assert "D-FIN" in told or "省财政厅" in told
    office.on("2017-06-15")
    office.may_not(SECOND, "writeoff", PLAN)
    office.does("new", "closing", MIDYEAR)
    office.may_not("RC910", "verdict", SECOND, "未启动", *judged)
    office.may_not("RC910", "verdict", SECOND, "未启动", "--on", "2017-06-10")
    told = office.asks("rounds", MIDYEAR)
    assert (told["round"]["stage"], told["left"], told["verdicts"]) == ("closed", [], 2)
    assert told["after"] == {"done": 1, "in_progress": 1, "not_started": 0, "total": 2}


def a_due_date_is_extended(office: Office) -> None:
    office.on("2017-06-16", by="fin")
    office.may_not("--reason", "extend", SECOND, "2017-09-30")
    office.does("extend", SECOND, "2017-09-30", "--reason", "编制核定推迟")
    assert office.attention() >= {("RC404", SECOND)}
    letter = office.program("letter", "extension", SECOND, "--ledger", office.path).out
    assert "编制核定推迟" in letter
    office.by("office")
    office.does("extend", SECOND, "--approve")
    office.may_not("reformctl extend", "extend", SECOND, "--approve")
    item = office.asks("show", SECOND)["item"]
    assert (item["due"], item["first_due"], item["overdue"]) == ("2017-09-30", "2017-06-30", False)
    late = office.ids("rows", "list", "items", "--overdue")
    assert (late, ("D-FIN", "item", SECOND) in office.due()) == ([], False)


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
    carried = office.does(
        *("new", "bulletin", "专报", "--title", "排污权交易经验", "--sender", "OFFICE"),
        *(
            "--audience",
            "各市州",
            "--channel",
            "示例改革专报",
            "--issue",
            "12",
            "--text",
            "定价办法",
        ),
    )
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


def who_is_slow_is_reminded(office: Office) -> None:
    office.on("2017-09-01", by="office")
    assert office.due() == {("D-FIN", "item", SECOND)}
    calendar = office.program("remind", "--ics", "--ledger", office.path, "--today", office.day)
    assert (calendar.out.count("BEGIN:VEVENT"), SECOND in calendar.out) == (1, True)
    assert REMINDER in office.does("remind", "--notices")
    assert "川改办发〔2017〕1号" in office.does("issue", REMINDER)
    office.by("fin")
    office.may_not("--text", "reply", REMINDER, "D-FIN")
    office.does("reply", REMINDER, "D-FIN", "--text", "九月印发")
    assert office.ids("notices", "notices", "--open") == []


def a_monthly_round_verifies_the_rest(office: Office) -> None:
    office.by("office")
    proposed = office.asks("rounds", "--propose", "2017-09")
    assert [one["id"] for one in proposed["picks"]] == [PLAN]  # carried by a leader
    office.may_not("--leader", "new", "round", MONTHLY)
    office.does("new", "round", MONTHLY, "--leader", "改革办副主任")
    told = office.asks("rounds", MONTHLY)
    assert told["plans"]["covered"] == [PLAN]
    assert told["round"]["departments"] == proposed["departments"]
    office.on("2017-09-12", by="fin")
    office.does("set", SECOND, "done", "--evidence", "川财发〔2017〕9号")
    office.by("office")
    office.does("verdict", SECOND, "done", "--round", MONTHLY, "--evidence", "a")
    office.on("2017-09-30")
    office.does("new", "closing", MONTHLY, warned=f"reformctl exempt {MONTHLY} RC715")
    exempt = ("exempt", MONTHLY, "RC715", "--reason", "文件可查")
    office.may_not("--approved-by", *exempt)
    office.may_not("must hold", "exempt", MONTHLY, "RC701", *exempt[3:], "--approved-by", "甲")
    office.does(*exempt, "--approved-by", "改革办主任")
    office.may_not("already", *exempt, "--approved-by", "改革办主任")
    (row,) = [one for one in office.asks("rounds")["rows"] if one["id"] == MONTHLY]
    assert (row["start"], row["end"], row["on_site"]) == ("2017-09-01", "2017-09-30", 0)
    missing = office.ids("missing", "rounds")
    assert missing == [f"S-2017-{month:02d}" for month in range(1, 9)]
    assert office.asks("status")["items"]["done"] == 2


def the_group_asks_and_the_leading_group_decides(office: Office) -> None:
    office.on("2017-10-09", by="group")
    assert office.ids("rows", "list", "--writeoff-ready") == [PLAN]
    assert (
        "川委发〔2016〕5号"
        in office.program("letter", "writeoff", PLAN, "--ledger", office.path).out
    )
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


def the_pilot_is_written_off_too(office: Office) -> None:
    office.on("2017-11-01", by="group")
    office.does("writeoff", PILOT)
    office.may_not(PILOT, "visit", PILOT)
    office.by("lead")
    office.does("writeoff", PILOT, "--grant", "--approval", "川改复〔2017〕4号")
    assert office.asks("pilots")["total"]["written_off"] == 1


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


def the_ledger_tells_it_all(office: Office) -> None:
    months = [*range(1, 9), *range(10, 13)]
    unheld = {("warning", "RC707", f"S-2017-{month:02d}") for month in months}
    late = {("warning", "RC806", "M-001")}
    assert office.found_by("--base", office.begun) == unheld | late
    assert office.found_by("--strict", "--select", "RC9", "--base", office.begun) == set()
    log = office.repo.git("log", "--reverse", "--format=%as %an").splitlines()
    assert [tuple(line.split()) for line in log][1:] == office.steps
    events = office.asks("history")["events"]
    assert {one["recorded"][:10] for one in events} == {day for day, _ in office.steps}
    told = {one["id"] for one in events}
    records = (
        *(CENTRAL, OTHER, NOTICE, ENTRY, "A-2016/02", PLAN, FIRST, SECOND, PILOT, EXPERIENCE),
        *(BULLETIN, REMINDER, MIDYEAR, MONTHLY, "K-2017", "M-001", "C-21", "1", "2"),
    )
    assert told >= set(records)
    for record in records:
        assert office.asks("show", record)["today"] == office.day
    then = office.asks("status", "--at", "2017-06-30")
    assert (then["items"]["done"], then["plans"]["written_off"]) == (1, 0)
    moved = office.asks("diff", "2017-07-01", "HEAD")["moved"]
    assert (moved["items"]["done"]["gained"], moved["plans"]["done"]["gained"]) == (
        [SECOND],
        [PLAN],
    )
    assert office.asks("trend")["points"][-1]["items"] == {"done": 2, "total": 2}
