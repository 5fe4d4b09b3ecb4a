"""The bulletins of the sample that carry its experiences; their numbers begin at 0101."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from reformctl.records.bulletin import Bulletin
from reformctl.records.experience import Experience
from reformctl.records.organ import OFFICE
from reformctl.sample.calendar import TODAY
from reformctl.sample.dice import Dice
from reformctl.sample.organs import NOWHERE
from reformctl.sample.pilot_wording import CHANNEL, SUBJECT
from reformctl.vocab.paper import Audience, BulletinKind


def experience_bulletins(experiences: Iterable[Experience]) -> Iterator[Bulletin]:
    """One issue for each experience that was published, in the order of its numbers."""
    last = date.min
    for one in experiences:
        if not one.bulletin or not one.on:
            continue
        wanted = Dice(f"bulletin {one.bulletin}").day(one.on + timedelta(3), one.on + timedelta(8))
        last = min(max(wanted, last), TODAY - timedelta(1))
        yield Bulletin(
            NOWHERE,
            one.bulletin,
            one.title,
            BulletinKind.BULLETIN,
            CHANNEL,
            int(one.bulletin[-4:]),
            last,
            OFFICE,
            (Audience.LEADERS, Audience.CITIES),
            SUBJECT,
            (one.id,),
            one.text,
        )
