"""``reformctl init``: a new ledger, in this repository or as one of its own."""

from __future__ import annotations

import shlex
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

from reformctl import __version__
from reformctl.actions.founding import Founding, founding_files
from reformctl.cli.ask import Question, answers
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.patch import put_patch
from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of, say_to_stderr
from reformctl.errors import RequestError
from reformctl.messages import Message, say, word
from reformctl.render.wording import words
from reformctl.store.founding import found, new_files, supplies, survey, wanted_files
from reformctl.store.identity import email_of_user, identity
from reformctl.store.snapshot import CHINA, parse_day
from reformctl.vocab.field import FieldName

Text = str | None
Year = int | None

YEARS = 5


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    folder: Annotated[str, argument(metavar="[DIR]", help="help.init_dir")] = ".",
    name: Annotated[Text, option("--name", metavar="TEXT", help="help.name")] = None,
    name_en: Annotated[Text, option("--name-en", metavar="TEXT", help="help.name_en")] = None,
    first_year: Annotated[
        Year,
        option("--first-year", metavar="YEAR", min=1949, max=2998, help="help.first_year"),
    ] = None,
    last_year: Annotated[
        Year, option("--last-year", metavar="YEAR", min=1949, max=2998, help="help.last_year")
    ] = None,
) -> int:
    """Registries to fill in, folders, a check for pull requests, settings for editors."""
    lang = lang_of(request)
    ground = survey(Path(folder))
    (title,) = answers(request, Question("--name", FieldName.NAME, name))
    today = parse_day(request.today) if request.today else datetime.now(CHINA).date()
    first = first_year or today.year
    last = last_year or first + YEARS - 1
    if last < first:
        raise RequestError(say("error.years_reversed", first=str(first), last=str(last)))
    commit = not request.no_commit
    needed = commit and not request.dry_run
    email = identity(ground.anchor).email if needed else email_of_user(ground.anchor)
    monthly = max(first, today.year + 1)
    founding = Founding(title, name_en, first, last, monthly, ground.at, email, __version__)
    files = wanted_files(ground, founding_files(founding, supplies()))
    if request.dry_run:
        put_patch(new_files(files), "")
        say_to_stderr(say("command.dry_run"), lang)
        return 0
    summary = say("command.founded", name=title)
    written = found(ground, files, request.message or word(summary, lang), commit=commit)
    _tell(request, summary, folder, written.commit)
    return 0


def _tell(request: Request, summary: Message, folder: str, commit: str | None) -> None:
    done = say("command.committed", commit=commit[:10]) if commit else say("command.written")
    following = "reformctl new group"
    if folder != ".":
        following = f"cd {shlex.quote(folder)} && {following}"
    lines = (
        say("command.done", summary=summary, done=done),
        say("command.next", step=say("command.next_registry", command=following)),
    )
    for line in () if request.quiet else lines:
        sys.stdout.write(words(line, lang_of(request)) + "\n")
