import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.exports.bibtex import bibtex
from statements.exports.briefing_citations import csl_briefing
from statements.exports.citations import STYLES, cite, format_citation
from statements.exports.csl import csl_json
from statements.exports.ris import ris
from statements.models import Statement
from tests.exports.cards import RETRIEVED, URL, make_statement
from tests.factories import BriefingFactory

pytestmark = pytest.mark.django_db

HOSTILE = '“<span class="nocase">İ \\ & {x} $1</span> _50%_”'


def cite_all(statement: Statement) -> dict[str, str]:
    return {style: cite(statement, style, url=URL, retrieved=RETRIEVED) for style in STYLES}


def test_apa_prints_initials_year_first_and_the_words_as_title() -> None:
    assert cite(make_statement(), "apa", url=URL, retrieved=RETRIEVED) == (
        "Khorev, A. (2025, September 23). Talks will go on. [Statement quoted verbatim, as reported by PTV Network]. "
        "On the Record, statement 0123456789, version 1, retrieved 2 January 2031. "
        "Press briefing in Islamabad. PTV Network. " + URL
    )


def test_chicago_spells_the_name_out_and_closes_the_title_inside_its_quotation_marks() -> None:
    assert cite(make_statement(), "chicago", url=URL, retrieved=RETRIEVED) == (
        "Khorev, Albert. “Talks will go on.” Statement quoted verbatim, as reported by PTV Network. "
        "Press briefing in Islamabad, PTV Network, September 23, 2025. "
        f"On the Record, statement 0123456789, version 1, retrieved 2 January 2031. {URL}."
    )


def test_mla_puts_the_day_before_the_month() -> None:
    assert cite(make_statement(), "mla", url=URL, retrieved=RETRIEVED) == (
        "Khorev, Albert. “Talks will go on.” Statement quoted verbatim, as reported by PTV Network. "
        "PTV Network, 23 Sept. 2025, Press briefing in Islamabad, "
        f"On the Record, statement 0123456789, version 1, retrieved 2 January 2031, {URL}."
    )


@pytest.mark.parametrize("title", ["Press briefing in Islamabad", "Press briefing"])
def test_a_place_is_printed_once_whether_or_not_the_occasion_is_named_by_it(title: str) -> None:
    for citation in cite_all(make_statement(article__briefing__title=title)).values():
        assert citation.count("Islamabad") == 1


@pytest.mark.parametrize("kind", Statement.Kind.values)
def test_every_citation_says_who_reported_it_and_which_version_it_cites(kind: str) -> None:
    for citation in cite_all(make_statement(kind=kind, version=3)).values():
        assert f"as {'printed' if kind == 'record' else 'reported'} by PTV Network" in citation
        assert "statement 0123456789, version 3, retrieved 2 January 2031" in citation
        assert URL in citation


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-09-23/..", "on or after 23 September 2025"),
        ("../2025-09-23", "on or before 23 September 2025"),
        ("2025-09-23/2025-09-30", "between 23 and 30 September 2025"),
    ],
)
def test_an_uncertain_date_is_printed_once_and_no_more_exact_than_it_is(edtf: str, words: str) -> None:
    for citation in cite_all(make_statement(article__briefing__date_edtf=edtf)).values():
        assert citation.count(words) == 1
        assert citation.count("2025") == words.count("2025")


def test_a_month_is_not_made_a_day() -> None:
    citations = cite_all(make_statement(article__briefing__date_edtf="2025-09"))

    assert "(2025, September)" in citations["apa"]
    assert ", September 2025." in citations["chicago"]
    assert ", Sept. 2025," in citations["mla"]


def test_a_season_is_not_made_a_month() -> None:
    for citation in cite_all(make_statement(article__briefing__date_edtf="2025-24")).values():
        assert "winter 2025" in citation
        assert "Dec" not in citation


def test_an_approximate_date_is_called_approximate() -> None:
    citations = cite_all(make_statement(article__briefing__date_edtf="2025-09~"))

    assert "(ca. 2025, September)" in citations["apa"]
    assert "[September 2025?]" in citations["chicago"]
    assert "Circa Sept. 2025" in citations["mla"]


