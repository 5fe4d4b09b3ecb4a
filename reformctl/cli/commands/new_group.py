"""``reformctl new group``: a special group."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.new_organ import OrganDraft
from reformctl.cli.options import writing
from reformctl.cli.organ import enter
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request

Text = str | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    organ_id: Annotated[Text, argument(metavar="[ID]", help="help.group_id")] = None,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    title_en: Annotated[Text, option("--title-en", metavar="TEXT", help="help.title_en")] = None,
    leader: Annotated[Text, option("--leader", metavar="TEXT", help="help.leader")] = None,
    secretary: Annotated[Text, option("--secretary", metavar="TEXT", help="help.secretary")] = None,
) -> int:
    """A group without an id gets the next number."""
    return enter(
        request,
        OrganDraft("group", title or "", organ_id, title_en, leader=leader, secretary=secretary),
    )
