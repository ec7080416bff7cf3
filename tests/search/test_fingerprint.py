"""An index is known by what it was made by."""

import pytest

from statements.search import analysis, schema
from statements.search.fingerprint import FINGERPRINT, fingerprint


def test_the_fingerprint_is_the_same_each_time() -> None:
    assert fingerprint() == FINGERPRINT
    assert len(FINGERPRINT) == 12


def test_another_field_makes_another_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(schema.FIELDS, "place", "number")

    assert fingerprint() != FINGERPRINT


def test_another_analysis_makes_another_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(analysis.ANALYZERS, analysis.STEMMED, analysis.ANALYZERS[analysis.PLAIN])

    assert fingerprint() != FINGERPRINT


def test_another_kind_of_document_makes_another_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.documents.joined_words", lambda text: [])

    assert fingerprint() != FINGERPRINT
