"""``reformctl diff``: what changed between two moments, in the field's words."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.ends import ends_of, refuse_more_than_a_day
from reformctl.cli.moment import Moment, note_unread, open_moment
from reformctl.cli.old import note_old_ledger
from reformctl.cli.options import paged
from reformctl.cli.parameter import argument, option
from reformctl.cli.past import need_repository, recorded_at
from reformctl.cli.request import Request
from reformctl.cli.share import share_of
from reformctl.cli.streams import format_name, put_bytes, put_flow, style_of
from reformctl.dataclass import replace
from reformctl.ledger.restated import origins
from reformctl.metrics.comparison import Side, compare
from reformctl.metrics.newest import newest_day
from reformctl.metrics.restatement import restate
from reformctl.metrics.share import Share
from reformctl.render.formats import FORMATS, render
from reformctl.render.style import Style
from reformctl.reports.diff import End, Room, Story, diff_report
from reformctl.reports.report import Head
from reformctl.store.snapshot import parse_day

Text = str | None
Moments = tuple[Moment, Moment]

# GitHub takes no comment longer than 65,536 characters; whoever posts this may add a few words.
COMMENT = 60_000
# What a comment shows at most: the first of these that fits.
ROOMS = tuple(Room(*sizes) for sizes in ((200, 40), (100, 20), (40, 8), (15, 4), (5, 2)))
ON_A_SCREEN = Room(ids=12)


@paged
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    base: Annotated[Text, argument(metavar="BASE", help="help.diff_base")] = None,
    head: Annotated[Text, argument(metavar="HEAD", help="help.diff_head")] = None,
    restated: Annotated[Text, option("--restated", metavar="DATE", help="help.restated")] = None,
    group: Annotated[Text, option("--group", metavar="ID", help="help.group")] = None,
    unit: Annotated[Text, option("--unit", metavar="ID", help="help.unit")] = None,
    plan: Annotated[Text, option("--plan", metavar="PLAN", help="help.diff_plan")] = None,
) -> int:
    """What became of plans and items between two moments, and which figures that moved."""
    need_repository(request.ledger)
    if restated is None:
        old, new = _between(request, base, head)
    else:
        refuse_more_than_a_day(base, request.as_of)
        old, new = _of_one_day(request, restated)
    share = share_of(new.ledger, group, unit, plan)
    story = _told(old, new, share) if restated is None else _retold(old, new, share)
    _put(story, new.head, request)
    unread = dict.fromkeys((*old.ledger.unread, *new.ledger.unread))
    return note_unread(tuple(unread), request)


def _between(request: Request, base: Text, head: Text) -> Moments:
    """The two moments asked for, each with its own day."""
    ends = ends_of(base, head, request.at)
    newer = replace(request, at=ends.head)
    new = open_moment(newer)
    today = str(new.today) if ends.edits_only else None
    old = open_moment(replace(request, at=ends.base, today=today))
    if not ends.edits_only:
        note_old_ledger(newest_day(new.ledger), new.today, newer)
    return old, new


def _of_one_day(request: Request, day: str) -> Moments:
    """What was recorded by the end of that day and what is recorded now, both as of that day."""
    parse_day(day)
    asked = replace(request, as_of=day, today=day)
    return open_moment(replace(asked, at=day)), open_moment(asked)


def _told(old: Moment, new: Moment, share: Share) -> Story:
    comparison = compare(Side(old.ledger, old.today), Side(new.ledger, new.today), share)
    return Story(comparison, _end(old), _end(new))


def _retold(old: Moment, new: Moment, share: Share) -> Story:
    """The day told again, and who recorded since what makes the difference."""
    from reformctl.store.history import events_of

    found = restate(old.ledger, new.ledger, new.today, share)
    repository, commit = recorded_at(new)
    events = tuple(events_of(repository, repository.prefix, None, commit)) if found.turned else ()
    made = origins(found.turned, events, found.names)
    return Story(found, _end(old), _end(new), new.today, made)


def _end(moment: Moment) -> End:
    head = moment.head
    return End(head.at, head.commit, head.dirty, moment.today)


def _put(story: Story, head: Head, request: Request) -> None:
    name, style = format_name(request), style_of(request)
    if FORMATS[name].binary:
        put_bytes(diff_report(story, head, Room()), request, name)
        return
    if name == "md":
        text = _comment(story, head, style)
    else:
        on_a_screen = name == "text" and style.terminal and style.width is not None
        room = ON_A_SCREEN if on_a_screen else Room()
        text = render(diff_report(story, head, room), name, style)
    put_flow((text,), request, name)


def _comment(story: Story, head: Head, style: Style) -> str:
    """The report as Markdown, cut where it would not fit into a comment."""
    text = ""
    for room in ROOMS:
        text = render(diff_report(story, head, room), "md", style)
        if len(text) <= COMMENT:
            break
    return text
