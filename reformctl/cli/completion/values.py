"""The words an option or an argument may be where no ledger is needed to tell them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reformctl.cli.commands.list import NOUNS
from reformctl.cli.completion.match import Word
from reformctl.records.kinds import KINDS
from reformctl.render.finding_formats import FINDING_FORMATS
from reformctl.render.formats import FORMATS
from reformctl.rules.catalog import catalogue
from reformctl.vocab import Term
from reformctl.vocab.appraisal import AppraisalPart
from reformctl.vocab.docking import DockingState, DockingWay
from reformctl.vocab.event import ChangeKind
from reformctl.vocab.field import FieldName
from reformctl.vocab.meeting import EntryState
from reformctl.vocab.noun import Noun
from reformctl.vocab.office import Role
from reformctl.vocab.paper import Audience, BulletinKind, Letter, NoticeKind
from reformctl.vocab.pilot import Opinion, PilotLevel, PilotState
from reformctl.vocab.plan import ItemClass, Lamp, PlanKind, PlanState, Status
from reformctl.vocab.round import RoundKind


def _terms(*kinds: type[Term]) -> list[Word]:
    return [(term.slug, term.zh, term.en) for kind in kinds for term in kind]


def _rules() -> list[Word]:
    return [(rule.code, *rule.title) for rule in catalogue()]


def _lists() -> list[Word]:
    return [(name, noun.zh, noun.en) for name, noun in NOUNS.items()]


def _files() -> list[Word]:
    return [(kind.noun, "", "") for kind in KINDS]


def _formats() -> list[Word]:
    return [(name, "", "") for name in FORMATS]


def _finding_formats() -> list[Word]:
    return [(name, "", "") for name in FINDING_FORMATS]


# By what help says of the option or argument.
LISTS: dict[str, Callable[[], list[Word]]] = {
    "help.status_word": partial(_terms, Status),
    "help.status_filter": partial(_terms, ItemClass),
    "help.state": partial(_terms, PlanState),
    "help.opinion": partial(_terms, Opinion),
    "help.opinion_filter": partial(_terms, Opinion),
    "help.pilot_state": partial(_terms, PilotState),
    "help.level": partial(_terms, PilotLevel),
    "help.new_level": partial(_terms, PilotLevel),
    "help.lamp": partial(_terms, Lamp),
    "help.plan_kind": partial(_terms, PlanKind),
    "help.docking_state": partial(_terms, DockingState),
    "help.entry_state": partial(_terms, EntryState),
    "help.way": partial(_terms, DockingWay),
    "help.round_kind": partial(_terms, RoundKind),
    "help.notice_kind": partial(_terms, NoticeKind),
    "help.bulletin_kind": partial(_terms, BulletinKind),
    "help.audience": partial(_terms, Audience),
    "help.audiences": partial(_terms, Audience),
    "help.letter_kind": partial(_terms, Letter, NoticeKind),
    "help.change_kind": partial(_terms, ChangeKind),
    "help.role": partial(_terms, Role),
    "help.part": partial(_terms, AppraisalPart),
    "help.field": partial(_terms, Noun, FieldName),
    "help.list_words": _lists,
    "help.kind": _files,
    "help.format": _formats,
    "help.outputs": _finding_formats,
    "help.code": _rules,
    "help.exempt_code": _rules,
    "help.select": _rules,
    "help.ignore": _rules,
    "help.notice_from": _rules,
}
