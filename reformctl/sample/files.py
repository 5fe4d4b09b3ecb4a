"""The sample's records as the files of a ledger folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reformctl.dataclass import dataclass
from reformctl.parse.emit import emit
from reformctl.records.appraisal import Appraisal
from reformctl.records.kinds import kind_of
from reformctl.records.plan import ReformPlan
from reformctl.sample.ledger import Sample, make_sample
from reformctl.sample.plain import plain
from reformctl.sample.readme import README

SCHEMAS = "schemas"
"""Where editors find the schemas: a folder of the ledger itself."""
FOLDER_LIMIT = 150
"""How many plans a year's folder holds before they are parted by group."""


@dataclass(frozen=True, slots=True)
class SampleFile:
    """One file: its path inside the ledger folder and its text."""

    path: str
    text: str


def sample_files(plans: int = 336) -> list[SampleFile]:
    """Every file of the sample with that many plans, sorted by path."""
    return files_of(make_sample(plans))


def files_of(sample: Sample) -> list[SampleFile]:
    """Every file of that sample, sorted by path."""
    found = [SampleFile("README.md", README)]
    found += [file_of("ledger.yaml", plain(sample.settings)), *registry_files(sample)]
    for group, items in sample.masters.items():
        found.append(file_of(f"master/{group}.yaml", {"items": listed(items)}))
    paths = plan_paths(sample.plans)
    found += [file_of(paths[plan.id], plain(plan)) for plan in sample.plans]
    found += [file_of(f"meetings/{one.id}.yaml", plain(one)) for one in sample.meetings]
    found += [file_of(f"rounds/{one.id}.yaml", plain(one)) for one in sample.rounds]
    found += docking_files(sample)
    for folder, records in (
        ("pilots", sample.pilots),
        ("experiences", sample.experiences),
        ("bulletins", (*sample.bulletins, *sample.experience_bulletins)),
        ("notices", sample.notices),
    ):
        found += [file_of(f"{folder}/{one.id}.yaml", plain(one)) for one in records]
    found += [file_of(appraisal_path(one), plain(one)) for one in sample.appraisals]
    return sorted(found, key=lambda file: file.path)


def appraisal_path(appraisal: Appraisal) -> str:
    """Where an appraisal is kept."""
    return f"appraisals/{appraisal.year}.yaml"


def docking_files(sample: Sample) -> Iterator[SampleFile]:
    """The files of central meetings and plans, and of the yearly agendas."""
    yield file_of("central/meetings.yaml", {"meetings": listed(sample.central_meetings)})
    for central in sample.centrals:
        yield file_of(f"central/{central.id}.yaml", plain(central))
    for one in sample.agendas:
        yield file_of(f"agenda/{one.agenda.year}.yaml", plain(one.agenda))


def registry_files(sample: Sample) -> Iterator[SampleFile]:
    """The files of the registry."""
    lists: tuple[tuple[str, dict[str, Sequence[object]]], ...] = (
        ("cities", {"cities": sample.cities}),
        ("departments", {"departments": sample.departments}),
        ("groups", {"groups": sample.groups}),
        ("people", {"people": sample.people}),
        ("teams", teams_of(sample)),
    )
    for name, parts in lists:
        found = {key: listed(records) for key, records in parts.items() if records}
        yield file_of(f"registry/{name}.yaml", found)


def teams_of(sample: Sample) -> dict[str, Sequence[object]]:
    """The bodies of the office's own."""
    return {
        "divisions": sample.divisions,
        "teams": sample.teams,
        "appraisal_groups": sample.appraisal_groups,
    }


def file_of(path: str, content: Mapping[str, Any]) -> SampleFile:
    """The canonical file with that content."""
    return SampleFile(path, emit(content, schema_of(path)))


def schema_of(path: str) -> str:
    """The address of a file's schema, relative to the file."""
    kind = kind_of(path)
    assert kind
    return "../" * path.count("/") + f"{SCHEMAS}/{kind[0].schema}"


def listed(records: Sequence[object]) -> list[dict[str, Any]]:
    """Records as the elements of a list."""
    return [plain(record) for record in records]


def plan_paths(plans: Sequence[ReformPlan]) -> dict[str, str]:
    """Plan id → path: by year, and by group too where a year has too many for one folder."""
    sizes = Counter(plan_year(plan) for plan in plans)
    found = {}
    for plan in plans:
        year = plan_year(plan)
        group = f"{plan.group}/" if sizes[year] > FOLDER_LIMIT else ""
        found[plan.id] = f"plans/{year}/{group}{plan.id}.yaml"
    return found


def plan_year(plan: ReformPlan) -> int:
    """The year of the meeting that adopted the plan, or the one in its id."""
    if plan.adopted and plan.adopted.on:
        return plan.adopted.on.year
    return int(plan.id[2:6])
