"""Words that were not said are no statement."""

import pytest

from tests.extraction.reading import statement, statements


@pytest.mark.parametrize(
    "text",
    [
        "Lee did not say whether talks had failed.",
        "The envoy never said the talks would end.",
        "Lee did not confirm that trade grew.",
        "He refused to confirm if drones were used.",
        "Lee declined to comment on “hypothetical questions”.",
        "Lee hasn’t said that talks failed.",
        "Lee left the hall without saying that talks had failed.",
        "Lee would neither confirm nor deny that talks had failed.",
        "Lee did not confirm or deny that talks had failed.",
        "No official said that talks had failed.",
        "Neither side said that talks had failed.",
        "Lee said nothing about the drones.",
    ],
)
def test_what_was_denied_to_the_reporter_is_not_said(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "If Lee said no, the talks would end.",
        "It is unclear whether Lee said that talks had failed.",
        "Lee could say that talks had failed.",
        "Lee will say on Monday that talks have failed.",
        "Lee is unlikely to say that talks have failed.",
        "Lee plans to announce that talks have failed.",
        "Did Lee say that talks had failed?",
        "Why does Lee say that talks have failed?",
        "Nor did Lee say that talks had failed.",
    ],
)
def test_what_may_be_said_or_is_asked_about_is_not_said(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee denied that talks had failed.", "that talks had failed"),
        ("Lee did not deny that talks had failed.", "that talks had failed"),
        ("Lee did not rule out talks.", "talks"),
        ("Lee rejected the claim.", "the claim"),
        ("Lee not only said that talks had failed.", "that talks had failed"),
        ("Lee would often say that talks had failed.", "that talks had failed"),
        ("“Will talks fail?” Lee asked.", "“Will talks fail?”"),
    ],
)
def test_a_denial_is_said(text: str, content: str) -> None:
    assert statement(text)["content"] == content


def test_nothing_inside_unsaid_words_is_said() -> None:
    assert statements("Lee did not say whether Roe said that talks had failed.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Lee declined to comment, saying that talks go on.",
        "Lee would not say whether talks had failed, but said that talks go on.",
    ],
)
def test_a_refusal_does_not_hide_what_was_said_with_it(text: str) -> None:
    assert statement(text)["content"] == "that talks go on"
