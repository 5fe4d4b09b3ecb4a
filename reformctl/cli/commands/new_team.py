"""``reformctl new team``: a project team."""

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
    organ_id: Annotated[Text, argument(metavar="[ID]", help="help.team_id")] = None,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    title_en: Annotated[Text, option("--title-en", metavar="TEXT", help="help.title_en")] = None,
) -> int:
    """A team without an id gets the next number."""
    return enter(request, OrganDraft("team", title or "", organ_id, title_en))
