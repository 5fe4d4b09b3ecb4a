"""The story of a plan, an item, a master item, as people really work on them."""

from __future__ import annotations

import pytest

from reformctl.errors import RequestError
from tests.gitrepo import OFFICE, Repo
from tests.history.conftest import PLAN, a_plan, a_verdict, an_item, history, story

ITEM = "P-M16-03/03"


def test_a_plan_is_told_from_draft_to_writeoff(repo: Repo) -> None:
    repo.write(PLAN, {"title": "示例方案", "group": "G7"})
    repo.commit()
    adopted = {"meeting": 16, "on": "2016-05-10"}
    issued = {"document": "示例发〔2016〕3号", "on": "2016-05-30"}
    repo.write(PLAN, a_plan(an_item(), adopted=adopted, issued=issued))
    repo.commit(on="2016-06-01")
    steps = [{"step": "request", "by": "G7", "on": "2017-06-12", "fingerprint": "b2:00"}]
    repo.write(PLAN, a_plan(an_item(), adopted=adopted, issued=issued, writeoff=steps))
    repo.commit(on="2017-06-12")
    assert story(repo, "P-M16-03") == [
        ("P-M16-03", "created", None, "示例方案"),
        ("P-M16-03", "kind", None, "docking"),
        ("P-M16-03", "adopted", None, 16),
        ("P-M16-03", "issued", None, "示例发〔2016〕3号"),
        (ITEM, "created", None, "建立制度03"),
        ("P-M16-03", "writeoff", None, "request"),
    ]
    assert str(history(repo, "P-M16-03")[-1].change.effective) == "2017-06-12"


def test_a_backdated_verdict_shows_both_days(repo: Repo) -> None:
    repo.write(PLAN, a_plan(an_item()))
    repo.commit(on="2016-06-01")
    repo.write(PLAN, a_plan(an_item(verdicts=[a_verdict("done", "2016-03-01", evidence=["a"])])))
    repo.commit(on="2016-07-05", author=OFFICE)
    (event,) = [one for one in history(repo, ITEM) if one.change.field == "verified"]
    assert event.recorded.isoformat() == "2016-07-05T09:00:00+08:00"
    assert str(event.change.effective) == "2016-03-01"
    assert (event.author_name, event.author_email) == ("Office", "office@example.org")


def test_an_item_is_told_apart_from_its_neighbours(repo: Repo) -> None:
    repo.write(PLAN, a_plan(an_item("03"), an_item("04")))
    repo.commit()
    report = {"status": "done", "on": "2016-08-01"}
    repo.write(PLAN, a_plan(an_item("03", reported=report), an_item("04", person="处长")))
    repo.commit()
    assert story(repo, ITEM) == [
        (ITEM, "created", None, "建立制度03"),
        (ITEM, "reported", None, "done"),
    ]


def test_an_extension_is_asked_for_and_moves_the_due_date_once_approved(repo: Repo) -> None:
    asked = {"to": "2017-12-31", "reason": "中央文件推迟", "asked": "2017-06-01"}
    repo.write(PLAN, a_plan(an_item()))
    repo.commit()
    repo.write(PLAN, a_plan(an_item(extensions=[asked])))
    repo.commit()
    approved = {"by": "office", "on": "2017-06-10"}
    repo.write(PLAN, a_plan(an_item(extensions=[asked | {"approved": approved}])))
    repo.commit()
    assert story(repo, ITEM)[1:] == [
        (ITEM, "extension", None, "2017-12-31"),
        (ITEM, "due", "2017-06-30", "2017-12-31"),
    ]
    assert [str(one.change.effective) for one in history(repo, ITEM)[1:]] == [
        "2017-06-01",
        "2017-06-10",
    ]


def test_a_rewritten_and_an_erased_verdict_are_called_what_they_are(repo: Repo) -> None:
    first, second = a_verdict("in_progress", "2016-06-20"), a_verdict("done", "2017-06-08")
    for verdicts in ([first, second], [first | {"status": "done"}, second], [second]):
        repo.write(PLAN, a_plan(an_item(verdicts=verdicts)))
        repo.commit()
    kinds = [(one.change.field, one.change.kind.slug) for one in history(repo, ITEM)]
    assert kinds == [
        ("created", "created"),
        ("verified", "added"),
        ("verified", "added"),
        ("verdict", "rewritten"),
        ("verdict", "erased"),
    ]


