"""``reformctl new city``: a city or prefecture."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.new_organ import OrganDraft
from reformctl.cli.options import writing
from reformctl.cli.organ import enter
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request

Text = str | None


@writing
def command(
    request: Request,
    organ_id: Annotated[Text, argument(metavar="[ID]", help="help.city_id")] = None,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    title_en: Annotated[Text, option("--title-en", metavar="TEXT", help="help.title_en")] = None,
    short: Annotated[Text, option("--short", metavar="TEXT", help="help.short")] = None,
) -> int:
    """Its id is its code of six digits."""
    return enter(request, OrganDraft("city", title or "", organ_id, title_en, short=short))
