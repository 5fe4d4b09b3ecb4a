"""The fields that name plans: all of them are known, and follow a plan to its new id."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from reformctl import records
from reformctl.dataclass import fields, is_dataclass
from reformctl.ledger.plan_reference import FIELDS, outdated, retold
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.records.appraisal import Appraisal, Deduction
from reformctl.records.experience import Experience
from reformctl.records.place import Place
from reformctl.vocab.appraisal import AppraisalPart

HERE = Place("x.yaml")
NAMES = {"P-2017-k7qd": "P-M4-01"}
NAMING = {"about", "plan", "plans", "source"}


def test_every_field_that_names_plans_is_on_the_list() -> None:
    found = set()
    for module in iter_modules(records.__path__):
        for kind in vars(import_module(f"{records.__name__}.{module.name}")).values():
            if isinstance(kind, type) and is_dataclass(kind):
                found |= {(kind.__name__, one.name) for one in fields(kind) if one.name in NAMING}
    parts = {"Agenda": "AgendaEntry", "Appraisal": "Deduction"}
    listed = {(parts.get(kind.__name__, kind.__name__), path[-1]) for kind, path in FIELDS.items()}
    assert found - {("Points", "plans")} == listed  # which are points, and no ids


def test_items_and_entries_follow_and_what_names_no_plan_stays() -> None:
    taken = Deduction(HERE, "D-FIN", AppraisalPart.WORK, 0.1, ("P-2017-k7qd/02", "M-001"))
    appraisal = Appraisal(HERE, "K-2017", deductions=(taken,))
    (told,) = retold(appraisal, NAMES).deductions
    assert told.about == ("P-M4-01/02", "M-001")
    assert [(one.holder, one.now) for one in outdated(appraisal, NAMES)] == [(taken, told.about)]
    agenda = Agenda(HERE, "A-2017", entries=(AgendaEntry(HERE, "01"),))
    learned = Experience(HERE, "E-2017-0001", source="T-2017-k7qd")
    for record in (agenda, learned, taken):
        assert retold(record, NAMES) is record
        assert list(outdated(record, NAMES)) == []
