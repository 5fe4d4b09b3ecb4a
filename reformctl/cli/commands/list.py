"""``reformctl list``: the records behind any figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, TypeVar

from reformctl.cli.moment import Moment, answer, effective_day, look, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.roll import keep_roll, keep_sheets
from reformctl.cli.share import holder_named
from reformctl.cli.words import term_named
from reformctl.dataclass import replace
from reformctl.errors import RequestError
from reformctl.ledger.find import find_one, unit_id
from reformctl.ledger.ledger import order_of
from reformctl.ledger.naming import register_of
from reformctl.messages import say
from reformctl.records.round import Round
from reformctl.reports.item_selection import VIEWS, holders_wanted, takes_records
from reformctl.reports.listing import KINDS, list_report
from reformctl.reports.report import Report
from reformctl.reports.roll import PLANS, Roll, roll_report
from reformctl.reports.selection import Selection
from reformctl.store.notebook import Notebook
from reformctl.store.snapshot import parse_day
from reformctl.vocab import Term
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import ItemClass, Lamp, PlanState

T = TypeVar("T", bound=Term)

Text = str | None

# The kinds a filter goes with; a filter that is not here goes with plans only.
ITEM_FILTERS = {"status", "overdue", "due_before", "lamp", "shared", "everything"}
ROUND_FILTERS = {"round", "unjudged"}
HELD_FILTERS = {view.slug for view in VIEWS}
MASTER_FILTERS = {"planned_by", "done_by"}
PILOT_FILTERS = {"group", "unit", "target", "overdue", "requested", "written_off", "words"}
# What the records of each kind are called, one by one.
NOUNS = {
    "plans": Noun.PLAN,
    "items": Noun.ITEM,
    "master": Noun.MASTER_ITEM,
    "meetings": Noun.MEETING,
    "rounds": Noun.ROUND,
    "central-meetings": Noun.CENTRAL_MEETING,
    "central": Noun.CENTRAL_PLAN,
    "agendas": Noun.YEARLY_AGENDA,
    "pilots": Noun.PILOT,
    "experiences": Noun.EXPERIENCE,
    "bulletins": Noun.BULLETIN,
    "notices": Noun.NOTICE,
    "groups": Noun.GROUP,
    "departments": Noun.DEPARTMENT,
    "cities": Noun.CITY,
    "teams": Noun.TEAM,
    "divisions": Noun.DIVISION,
    "appraisal-groups": Noun.APPRAISAL_GROUP,
    "people": Noun.PERSON,
    "appraisals": Noun.APPRAISAL,
}
SHARED_FILTERS = {"group", "unit", "support", "words"}


@reading
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    words: Annotated[
        list[str] | None, argument(metavar="[KIND] [WORD…]", help="help.list_words")
    ] = None,
    group: Annotated[Text, option("--group", metavar="ID", help="help.group")] = None,
    unit: Annotated[Text, option("--unit", metavar="ID", help="help.unit")] = None,
    support: Annotated[Text, option("--support", metavar="ID", help="help.support")] = None,
    department: Annotated[
        Text, option("--department", metavar="ID", help="help.of_department")
    ] = None,
    city: Annotated[Text, option("--city", metavar="ID", help="help.of_city")] = None,
    division: Annotated[Text, option("--division", metavar="ID", help="help.of_division")] = None,
    leader: Annotated[Text, option("--leader", metavar="TEXT", help="help.of_leader")] = None,
    team: Annotated[Text, option("--team", metavar="ID", help="help.of_team")] = None,
    shared: Annotated[bool, option("--shared", help="help.shared")] = False,
    lamp: Annotated[Text, option("--lamp", metavar="LAMP", help="help.lamp")] = None,
    round_id: Annotated[Text, option("--round", metavar="ROUND", help="help.of_round")] = None,
    unjudged: Annotated[Text, option("--unjudged", metavar="ROUND", help="help.unjudged")] = None,
    status: Annotated[Text, option("--status", metavar="STATUS", help="help.status_filter")] = None,
    state: Annotated[Text, option("--state", metavar="STATE", help="help.state")] = None,
    overdue: Annotated[bool, option("--overdue", help="help.overdue")] = False,
    due_before: Annotated[
        Text, option("--due-before", metavar="DATE", help="help.due_before")
    ] = None,
    writeoff_ready: Annotated[bool, option("--writeoff-ready", help="help.writeoff_ready")] = False,
    adopted: Annotated[bool, option("--adopted", help="help.adopted")] = False,
    issued: Annotated[bool, option("--issued", help="help.issued")] = False,
    complete: Annotated[bool, option("--complete", help="help.complete")] = False,
    requested: Annotated[bool, option("--requested", help="help.requested")] = False,
    written_off: Annotated[bool, option("--written-off", help="help.written_off")] = False,
    leader_direct: Annotated[bool, option("--leader-direct", help="help.leader_direct")] = False,
    target: Annotated[int | None, option("--target", metavar="YEAR", help="help.target")] = None,
    planned_by: Annotated[
        int | None, option("--planned-by", metavar="YEAR", help="help.planned_by")
    ] = None,
    done_by: Annotated[int | None, option("--done-by", metavar="YEAR", help="help.done_by")] = None,
    everything: Annotated[bool, option("--all", "-a", help="help.list_all")] = False,
) -> int:
    """Plans, items, master items or other records that fit every filter given."""
    kind, rest = _kind_and_words(words or [])
    wanted = Selection(
        group=group,
        unit=unit,
        support=support,
        department=department,
        city=city,
        division=division,
        leader=leader,
        team=team,
        shared=shared,
        lamp=_named(Lamp, "--lamp", lamp),
        round=round_id,
        unjudged=unjudged,
        status=_named(ItemClass, "--status", status),
        state=_named(PlanState, "--state", state),
        overdue=overdue,
        due_before=parse_day(due_before) if due_before else None,
        writeoff_ready=writeoff_ready,
        adopted=adopted,
        issued=issued,
        complete=complete,
        requested=requested,
        written_off=written_off,
        leader_direct=leader_direct,
        target=target,
        planned_by=planned_by,
        done_by=done_by,
        words=tuple(rest),
        everything=everything,
    )
    _refuse_misfits(kind, wanted)
    _refuse_shared_by_nobody(wanted)
    if kind == PLANS and not takes_records(wanted):
        return _list_plans(request, wanted, is_kind_named=rest != (words or []))
    moment = open_moment(request)
    wanted = _with_units(moment, wanted)
    return answer(list_report(kind, moment.ledger, moment.head, wanted), moment, request)


def _note_kinds(request: Request, report: Report, words: Sequence[str]) -> None:
    """Say which kinds there are when nothing holds the first word and it may have meant a kind."""
    if words and words[0].isascii() and not any(table.rows for table in report.tables):
        from reformctl.cli.outcome import note  # a list that has something says nothing beside it

        note(request, say("command.no_such_kind", word=words[0], kinds=tuple(NOUNS)))


def _list_plans(request: Request, wanted: Selection, is_kind_named: bool) -> int:
    """The plans, of which those that are known are not read."""
    seen = look(request)
    notebook = Notebook(effective_day(request))
    moment = open_moment(request, notebook.parse)
    briefs = sorted(notebook.briefs, key=lambda brief: order_of(brief.id))
    roll = Roll(tuple(briefs), register_of(moment.ledger))
    report = roll_report(roll, moment.head, _with_units(moment, wanted))
    code = answer(report, moment, request)
    if not is_kind_named:
        _note_kinds(request, report, wanted.words)
    if seen and not moment.ledger.unread:
        keep_roll(*seen, roll, moment.head)
        if wanted == Selection():
            keep_sheets(*seen, report)
    return code


def _kind_and_words(words: list[str]) -> tuple[str, list[str]]:
    """The kind the first word names, if it names one, and the words to look for."""
    names = {noun.slug: kind for kind, noun in NOUNS.items()}
    names |= {kind.removesuffix("s"): kind for kind in NOUNS}
    names |= {noun.zh: kind for kind, noun in NOUNS.items()} | {kind: kind for kind in KINDS}
    if words and words[0] in names:
        return names[words[0]], words[1:]
    return PLANS, words


def _named(kind: type[T], option: str, word: str | None) -> T | None:
    return None if word is None else term_named(kind, option, word)


def _refuse_misfits(kind: str, wanted: Selection) -> None:
    """A filter that can't apply to the kind is a wrong request, not an empty list."""
    allowed = {
        "plans": set(Selection.__slots__) - MASTER_FILTERS - {"everything", "shared", "unjudged"},
        "items": SHARED_FILTERS | HELD_FILTERS | ROUND_FILTERS | ITEM_FILTERS,
        "master": SHARED_FILTERS | MASTER_FILTERS | {"status"},
        "central": {"group", "unit", "words"},
        "pilots": PILOT_FILTERS,
    }.get(kind, {"words"})
    for name, value in _asked(wanted):
        if name not in allowed:
            option = "--all" if name == "everything" else f"--{name.replace('_', '-')}"
            raise RequestError(
                say("error.filter_misfit", option=option, kind=kind, value=str(value))
            )


