"""``reformctl new department``: a department."""

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
    organ_id: Annotated[Text, argument(metavar="[ID]", help="help.department_id")] = None,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    title_en: Annotated[Text, option("--title-en", metavar="TEXT", help="help.title_en")] = None,
    short: Annotated[Text, option("--short", metavar="TEXT", help="help.short")] = None,
) -> int:
    """Its id is a short word like D-ENV."""
    return enter(request, OrganDraft("department", title or "", organ_id, title_en, short=short))
