"""Headlines that make a claim."""

from statements.extraction import extract
from tests.extraction.reading import statements

HEADLINE = "Ukraine blocking peace talks: Russian envoy in Islamabad"
BODY = "Russia’s Ambassador to Pakistan Albert Khorev said on Monday that the talks had failed."


def test_a_headline_of_claim_and_speaker_is_one_statement_though_printed_twice() -> None:
    text = f"{HEADLINE}\n\n{HEADLINE}\n\n{BODY}"
    found = extract(text)
    (claim,) = [each for each in found.statements if each.in_headline]

    assert claim.content[0].cut(text) == "Ukraine blocking peace talks"
    assert claim.cue[0].cut(text) == ":"
    assert claim.source[0].cut(text) == "Russian envoy in Islamabad"


def test_a_headline_of_what_the_members_of_a_gathering_do_is_none_of_its_words() -> None:
    below = "\n\nThe day was long, and it was cold."

    assert statements(f"UN General Assembly: leaders trade accusations over the war{below}") == []
    assert statements(f"UN General Assembly: leaders must end the war{below}") != []


def test_the_speaker_of_a_headline_is_named_by_the_text_below() -> None:
    found = extract(f"{HEADLINE}\n\n{BODY}")

    assert [each.speaker for each in found.statements] == [0, 0]
    assert found.speakers[0].name == "Albert Khorev"


def test_a_headline_with_a_full_stop_opens_with_its_speaker() -> None:
    found = statements("Lee: Talks will go on this year.\n\nThe day was long. It was cold, and nobody came.")

    assert [(each["source"], each["content"]) for each in found] == [("Lee", "Talks will go on this year")]
