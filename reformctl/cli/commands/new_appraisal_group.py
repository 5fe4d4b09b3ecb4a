"""``reformctl new appraisal-group``: a group of the year-end appraisal."""

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
    organ_id: Annotated[Text, argument(metavar="[ID]", help="help.appraisal_group_id")] = None,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    title_en: Annotated[Text, option("--title-en", metavar="TEXT", help="help.title_en")] = None,
    leader: Annotated[Text, option("--leader", metavar="TEXT", help="help.leader")] = None,
) -> int:
    """A group without an id gets the next number."""
    draft = OrganDraft("appraisal_group", title or "", organ_id, title_en, leader=leader)
    return enter(request, draft)
