"""Official terms are worded in the vocabulary and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reformctl import vocab
from reformctl.vocab import LANGS, Term
from reformctl.vocab.field import FieldName
from reformctl.vocab.kinds import PARTS, TERM_KINDS
from reformctl.vocab.noun import Noun
from tests.docs.source import strings, trees

VALUES = [kind for kind in TERM_KINDS if kind not in (Noun, FieldName)]


@pytest.mark.parametrize("kind", TERM_KINDS)
def test_every_term_has_a_plain_slug_and_two_wordings(kind: type[Term]) -> None:
    for term in kind:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", term.slug)
        assert re.search(r"[\u4e00-\u9fff]", term.zh), term
        assert term.en.isascii(), term


@pytest.mark.parametrize("kind", VALUES)
def test_two_terms_of_a_kind_never_share_a_wording(kind: type[Term]) -> None:
    for lang in LANGS:
        words = [term.word(lang) for term in kind]
        assert len(words) == len(set(words))


def test_no_other_module_spells_out_the_wording_of_a_value() -> None:
    wordings = {term.zh for kind in VALUES for term in kind}
    # The sample's texts are made up in Chinese and may use any word of the field.
    spelled = [
        (path, text)
        for path, tree in trees().items()
        if not path.startswith(("vocab/", "messages", "sample"))
        for text in strings(tree)
        if text in wordings
    ]
    assert spelled == []


def test_every_part_of_the_vocabulary_is_told_of() -> None:
    (folder,) = vocab.__path__
    modules = {path.stem for path in Path(folder).glob("*.py")} - {"__init__", "kinds"}
    assert modules == {part.__name__.rpartition(".")[2] for part in PARTS}