def _refuse_shared_by_nobody(wanted: Selection) -> None:
    """What is shared is shared by somebody."""
    if wanted.shared and not holders_wanted(wanted):
        names = tuple(f"--{view.slug}" for view in VIEWS)
        raise RequestError(say("error.shared_by"), say("error.known_words", names=names))


def _asked(wanted: Selection) -> list[tuple[str, Any]]:
    default = Selection()
    values = [(name, getattr(wanted, name)) for name in Selection.__slots__]
    return [
        (name, value.slug if isinstance(value, Term) else value)
        for name, value in values
        if value != getattr(default, name)
    ]


def _with_units(moment: Moment, wanted: Selection) -> Selection:
    """The same selection with names of units and leaders turned into ids and whole posts.

    Raises RequestError for a unit, leader or round there is none of.
    """
    for name in ROUND_FILTERS:
        if getattr(wanted, name) is not None:
            find_one(moment.ledger, getattr(wanted, name), Round)
    found: dict[str, Any] = {
        name: unit_id(moment.ledger, value)
        for name in ("group", "unit", "support")
        if (value := getattr(wanted, name)) is not None
    }
    held = {
        view.slug: holder_named(moment.ledger, view, name) for view, name in holders_wanted(wanted)
    }
    return replace(wanted, **found, **held)
