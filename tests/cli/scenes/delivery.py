"""The items followed to their end: reports, rounds with verdicts, an extension, a reminder."""

from __future__ import annotations

from tests.cli.office import Office
from tests.cli.scenes import FIRST, MIDYEAR, MONTHLY, PLAN, REMINDER, SECOND


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
    unjudged = office.ids("rows", "list", "items", "--unjudged", MIDYEAR)
    assert told["left"] == unjudged == [FIRST, SECOND]
    office.on("2017-06-08")
    judged = ("--round", MIDYEAR)
    office.may_not("--evidence", "verdict", FIRST, "已完成", *judged)
    proof = ("--evidence", "a", "--evidence", "visit:现场核实")
    office.does("verdict", FIRST, "已完成", *judged, *proof)
    office.may_not(SECOND, "new", "closing", MIDYEAR)
    wanting = ("--problem", "办法未印发", "--next", "抓紧印发")
    told = office.does("verdict", SECOND, "已启动未完成", *judged, *wanting)
    assert "省财政厅" in told
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
    assert "编制核定推迟" in office.says("letter", "extension", SECOND)
    office.by("office")
    office.does("extend", SECOND, "--approve")
    office.may_not("reformctl extend", "extend", SECOND, "--approve")
    item = office.asks("show", SECOND)["item"]
    assert (item["due"], item["first_due"], item["overdue"]) == ("2017-09-30", "2017-06-30", False)
    late = office.ids("rows", "list", "items", "--overdue")
    assert (late, ("D-FIN", "item", SECOND) in office.due()) == ([], False)


def who_is_slow_is_reminded(office: Office) -> None:
    office.on("2017-09-01", by="office")
    assert office.due() == {("D-FIN", "item", SECOND)}
    calendar = office.says("remind", "--ics")
    assert (calendar.count("BEGIN:VEVENT"), SECOND in calendar) == (1, True)
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
