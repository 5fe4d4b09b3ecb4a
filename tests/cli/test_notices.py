"""A notice from its draft to its last answer by commands alone, and what stops each step."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Program
from tests.cli.test_steps import DAY, OFFICE, be, desk
from tests.gitrepo import Repo

__all__ = ["desk"]  # the fixture of the steps

NEW = "N-2017-0104"


class Clerk:
    """Somebody at the keyboard of that ledger."""

    def __init__(self, reformctl: Program, repo: Repo) -> None:
        self.program, self.repo = reformctl, repo

    def __call__(self, *words: object) -> Outcome:
        return self.program(*words, "--ledger", self.repo.path, *DAY)

    def refused(self, *words: object) -> str:
        """What is said of a step that is not allowed; nothing was changed."""
        before = self.repo.head()
        told = self(*words)
        assert (told.code, told.out) == (2, "")
        assert (self.repo.head(), self.repo.git("status", "--porcelain")) == (before, "")
        return told.err

    def data(self, *words: object) -> dict[str, object]:
        found: dict[str, object] = self(*words, "--json").data
        return found


@pytest.fixture
def clerk(reformctl: Program, desk: Repo) -> Clerk:
    return Clerk(reformctl, desk)


def ids(clerk: Clerk, *filters: str) -> list[str]:
    told = clerk("notices", *filters, "--json").data
    return [one["id"] for one in told["notices"]]


def test_a_notice_goes_from_draft_to_its_last_answer(clerk: Clerk) -> None:
    made = clerk("new", "notice", "催办通知", "--to", "省环保厅", "--about", "P-M1-01/02")
    assert (made.code, f"reformctl issue {NEW}" in made.out) == (0, True)
    file = clerk.repo.path / f"notices/{NEW}.yaml"
    text = file.read_text("utf-8")
    assert "reply_by: 2017-06-30" in text  # thresholds.reply_days
    assert "P-M1-01/02, due on 2017-05-31, days overdue: 15" in text

    file.write_text(text.replace("to: [D-ENV]", "to: [D-ENV, G7]"), "utf-8")
    clerk.repo.commit("one more addressee")
    assert "收文单位" in clerk("history", NEW, "--lang", "zh").out
    assert "收文单位" in clerk("diff", "HEAD~1", "--lang", "zh").out

    sent = clerk("issue", NEW)
    assert (sent.code, "示例改办函〔2017〕33号" in sent.out) == (0, True)
    assert clerk("receipt", NEW, "D-ENV", "G7").code == 0
    first = clerk(
        "reply", NEW, "D-ENV", "--text", "六月底前完成", "--document", "示例环函〔2017〕12号"
    )
    assert (first.code, "G7" in first.out) == (0, True)
    assert "answered by D-ENV" not in first.out
    assert ids(clerk, "--open") == ["N-2017-0102", NEW]
    assert ids(clerk, "--open", "--unit", "G7") == [NEW]
    last = clerk("reply", NEW, "G7", "--text", "已督促")
    assert "every unit has answered" in last.out
    assert ids(clerk, "--open") == ["N-2017-0102"]

    page = clerk("show", NEW, "--json").data["record"]
    assert (page["state"], page["received"], page["owing"]) == ("answered", ["D-ENV", "G7"], [])
    assert clerk("check").code == 0
    events = clerk("history", NEW, "--json").data["events"]
    assert [one["field"] for one in events][-4:] == ["receipts", "receipts", "replies", "replies"]
    assert clerk("check", "--base", "HEAD~6", "--select", "RC9").code == 0


def test_a_notice_speaks_of_what_a_rule_finds_at_its_addressees(clerk: Clerk) -> None:
    assert clerk("new", "notice", "reminder", "--to", "D-ENV", "--from", "RC401").code == 0
    assert clerk("show", NEW, "--json").data["record"]["about"] == ["P-M1-01/02"]
    nothing = clerk.refused("new", "notice", "reminder", "--to", "D-LAND", "--from", "RC401")
    assert "RC401 found nothing that D-LAND answers for" in nothing
    assert "--about" in clerk.refused("new", "notice", "return", "--to", "G1")
    late = ("--about", "P-M1-01/02", "--reply-by", "2017-06-01")
    assert "2017-06-01, is over" in clerk.refused("new", "notice", "return", "--to", "G1", *late)
    assert "RC999" in clerk.refused("new", "notice", "return", "--to", "G1", "--from", "RC999")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "notice", "reminder", "--to", "D-NONE", "--about", "P-M1-01"), "no unit `D-NONE`"),
        (("new", "notice", "reminder", "--to", "D-ENV", "--about", "P-M1-99"), "P-M1-01"),
        (("new", "notice", "letter", "--to", "D-ENV", "--about", "P-M1-01"), "reminder"),
        (("issue", "N-2017-0101"), "issued already (示例改办函〔2017〕31号)"),
        (("issue", "N-2017-0103", "--document", "示例改办函〔2017〕32号"), "RC631"),
        (("issue", "N-2017-0103", "--on", "2017-06-16"), "still to come"),
        (("issue", "P-2017-3fgh"), "--document"),
        (("receipt", "N-2017-0103", "G1"), "reformctl issue N-2017-0103"),
        (("receipt", "N-2017-0102", "D-FIN"), "its addressees: D-ENV"),
        (("receipt", "N-2017-0102", "D-ENV"), "received N-2017-0102 on 2017-06-02 already"),
        (("receipt", "P-M1-01", "D-ENV"), "`P-M1-01` is not a notice"),
        (("reply", "N-2017-0102", "D-ENV"), "--text"),
        (("reply", "N-2017-0102", "G7", "--text", "x"), "not addressed to G7"),
        (("reply", "N-2017-0102", "D-ENV", "--text", "x", "--on", "2017-05-31"), "2017-06-01"),
        (("reply", "N-2017-0101", "G7", "--text", "x", "--on", "2017-05-16"), "2017-05-19"),
    ],
)
def test_a_wrong_step_is_refused_with_a_reason(
    clerk: Clerk, words: tuple[str, ...], said: str
) -> None:
    assert said in clerk.refused(*words)


def test_the_unit_answers_and_the_office_issues(clerk: Clerk) -> None:
    be(clerk.repo, "env@example.invalid")
    mine = clerk("reply", "N-2017-0102", "D-ENV", "--text", "已办", "--dry-run")
    assert (mine.code, "warning" in mine.err) == (0, False)
    assert "keep the records and registries" in clerk("issue", "N-2017-0103", "--dry-run").err
    be(clerk.repo, OFFICE)
    theirs = clerk("issue", "N-2017-0103", "--dry-run")
    assert ("warning" in theirs.err, "+  document: 示例改办函〔2017〕33号" in theirs.out) == (
        False,
        True,
    )


def test_the_first_notice_ever_needs_a_number(clerk: Clerk) -> None:
    for file in (clerk.repo.path / "notices").iterdir():
        if "issued:" in file.read_text("utf-8"):
            file.unlink()
    clerk.repo.commit("no notice was issued")
    assert "give --document" in clerk.refused("issue", "N-2017-0103")
    assert clerk("issue", "N-2017-0103", "--document", "甲函〔2017〕7号").code == 0
    assert clerk("new", "notice", "reminder", "--to", "G1", "--about", "P-M2-02").code == 0
    assert "甲函〔2017〕8号" in clerk("issue", "N-2017-0104").out


def test_a_plan_is_issued_by_both_commands(clerk: Clerk) -> None:
    for words in (("issue", "P-M3-02"), ("new", "issue", "P-M3-02")):
        assert "RC302" in clerk.refused(*words, "--document", "示例发〔2017〕9号")
    plan = clerk.repo.path / "plans/2017/P-M3-02.yaml"
    plan.write_text(plan.read_text("utf-8") + "person: 处长\n", "utf-8")
    item = ("--text", "甲", "--lead", "D-LAND", "--due", "2018-12-31", "--person", "处长")
    more = ("--clause", "一", "--deliverable", "目录")
    assert clerk("new", "item", "P-M3-02", *item, *more, "--no-commit").code == 0
    told = clerk("issue", "P-M3-02", "--document", "示例发〔2017〕9号", "--dry-run")
    assert "+  document: 示例发〔2017〕9号" in told.out + told.err


def test_a_draft_that_is_adopted_takes_those_that_speak_of_it_along(clerk: Clerk) -> None:
    draft = "P-2017-3fgh"
    _spoken_of(clerk, draft)
    before = clerk.repo.head()
    held = ("--on", "2017-06-14", "--study", "学习")
    assert clerk("new", "meeting", *held, "--adopt", draft).code == 0
    assert clerk("show", NEW, "--json").data["record"]["about"] == ["P-M4-01"]
    assert clerk("show", "E-2017-0002", "--json").data["record"]["source"] == "P-M4-01"
    held_against = clerk("show", "K-2017", "--json").data["record"]["deductions"][0]
    assert [one["id"] for one in held_against["about"]] == ["P-M4-01"]
    files = clerk.repo.path.glob("[a-z]*/**/*.yaml")
    # The text that went out stays.
    assert [file.stem for file in files if draft in file.read_text("utf-8")] == [NEW]
    judged = clerk("check", "--base", before, "--select", "RC9", "--select", "RC2", "--json")
    assert [one for one in judged.data["findings"] if one["changed"]] == []


def _spoken_of(clerk: Clerk, draft: str) -> None:
    """A notice that went out, an experience and a result that is out all name the draft."""
    with (clerk.repo.path / f"plans/2017/{draft}.yaml").open("a", encoding="utf-8") as file:
        file.write("lead: [D-LAND]\n")
    clerk.repo.commit("name who leads it")
    for words in (
        ("new", "notice", "docking", "--to", "G1", "--about", draft),
        ("issue", NEW),
        ("new", "experience", "--title", "审计做法", "--source", draft),
        ("new", "appraisal", "2017", "--start", "2017-06-01", "--end", "2017-06-15"),
        ("new", "appraisal-visit", "2017", "成都市"),
        ("deduct", "2017", "D-LAND", "plan", "0.1", "--for", draft, "--reason", "起草迟缓"),
        ("new", "appraisal-result", "2017", "--document", "示例考〔2017〕9号"),
    ):
        told = clerk(*words)
        assert told.code == 0, told.err


def test_reminders_are_drafted_once_for_each_unit(clerk: Clerk) -> None:
    before = clerk.repo.head()
    made = clerk("remind", "--notices")
    assert (made.code, f"Drafts of reminders (4): {NEW} to N-2017-0107" in made.out) == (0, True)
    assert clerk.repo.git("rev-list", "--count", f"{before}..HEAD") == "1"
    drafts = clerk("notices", "--drafts", "--kind", "reminder", "--json").data["notices"]
    about = {unit: one["about"] for one in drafts for unit in one["to"]}
    # What the overdue reminder N-2017-0102 speaks of is not said again, nor it itself.
    assert about["D-ENV"] == ["P-M1-01/05"]
    assert about["D-FIN"] == ["P-2015-r4md/01"]
    assert about["D-LAND"][0] == "M-005"
    assert about["PT-01"] == ["T-2016-k7qd"]
    assert len(drafts) == len(about) == 4
    again = clerk("remind", "--notices")
    assert (again.code, again.out) == (0, "")
    assert "no notice was drafted" in again.err
    assert clerk("check", "--base", before).code == 0


def test_only_what_is_asked_for_is_drafted(clerk: Clerk) -> None:
    told = clerk(
        "remind", "--notices", "--unit", "省财政厅", "--overdue", "--dry-run", "--lang", "zh"
    )
    assert told.code == 0
    assert told.out.count("+++ b/notices/") == 1
    assert "关于抓紧办理 1 项改革任务的催办通知" in told.out
    assert "2016年6月30日到期，已逾期 350 天" in told.out
    assert "--json" in clerk.refused("remind", "--notices", "--json")
    assert "--notices" in clerk.refused("remind", "--dry-run")


def test_the_staff_change_a_template_and_no_rule_minds(clerk: Clerk) -> None:
    shipped = clerk("letter", "reminder", "--template", "--lang", "zh").out
    assert "{items}" in shipped
    folder = clerk.repo.path / "templates"
    folder.mkdir()
    (folder / "reminder.md").write_text("# 催 {{{count}}}\n\n{to}请办：\n{items}\n", "utf-8")
    (folder / "old.yaml").write_text("a: [", "utf-8")
    clerk.repo.commit("own templates")
    assert clerk("check", "--select", "RC1").code == 0
    made = clerk("new", "notice", "reminder", "--to", "D-ENV", "--about", "P-M1-01", "--lang", "zh")
    assert made.code == 0
    assert clerk("show", NEW, "--json").data["record"]["title"] == "催 {1}"
    status = json.loads(clerk("status", "--json").out)
    assert status["dirty"] is False


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# 标题\n\n甲{to}乙{nothing}\n", "templates/reminder.md:3:7: the blank {nothing}"),
        ("# 标题\n\n{to.__class__}\n", "templates/reminder.md:3:1: the blank {to.__class__}"),
        ("# 标题\n\n{to!r}\n", "{to!r}"),
        ("# 标题\n\n{count:>99999999}\n", "{count:>99999999}"),
        ("# 标题\n\n{to} }\n", "templates/reminder.md:3:6: the brace `}` has no partner"),
        ("只有标题\n", "a line of title and a text"),
        ("x" * 70_000, "longer than 65536 bytes"),
    ],
)
def test_a_wrong_template_is_refused_with_its_place(clerk: Clerk, text: str, said: str) -> None:
    (clerk.repo.path / "templates").mkdir()
    (clerk.repo.path / "templates/reminder.en.md").write_text(text, "utf-8")
    clerk.repo.commit("a template")
    words = ("new", "notice", "reminder", "--to", "D-ENV", "--about", "P-M1-01")
    assert said.replace("reminder.md", "reminder.en.md") in clerk.refused(*words)


def test_letters_are_written_from_the_ledger(clerk: Clerk, tmp_path: Path) -> None:
    file = tmp_path / "letter.md"
    assert clerk("letter", "销账申请", "P-M2-01", "--lang", "zh", "-o", file).code == 0
    text = file.read_text("utf-8")
    assert text.startswith("# 关于《省以下环保机构垂直管理改革方案（虚构）》申请销账的函\n")
    assert "1. 上收市县环境监测机构：2016年12月8日认定，已完成\n" in text
    assert "难以按期完成，申请延期至2017年12月31日" in clerk(
        "letter", "extension", "P-M1-01/03", "--lang", "zh"
    ).out.replace("\n", "")
    assert "open items (3)" in clerk.refused("letter", "writeoff", "P-M1-01")
    assert "reformctl extend P-M1-01/02" in clerk.refused("letter", "extension", "P-M1-01/02")
    assert "is not an item" in clerk.refused("letter", "extension", "P-M1-01")
    assert "name the plan" in clerk.refused("letter", "docking", "P-M1-01")
