"""The ledger that is attacked: the shared one of the rule cases under ``authority: signed``."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from tests.gitrepo import Repo
from tests.rules.conftest import BLANK, Case, sources

TODAY = "2017-06-15"
BEGUN = "2017-06-13"
NOW = "2017-06-14"

P1 = "plans/2015/P-M1-01.yaml"
P2 = "plans/2016/P-M2-01.yaml"
P3 = "plans/2016/P-M2-02.yaml"
P5 = "plans/2017/P-2017-ab2c.yaml"
MASTER = "master/G1.yaml"
PEOPLE = "registry/people.yaml"
SETTINGS = "ledger.yaml"
OLD_ROUND = "rounds/S-2016-midyear.yaml"

# Who → unit and roles.
POSTS = {
    "all": ("OFFICE", "report, verdict, ask, grant, registry, settings"),
    "office": ("OFFICE", "verdict"),
    "registrar": ("OFFICE", "registry"),
    "keeper": ("OFFICE", "settings"),
    "auditor": ("OFFICE", ""),
    "lg": ("LG", "grant"),
    "g1": ("G1", "ask"),
    "g2": ("G2", "ask"),
    "edu": ("D-EDU", "report"),
    "land": ("D-LAND", "report"),
    "fin": ("D-FIN", "report"),
}


# What those are called who are not the office's deputy director.
TITLES = {
    "registrar": ("综合岗", "registrar"),
    "keeper": ("设置管理岗", "keeper of the settings"),
    "lg": ("领导小组秘书", "secretary of the leading group"),
    "g1": ("专项小组联络员", "secretary of the group"),
    "g2": ("专项小组联络员", "secretary of the group"),
    "edu": ("教育厅处长", "head of division, education"),
    "land": ("国土厅处长", "head of division, land"),
    "fin": ("财政厅处长", "head of division, finance"),
}


def who(name: str) -> str:
    """An author as git writes one."""
    return f"{name} <{name}@example.org>"


def people() -> str:
    """The registry of posts."""
    named = {name: TITLES.get(name, ("副主任", "deputy director")) for name in POSTS}
    entries = [
        f"  - id: U-{name.upper()}-1\n    post: {named[name][0]}\n"
        f"    post_en: {named[name][1]}\n    unit: {unit}\n"
        f"    emails: [{name}@example.org]\n    roles: [{roles}]\n"
        for name, (unit, roles) in POSTS.items()
    ]
    old = "  - id: U-ENV-1\n    post: 处长\n    unit: D-ENV\n"
    return f"people:\n{old}{''.join(entries)}"


def found(path: Path) -> Repo:
    """The ledger in a repository of its own with one commit, on ``main`` and on ``request``."""
    repo = Repo(path)
    case = Case("", "", date.fromisoformat(TODAY))
    for source in sources(case):
        repo.write(source.path, source.data)
    text = (path / SETTINGS).read_text("utf-8")
    repo.write(SETTINGS, text.replace("synthetic: true\n", "synthetic: true\nauthority: signed\n"))
    repo.write(PEOPLE, people())
    repo.commit("begin", on=BEGUN, author=who("all"))
    repo.switch("request", "main")
    repo.git("config", "user.name", "all")
    repo.git("config", "user.email", "all@example.org")
    repo.pack()
    return repo


class World:
    """A copy of that repository with a branch ``request`` checked out."""

    def __init__(self, template: Path, path: Path) -> None:
        shutil.copytree(template, path)
        self.path = path
        self.repo = Repo.__new__(Repo)
        self.repo.path = path
        self.repo.env = self.environment()

    def environment(self) -> dict[str, str]:
        from tests.gitrepo import environment

        return environment(self.path.parent)

    def text(self, path: str) -> str:
        """What the file says now."""
        return (self.path / path).read_text("utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace the only place in the file that says that."""
        text = self.text(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.repo.write(path, text.replace(old, new))

    def append(self, path: str, more: str) -> None:
        """Put something to the end of a file; a blank fingerprint becomes the plan's own."""
        from reformctl.parse.fingerprint import fingerprint
        from reformctl.parse.reader import read
        from reformctl.parse.source import SourceFile

        text = self.text(path) + more
        content = read(SourceFile(path, text.encode())).data
        if BLANK in text and isinstance(content, dict):
            text = text.replace(BLANK, fingerprint(content))
        self.repo.write(path, text)

    def commit(self, name: str = "all", on: str = NOW) -> str:
        """Commit all there is as that person."""
        return self.repo.commit("change", on=on, author=who(name))