def test_a_draft_is_followed_through_its_renaming(repo: Repo) -> None:
    draft = "plans/2016/P-2016-abcd.yaml"
    repo.write(draft, a_plan(an_item()))
    repo.commit()
    repo.move(draft, PLAN)
    repo.write(PLAN, a_plan(an_item(), adopted={"meeting": 16, "on": "2016-05-10"}))
    repo.commit()
    repo.write(PLAN, a_plan(an_item(person="处长")))
    repo.commit()
    expected = [
        ("P-2016-abcd", "created", None, "示例方案"),
        ("P-2016-abcd/03", "created", None, "建立制度03"),
        ("P-M16-03", "id", "P-2016-abcd", "P-M16-03"),
        ("P-M16-03", "adopted", None, 16),
        ("P-M16-03", "adopted", 16, None),
        (ITEM, "person", None, "处长"),
    ]
    assert story(repo, "P-M16-03") == expected
    assert story(repo, "P-2016-abcd") == expected[:3]
    assert story(repo, ITEM) == [expected[1], expected[2], expected[5]]


def test_a_move_between_folders_changes_nothing(repo: Repo) -> None:
    repo.write(PLAN, a_plan(an_item()))
    repo.commit()
    repo.move(PLAN, "plans/2016/G7/P-M16-03.yaml")
    repo.commit()
    repo.write("plans/2016/G7/P-M16-03.yaml", a_plan(an_item(), person="处长"))
    repo.commit()
    assert [one[1] for one in story(repo, "P-M16-03")] == ["created", "created", "person"]


def test_a_ledger_that_moves_in_its_repository_keeps_its_history(repo: Repo) -> None:
    repo.write(PLAN, a_plan(an_item()))
    repo.commit()
    repo.move("ledger.yaml", "ledgers/x/ledger.yaml")
    repo.move(PLAN, f"ledgers/x/{PLAN}")
    repo.commit()
    assert [one[1] for one in story(repo, "P-M16-03", "ledgers/x")] == ["created", "created"]
    assert story(repo, "ledger", "ledgers/x") == [("ledger", "created", None, "示例")]


def test_two_ledgers_of_one_repository_are_kept_apart(repo: Repo) -> None:
    for folder in ("a", "b"):
        repo.write(f"{folder}/ledger.yaml", {"name": folder})
        repo.write(f"{folder}/{PLAN}", a_plan(title=folder))
        repo.commit()
    assert story(repo, "P-M16-03", "a") == [("P-M16-03", "created", None, "a")]
    assert {one[0] for one in story(repo, None, "b")} == {"ledger", "P-M16-03"}


def test_a_master_item_is_followed_from_file_to_file(repo: Repo) -> None:
    done = {"id": "M-017", "text": "改革", "planned": 2016}
    other = {"id": "M-018", "text": "别的", "planned": 2016}
    repo.write("master/G1.yaml", {"items": [done, other]})
    repo.write("master/G2.yaml", {"items": []})
    repo.commit()
    repo.write("master/G1.yaml", {"items": [other]})
    repo.write("master/G2.yaml", {"items": [done | {"planned": 2017}]})
    repo.commit()
    verdicts = [{"on": "2016-12-20", "status": "done"}]
    repo.write("master/G2.yaml", {"items": [done | {"planned": 2017, "verdicts": verdicts}]})
    repo.commit()
    assert story(repo, "M-017") == [
        ("M-017", "created", None, "改革"),
        ("M-017", "group", "G1", "G2"),
        ("M-017", "planned", 2016, 2017),
        ("M-017", "verified", "not_started", "done"),
    ]


def test_every_kind_of_record_has_a_history(repo: Repo) -> None:
    repo.write("meetings/21.yaml", {"on": "2017-05-10", "adopted": ["P-M16-03"]})
    repo.write("rounds/S-2017-midyear.yaml", {"kind": "midyear", "start": "2017-05-01"})
    repo.write("registry/groups.yaml", {"groups": [{"id": "G7", "title": "生态"}]})
    repo.write("registry/cities.yaml", {"cities": [{"id": "510100", "title": "成都市"}]})
    repo.commit()
    repo.write("meetings/21.yaml", {"on": "2017-05-10", "adopted": ["P-M16-03", "P-M16-04"]})
    repo.write("rounds/S-2017-midyear.yaml", {"kind": "midyear", "closed": "2017-06-30"})
    repo.write("registry/groups.yaml", {"groups": [{"id": "G7", "title": "生态文明"}]})
    repo.write("ledger.yaml", {"name": "示例", "thresholds": {"issue_days": 45}})
    repo.commit()
    assert story(repo, "21")[1:] == [("21", "adopted", "P-M16-03", "P-M16-03, P-M16-04")]
    assert story(repo, "S-2017-midyear")[1:] == [
        ("S-2017-midyear", "start", "2017-05-01", None),
        ("S-2017-midyear", "closed", None, "2017-06-30"),
    ]
    assert story(repo, "G7")[1:] == [("G7", "title", "生态", "生态文明")]
    assert story(repo, "510100") == [("510100", "created", None, "成都市")]
    assert story(repo, "ledger")[1:] == [("ledger", "thresholds", "issue_days 30", "issue_days 45")]
    assert len(story(repo)) == 1 + 4 + 5


