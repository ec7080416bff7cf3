"""Topics by their words."""

from pathlib import Path

import pytest

from statements.extraction import TopicTerms, find_topics, read_topics
from statements.text import Span
from tests.growth import grows_no_faster_than_its_text, repeated

TOPICS = (
    TopicTerms("un", ("UN", "United Nations")),
    TopicTerms("prisoners", ("prisoner", "prisoner exchange"), exclusions=("prisoner of love",)),
)


def topics(text: str, heading: str = "") -> list[tuple[str, list[str], bool]]:
    whole = f"{text}\n{heading}"
    found = find_topics(whole, Span(0, len(text)), Span(len(text) + 1, len(whole)) if heading else None, TOPICS)
    return [(each.slug, [span.cut(whole) for span in each.evidence], each.from_heading) for each in found]


def evidence(text: str, *terms: str, exclusions: tuple[str, ...] = ()) -> list[str]:
    """The words of `text` that suggest a topic of these terms."""
    found = find_topics(text, Span(0, len(text)), None, (TopicTerms("topic", terms, exclusions),))
    return [span.cut(text) for each in found for span in each.evidence]


def test_the_words_that_suggest_a_topic_are_kept() -> None:
    assert topics("Prisoners came home in a prisoner exchange.") == [
        ("prisoners", ["Prisoners", "prisoner exchange"], False)
    ]


def test_only_whole_words_count() -> None:
    assert topics("An imprisonment, an unfair UNO game.") == []


def test_a_term_in_capitals_is_matched_as_written() -> None:
    assert topics("un") == []
    assert topics("the UN’s view")[0][0] == "un"


def test_an_exclusion_forbids_the_words_it_covers() -> None:
    assert topics("A prisoner of love.") == []


@pytest.mark.parametrize(
    ("term", "printed"),
    [
        ("embargo", ["embargo", "embargos", "embargoes", "Embargo"]),
        ("refugee", ["refugee", "refugees"]),
        ("ban", ["ban", "bans", "banned", "banning"]),
        ("treaty", ["treaty", "treaties"]),
        ("crisis", ["crisis", "crises"]),
        ("woman", ["woman", "women", "Women"]),
        ("schoolchild", ["schoolchild", "schoolchildren"]),
        ("peace referendum", ["peace referendum", "peace referendums", "peace referenda"]),
        ("torture", ["torture", "tortures", "tortured", "torturing"]),
        ("convoy", ["convoy", "convoys"]),
    ],
)
def test_the_last_word_of_a_term_is_found_in_every_inflection(term: str, printed: list[str]) -> None:
    for words in printed:
        assert evidence(f"Of {words}, he said.", term) == [words]


@pytest.mark.parametrize("printed", ["cease-fire", "cease fire", "ceasefire", "Cease\u2011fires", "cease-\nfire"])
def test_a_term_with_a_hyphen_is_found_in_two_words_and_in_one(printed: str) -> None:
    assert evidence(f"The {printed} held.", "cease-fire") == [printed]


@pytest.mark.parametrize("printed", ["ceasefire", "cease-fires", "cease\u00adfire"])
def test_a_term_in_one_word_is_found_with_a_hyphen_but_not_cut_in_two(printed: str) -> None:
    assert evidence(f"The {printed} held.", "ceasefire") == [printed]
    assert evidence("They cease fire.", "ceasefire") == []


def test_the_words_of_a_term_may_stand_on_two_lines() -> None:
    assert evidence("peace\u00a0talks, peace\ntalks, peace-talks", "peace talk") == [
        "peace\u00a0talks",
        "peace\ntalks",
        "peace-talks",
    ]


@pytest.mark.parametrize("apostrophe", "'’‘ʼ")
def test_a_possessive_is_found_with_either_apostrophe(apostrophe: str) -> None:
    assert evidence(f"the children{apostrophe}s rights", "child") == ["children"]
    assert evidence(f"it is child{apostrophe}s play", "child", exclusions=("child’s play",)) == []


