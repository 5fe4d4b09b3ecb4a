"""Official terms are worded in the vocabulary and nowhere else."""

from __future__ import annotations

import re

import pytest

from reformctl import vocab
from reformctl.vocab import Term
from tests.docs.source import strings, trees

KINDS = [
    kind
    for kind in vars(vocab).values()
    if isinstance(kind, type) and issubclass(kind, Term) and kind is not Term
]
VALUES = [kind for kind in KINDS if kind not in (vocab.Noun, vocab.FieldName)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_term_has_a_plain_slug_and_two_wordings(kind: type[Term]) -> None:
    for term in kind:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", term.slug)
        assert re.search(r"[\u4e00-\u9fff]", term.zh), term
        assert term.en.isascii(), term


@pytest.mark.parametrize("kind", VALUES)
def test_two_terms_of_a_kind_never_share_a_wording(kind: type[Term]) -> None:
    for lang in vocab.LANGS:
        words = [term.word(lang) for term in kind]
        assert len(words) == len(set(words))


def test_no_other_module_spells_out_the_wording_of_a_value() -> None:
    wordings = {term.zh for kind in VALUES for term in kind}
    # The sample's texts are made up in Chinese and may use any word of the field.
    spelled = [
        (path, text)
        for path, tree in trees().items()
        if path != "vocab.py" and not path.startswith(("messages", "sample"))
        for text in strings(tree)
        if text in wordings
    ]
    assert spelled == []
