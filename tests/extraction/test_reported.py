"""The verb stands before what it reports."""

import pytest

from tests.extraction.reading import statement, statements


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("He said that talks failed.", "said", "that talks failed"),
        ("He also said talks failed.", "also said", "talks failed"),
        ("He told CNN on Monday that talks failed.", "told", "that talks failed"),
        ("He said in a statement that talks failed.", "said", "that talks failed"),
        ("He praised the mediators.", "praised", "the mediators"),
        ("He accused Kyiv of bias.", "accused", "Kyiv of bias"),
        ("He called for a ceasefire.", "called for", "a ceasefire"),
        ("He pointed to recent reports.", "pointed to", "recent reports"),
        ("He vowed to fight on.", "vowed", "to fight on"),
        ("He asked whether talks failed.", "asked", "whether talks failed"),
        ("He expressed optimism about the talks.", "expressed optimism about", "the talks"),
    ],
)
def test_each_frame_of_a_verb_has_its_content(text: str, cue: str, content: str) -> None:
    found = statement(text)

    assert (found["source"], found["cue"], found["content"]) == ("He", cue, content)


def test_a_quotation_behind_a_colon_is_direct() -> None:
    assert statement("The envoy said: “Talks failed.”") == {
        "content": "“Talks failed.”",
        "cue": "said:",
        "source": "The envoy",
        "kind": "direct",
        "rule": "said.quote",
    }


def test_a_participle_shares_the_subject() -> None:
    first, second = statements("He criticized the plan, calling it a mistake.")

    assert first["content"] == "the plan"
    assert (second["source"], second["cue"], second["content"]) == ("He", "calling", "it a mistake")


def test_two_verbs_share_one_subject() -> None:
    first, second = statements("Lavrov called for a ceasefire and urged Israel to lift the blockade.")

    assert first["content"] == "a ceasefire"
    assert (second["source"], second["content"]) == ("Lavrov", "Israel to lift the blockade")


def test_a_clause_before_the_main_clause_ends_at_the_comma() -> None:
    first, second = statements("While he acknowledged that talks failed, Khorev accused Kyiv of delay.")

    assert (first["source"], first["content"]) == ("he", "that talks failed")
    assert (second["source"], second["content"]) == ("Khorev", "Kyiv of delay")


def test_a_statement_inside_a_statement_is_not_told_twice() -> None:
    assert statement("He said that Putin claimed that talks failed.")["source"] == "He"


def test_an_apposition_belongs_to_the_source_and_a_time_does_not() -> None:
    assert statement("Ann Lee, the envoy, said talks failed.")["source"] == "Ann Lee, the envoy"
    assert statement("Ann Lee on Tuesday said talks failed.")["source"] == "Ann Lee"


@pytest.mark.parametrize(
    "text",
    [
        "The recently announced agreement holds.",
        "The United States has many friends.",
        "Responding to reports of drones, he left the hall.",
        "He addressed a media briefing in Islamabad.",
        "The claims of both sides were long.",
        "The plan announced by the ministry failed.",
        "He is expected to say that talks failed.",
        "Nothing suggested that talks failed.",
    ],
)
def test_what_only_looks_like_reporting_is_no_statement(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("She made it clear that talks failed.", "made it clear"),
        ("She is saying that talks failed.", "is saying"),
        ("She was quoted as saying that talks failed.", "was quoted as saying"),
    ],
)
def test_a_verb_of_several_words_is_one_cue(text: str, cue: str) -> None:
    found = statement(text)

    assert (found["source"], found["cue"], found["content"]) == ("She", cue, "that talks failed")


def test_a_pronoun_with_its_auxiliary_is_a_source() -> None:
    assert statement("He’s predicting that talks will fail.")["source"] == "He’s"


def test_words_behind_as_somebody_said_are_content() -> None:
    assert statement("As the ministry said, the talks have failed.")["content"] == "the talks have failed"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He said talks failed; he did not elaborate.", "talks failed"),
        ("He praised the plan, but his aides left.", "the plan"),
        ("He praised the plan in an interview.", "the plan"),
        ("He praised the plan and left the hall.", "the plan"),
        ("He praised the plan, with no word of the war.", "the plan"),
        ("Lee, who praised the plan, left.", "the plan"),
    ],
)
def test_content_ends_where_the_reporter_goes_on(text: str, content: str) -> None:
    assert statement(text)["content"] == content