@pytest.mark.parametrize("printed", ["UN", "U.N.", "U.N"])
@pytest.mark.parametrize("term", ["UN", "U.N."])
def test_an_acronym_is_found_with_and_without_points(term: str, printed: str) -> None:
    assert evidence(f"the {printed}’s view", term) == [printed]
    assert evidence(f"the {printed}", term) == [printed]
    assert evidence(f"the {printed} Charter", f"{term} Charter") == [f"{printed} Charter"]


@pytest.mark.parametrize("text", ["UNITED", "un", "Un", "U.N.I.T.A.", "P.U.N.", "UNO", "U. N", "run", "DUNE"])
def test_an_acronym_is_not_found_inside_another_word(text: str) -> None:
    assert evidence(f"see {text} here", "UN") == []


def test_an_acronym_may_have_a_plural() -> None:
    assert evidence("Many UAVs and one UAV.", "UAV") == ["UAVs", "UAV"]


def test_an_exclusion_covers_a_term_only_where_they_overlap() -> None:
    text = "The children's hospital appeal is for children in need."

    assert evidence(text, "children", exclusions=("children's hospital appeal",)) == ["children"]
    assert evidence(text[:31], "children", exclusions=("children's hospital appeal",)) == []


def test_a_star_frees_the_ending_of_a_word() -> None:
    text = "Denuclearisation, denuclearized zones, nuclear"

    assert evidence(text, "denuclear*") == ["Denuclearisation", "denuclearized"]
    assert evidence("colonial rule and colonising rules", "coloni* rule") == ["colonial rule", "colonising rules"]
    assert evidence("peoples’ self-determination", "self-determin*") == ["self-determination"]
    assert evidence("an eco-tax, ecology", "ec*") == ["eco", "ecology"]


def test_of_terms_that_start_together_the_longest_is_kept() -> None:
    assert evidence("a peace agreement in view", "peace", "peace agreement") == ["peace agreement"]


@pytest.mark.parametrize("term", ["", " ", "-", "*", "’"])
def test_a_term_without_a_letter_finds_nothing(term: str) -> None:
    assert evidence("He said - nothing ’ * at all.", term) == []


def test_offsets_are_right_in_any_script() -> None:
    text = "İSTANBUL: 𝕌 Мир и truce\u0301s, naïve truces — اتفاق truce"

    assert evidence(text, "truce", "мир") == ["Мир", "truces", "truce"]


@pytest.mark.parametrize("piece", ["peace ", "a-", "U.", "peace\n", "’", "peace talk peace love "])
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    def find(text: str) -> None:
        evidence(text, "peace talk", "peace", "UN", "a-b", exclusions=("peace love",))

    assert grows_no_faster_than_its_text(find, repeated(piece), 10_000)


def test_a_heading_suggests_a_topic_weakly() -> None:
    assert topics("He said no.", heading="Remarks on the UN") == [("un", ["UN"], True)]


def test_a_heading_does_not_count_beside_the_words_of_the_passage() -> None:
    assert [slug for slug, *_ in topics("The prisoners came home.", heading="Remarks on the UN")] == ["prisoners"]


def test_a_party_named_in_the_passage_does_not_silence_the_heading() -> None:
    assert [slug for slug, *_ in topics("The UN knew of it.", heading="An exchange of prisoners")] == [
        "un",
        "prisoners",
    ]


def test_topics_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "topics.toml"
    path.write_text('[[topic]]\nslug = "nato"\nterms = ["NATO"]\n', encoding="utf-8")

    assert read_topics(path) == (TopicTerms("nato", ("NATO",)),)


def test_a_topic_without_terms_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "topics.toml"
    path.write_text('[[topic]]\nslug = "nato"\n', encoding="utf-8")

    with pytest.raises(KeyError):
        read_topics(path)