def test_a_statement_without_date_has_no_date() -> None:
    citations = cite_all(make_statement(article__briefing__date_edtf=""))

    assert "(n.d.)" in citations["apa"]
    assert not any("20" in re.sub(f"{URL}|2 January 2031", "", citation) for citation in citations.values())


def test_a_body_is_not_turned_round() -> None:
    statement = make_statement(speaker__slug="mfa", speaker__name="Foreign Ministry", speaker__kind="body")

    assert all(citation.startswith("Foreign Ministry. ") for citation in cite_all(statement).values())


def test_a_speaker_who_is_not_known_is_said_to_be_unknown() -> None:
    citations = cite_all(make_statement(speaker=None))

    assert all(citation.startswith("Speaker not identified. ") for citation in citations.values())


def test_the_words_keep_their_capitals() -> None:
    statement = make_statement(kind="indirect", words="talks will go on in İzmir")

    assert all("talks will go on in İzmir" in citation for citation in cite_all(statement).values())


def test_marks_within_the_words_give_way_to_the_marks_of_the_title() -> None:
    citations = cite_all(make_statement(kind="mixed", words="“peace talks” will go on"))

    assert "“The envoy said that ‘peace talks’ will go on.”" in citations["chicago"]
    assert "The envoy said that “peace talks” will go on. [" in citations["apa"]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ('talks resume "within days, not weeks"', "“The envoy said that talks resume ‘within days, not weeks’.”"),
        ('"peace talks" will go on ("soon")', "“The envoy said that ‘peace talks’ will go on (‘soon’).”"),
    ],
)
def test_straight_marks_within_the_words_give_way_too(words: str, title: str) -> None:
    citations = cite_all(make_statement(kind="mixed", words=words))

    assert title in citations["chicago"]
    assert title in citations["mla"]


def test_the_full_stop_goes_inside_all_marks_that_close_with_the_title() -> None:
    author = [{"literal": "Foreign Ministry"}]
    item = {"id": "x", "author": author, "title": "They said “talks go on”", "archive": "On the Record"}

    assert "“They said ‘talks go on.’”" in format_citation(item, "chicago")


@pytest.mark.parametrize("kind", ["indirect", "mixed"])
def test_what_was_denied_is_never_cited_as_said(kind: str) -> None:
    text = "He also rejected claims that children had been abducted.\n"
    words = "claims that children had been abducted"
    denial = make_statement(kind=kind, article__text=text, words=words, cue_words="also rejected", source_words="He")

    for citation in [
        *cite_all(denial).values(),
        bibtex(denial, url=URL),
        ris(denial, url=URL),
        csl_json(denial, url=URL),
    ]:
        assert citation.count("He also rejected claims") == citation.count("claims")


@pytest.mark.parametrize("end", ["?", "!"])
def test_a_title_that_ends_in_a_mark_of_its_own_gets_no_full_stop(end: str) -> None:
    assert f"“Will talks go on{end}” Statement" in cite(
        make_statement(words=f"Will talks go on{end}"), "mla", url=URL, retrieved=RETRIEVED
    )


def test_the_citation_of_a_whole_briefing_has_its_title_once() -> None:
    briefing = BriefingFactory(title="Press briefing in Islamabad")
    item = csl_briefing(briefing, ["PTV Network"], url=URL, retrieved=RETRIEVED)

    for style in STYLES:
        assert format_citation(item, style).count("Press briefing in Islamabad") == 1


def test_foreign_markup_is_text_and_stops_nothing() -> None:
    statement = make_statement(article__briefing__title=HOSTILE, article__outlet__name=HOSTILE)

    assert all("& {x} $1" in citation for citation in cite_all(statement).values())


def test_a_style_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        cite(make_statement(), "vancouver", url=URL, retrieved=RETRIEVED)


@settings(deadline=None, max_examples=30)
@given(text=st.text(min_size=1), style=st.sampled_from(sorted(STYLES)))
def test_no_words_stop_a_citation(text: str, style: str) -> None:
    item = {"id": "0123456789", "author": [{"literal": text}], "title": text, "genre": text, "event-title": text}

    assert format_citation({**item, "archive": "a", "archive_location": "b"}, style)