def test_a_deleted_plan_that_comes_back_tells_both(repo: Repo) -> None:
    repo.write(PLAN, a_plan())
    repo.commit()
    repo.remove(PLAN)
    repo.commit()
    repo.write(PLAN, a_plan(title="新方案"))
    repo.commit()
    assert story(repo, "P-M16-03") == [
        ("P-M16-03", "created", None, "示例方案"),
        ("P-M16-03", "removed", "示例方案", None),
        ("P-M16-03", "created", None, "新方案"),
    ]


def test_a_version_that_cannot_be_read_is_said_and_skipped(repo: Repo) -> None:
    for content in (a_plan(an_item()), "title: [\n", a_plan(an_item(person="处长"))):
        repo.write(PLAN, content)
        repo.commit()
    assert [one[1] for one in story(repo, ITEM)] == ["created", "unreadable", "person"]
    for content in ({"items": [{"id": "M-017"}]}, "items: [", {"items": [{"id": "M-018"}]}):
        repo.write("master/G1.yaml", content)
        repo.commit()
    assert [one[1] for one in story(repo, "M-017")] == ["created", "unreadable", "removed"]
    assert [one[1] for one in story(repo, "M-018")] == ["created"]


def test_a_plan_whose_file_becomes_a_link_is_gone(repo: Repo) -> None:
    repo.write(PLAN, a_plan())
    repo.commit()
    repo.remove(PLAN)
    (repo.path / PLAN).symlink_to("/etc/hostname")
    repo.commit()
    assert [one[1] for one in story(repo, "P-M16-03")] == ["created", "removed"]


def test_a_mode_change_is_no_event(repo: Repo) -> None:
    repo.write(PLAN, a_plan())
    repo.commit()
    (repo.path / PLAN).chmod(0o755)
    repo.commit()
    assert [one[1] for one in story(repo, "P-M16-03")] == ["created"]


def test_odd_file_names_beside_the_ledger_are_stepped_over(repo: Repo) -> None:
    for name in (
        ":x",
        "--x",
        "plans/2016/a\nb.yaml",
        "plans/2016/\x1b[31m.yaml",
        "plans/:(top).yaml",
    ):
        repo.write(name, a_plan())
    repo.write(b"plans/2016/\xff.yaml".decode(errors="surrogateescape"), a_plan())
    repo.write(PLAN, a_plan())
    repo.commit("one\n\n:100644 100644 " + "0" * 40 + " " + "1" * 40 + " M")
    repo.write(PLAN, a_plan(title="新"))
    repo.commit("1" * 40 + " looks like a parent")
    assert [one[1] for one in story(repo)] == ["created", "created", "title"]


def test_days_that_run_backwards_do_not_change_the_order_of_the_story(repo: Repo) -> None:
    for on, title in (("2017-01-01", "一"), ("2015-01-01", "二"), ("2016-01-01", "三")):
        repo.write(PLAN, a_plan(title=title))
        repo.commit(on=on)
    assert [one[3] for one in story(repo, "P-M16-03")] == ["一", "二", "三"]


@pytest.mark.parametrize("wrong", ["P-M16-04", "P-M16-03/09", "M-018", "G8", "nothing", "../x"])
def test_an_id_that_never_was_is_refused_with_the_nearest(repo: Repo, wrong: str) -> None:
    repo.write(PLAN, a_plan(an_item()))
    repo.write("master/G1.yaml", {"items": [{"id": "M-017"}]})
    repo.write("registry/groups.yaml", {"groups": [{"id": "G7", "title": "生态"}]})
    repo.commit()
    with pytest.raises(RequestError) as refused:
        history(repo, wrong)
    assert refused.value.exit_code == 2
    if wrong.startswith("P-"):
        assert refused.value.hint is not None
        assert refused.value.hint.key == "error.did_you_mean"


@pytest.mark.parametrize(
    "broken",
    [
        {"verdicts": [a_verdict("finished", "2016-06-20")]},
        {"verdicts": [a_verdict("done", "2016-13-20")]},
        {"due": 20170630},
        {"support": "D-FIN"},
        {"reported": "done"},
    ],
)
def test_a_value_that_is_refused_is_never_told_as_taken_out(
    repo: Repo, broken: dict[str, object]
) -> None:
    sound = an_item(verdicts=[a_verdict("in_progress", "2016-06-20")])
    for item in (sound, sound | broken, sound):
        repo.write(PLAN, a_plan(item))
        repo.commit()
    assert [one[1] for one in story(repo, ITEM)] == ["created", "verified", "unreadable"]
