"""``reformctl history``: who recorded what and when, from what to what."""

from __future__ import annotations

import sys
from typing import Annotated

from reformctl.cli.events import put_events
from reformctl.cli.moment import open_moment
from reformctl.cli.options import paged
from reformctl.cli.parameter import argument, option
from reformctl.cli.past import recorded_at
from reformctl.cli.progress import watch_of
from reformctl.cli.request import Request
from reformctl.cli.share import share_of
from reformctl.cli.words import author_named, fields_named, period, term_named
from reformctl.ledger.find import plan_id_of
from reformctl.ledger.packed import EVERYTHING, Sieve
from reformctl.reports.event_selection import EventSelection, selected
from reformctl.reports.history import history_page
from reformctl.reports.selection_facts import selection_facts
from reformctl.store.history import events_of
from reformctl.store.part import SETTINGS_ALONE, Part
from reformctl.store.snapshot import Parse, parse_all, zone_of
from reformctl.store.watch import Watch, unwatched
from reformctl.vocab.event import ChangeKind

Text = str | None
Texts = list[str] | None

# Where the ledger's name and time zone stand, and in the other who records.
PEOPLE = Part(frozenset({"ledger.yaml", "registry"}))


@paged
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    id: Annotated[Text, argument(metavar="ID", help="help.history_id")] = None,  # noqa: A002 - the user's word
    group: Annotated[Text, option("--group", metavar="ID", help="help.history_group")] = None,
    unit: Annotated[Text, option("--unit", metavar="ID", help="help.history_unit")] = None,
    person: Annotated[Text, option("--person", metavar="WHO", help="help.by_person")] = None,
    field: Annotated[Texts, option("--field", metavar="FIELD", help="help.field")] = None,
    kind: Annotated[Texts, option("--kind", metavar="KIND", help="help.change_kind")] = None,
    since: Annotated[Text, option("--since", metavar="DATE", help="help.since")] = None,
    until: Annotated[Text, option("--until", metavar="DATE", help="help.until")] = None,
) -> int:
    """Every change of a record, or of the whole ledger, oldest first."""
    first, last = period(since, until)
    fields = fields_named("--field", field or ())
    kinds = frozenset(term_named(ChangeKind, "--kind", word) for word in kind or ())
    moment = open_moment(request, _parse(id, unit if group is None else group, person))
    repository, commit = recorded_at(moment)
    wanted = EventSelection(
        share_of(moment.ledger, group, unit),
        author_named(moment.ledger, person) if person else None,
        fields,
        kinds,
        first,
        last,
        moment.head.as_of,
    )
    asked = plan_id_of(moment.ledger, id) if id else None
    sieve = EVERYTHING if wanted.needs_names else Sieve.of(fields, kinds)
    watch = _watch(request)
    events = events_of(repository, repository.prefix, asked, commit, watch, sieve)
    found = selected(events, wanted, moment.ledger, zone_of(moment.snapshot.ledger))
    page = history_page(moment.head, asked, selection_facts(moment.ledger, wanted))
    # What lies broken in the work tree says nothing of what was recorded.
    put_events(page, found, request)
    return 0


def _parse(record_id: Text, body: Text, person: Text) -> Parse:
    """Plans as they are now say only which of them a title names, and whose each of them is."""
    if body is not None or not (record_id or "").isascii():
        return parse_all
    return PEOPLE if person else SETTINGS_ALONE


def _watch(request: Request) -> Watch:
    """Rows that come while a bar is drawn would run into it."""
    return unwatched if sys.stdout.isatty() else watch_of(request)
