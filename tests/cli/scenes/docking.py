"""From a central plan to the provincial one that docks it: notice, agenda, meeting, issue."""

from __future__ import annotations

from tests.cli.office import Office
from tests.cli.scenes import CENTRAL, ENTRY, NOTICE, OTHER, PLAN


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
    adopts = ("--on", "2016-05-24", "--adopt", "P-2016-k7qd")
    heard = ("--heard", "city:510100:成都市改革情况", "--heard", "office:改革办工作情况")
    office.may_not("--study", "new", "meeting", *adopts)
    studied = (*adopts, "--study", "学习中央精神")
    office.may_not("RC601", "new", "meeting", "2", *studied)
    assert PLAN in office.does("new", "meeting", *studied, *heard)
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
