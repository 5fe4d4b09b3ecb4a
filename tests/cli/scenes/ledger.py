"""What the office begins with, and what its ledger tells at the end of the year."""

from __future__ import annotations

from tests.cli.office import Office
from tests.cli.scenes import (
    BULLETIN,
    CENTRAL,
    ENTRY,
    EXPERIENCE,
    FIRST,
    MIDYEAR,
    MONTHLY,
    NOTICE,
    OTHER,
    PILOT,
    PLAN,
    REMINDER,
    SECOND,
)

POSTS = """\
people:
  - {id: U-OFFICE-1, post: 台账管理岗, unit: OFFICE, emails: [office@example.invalid],
     roles: [verdict, registry, settings]}
  - {id: U-ENV-1, post: 环保厅经办, unit: D-ENV, emails: [env@example.invalid], roles: [report]}
  - {id: U-FIN-1, post: 财政厅经办, unit: D-FIN, emails: [fin@example.invalid], roles: [report]}
  - {id: U-CITY-1, post: 自贡经办, unit: "510300", emails: [city@example.invalid], roles: [report]}
  - {id: U-LG-1, post: 深改组秘书, unit: LG, emails: [lead@example.invalid], roles: [grant]}
"""
DEPARTMENTS = """\
departments:
  - {id: D-ENV, title: 省环境保护厅}
  - {id: D-FIN, title: 省财政厅}
"""
CITIES = """\
cities:
  - {id: "510100", title: 成都市}
  - {id: "510300", title: 自贡市}
"""


def the_ledger_is_begun(office: Office) -> None:
    office.found("2016-01-04", "--name", "示例省改革台账", "--first-year", "2016")
    office.writes(
        {
            "registry/people.yaml": POSTS,
            "registry/departments.yaml": DEPARTMENTS,
            "registry/cities.yaml": CITIES,
        }
    )
    office.does("new", "group", "--title", "生态文明体制改革", "--leader", "分管副省长")
    office.does("new", "department", "D-LAND", "--title", "省国土资源厅")
    office.does("new", "team", "--title", "生态改革项目小组")
    secretary = ("--post", "专项小组联络员", "--unit", "G1", "--email", "group@example.invalid")
    office.does("new", "person", *secretary, "--role", "ask", "--role", "report")
    reform = ("--text", "建立生态环保管理体制", "--planned", "2017", "--lead", "D-ENV")
    office.does("new", "master-item", "--group", "G1", *reform)
    office.may_not("D-ENV", "new", "department", "D-ENV", "--title", "环保厅")
    assert office.found_by() == set()
    office.begun = office.head


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
    for record in (CENTRAL, PLAN, FIRST, PILOT, EXPERIENCE, REMINDER, MIDYEAR, "K-2017"):
        assert office.asks("show", record)["today"] == office.day
    then = office.asks("status", "--at", "2017-06-30")
    assert (then["items"]["done"], then["plans"]["written_off"]) == (1, 0)
    moved = office.asks("diff", "2017-07-01", "HEAD")["moved"]
    gained = [moved[kind]["done"]["gained"] for kind in ("items", "plans")]
    assert gained == [[SECOND], [PLAN]]
    assert office.asks("trend")["points"][-1]["items"] == {"done": 2, "total": 2}
