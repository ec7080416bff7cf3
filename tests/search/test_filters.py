"""The query string: what it takes, and what it refuses."""

from datetime import date

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from statements.importing.names import fold_name
from statements.models import RetiredAddress
from statements.search import StatementFilter
from statements.search.filters import TOO_LONG
from statements.search.limits import TOO_MANY_VALUES
from statements.search.names import likely_names
from statements.search.syntax import Among
from tests.factories import (
    BriefingFactory,
    OfficeFactory,
    OutletFactory,
    RetiredAddressFactory,
    SpeakerFactory,
    SpeakerNameFactory,
    StatementFactory,
    TopicFactory,
)
from tests.search.asking import query

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Verbatim", "direct"),
        ('"partly verbatim"', "mixed"),
        ("partly", "mixed"),
        ("reported", "indirect"),
        ('"Official record"', "record"),
        ("official-record", "record"),
        ("record", "record"),
    ],
)
def test_a_kind_can_be_called_as_its_badge_calls_it(typed: str, kind: str) -> None:
    assert query(f"q=kind:{typed}").words == Among("kind", (kind,))


def errors(query_string: str) -> dict[str, list[str]]:
    form = StatementFilter(QueryDict(query_string))
    assert not form.is_valid()
    return dict(form.errors)


@pytest.mark.parametrize(
    ("query_string", "parameter", "error"),
    [
        ("since=last+tuesday", "since", "“last tuesday” is not a date: write 2025, 2025-03 or 2025-03-09."),
        ("until=2025-02-30", "until", "“2025-02-30” is not a day of the calendar."),
        ("since=2025&until=2024", "until", "The last day is before the first."),
        ("topic=nonsense", "topic", "There is no “nonsense” here."),
        ("speaker=nobody", "speaker", "There is no “nobody” here."),
        ("topic=a%00b", "topic", "There is no “a�b” here."),
        ("outlet=nowhere", "outlet", "There is no “nowhere” here."),
        ("briefing=never", "briefing", "There is no “never” here."),
        ("kind=nonsense", "kind", "“nonsense” is not a kind: write direct, mixed, indirect or record."),
        ("review=withdrawn", "review", "“withdrawn” is not a review: write unchecked, checked or corrected."),
        ("sort=best&sort=worst", "sort", "“worst” is not a sort: write best, newest or oldest."),
        ("page=0", "page", "“page” takes a whole number from 1 to 1,000,000."),
        ("page=two", "page", "“page” takes a whole number from 1 to 1,000,000."),
        ("page=1e9", "page", "“page” takes a whole number from 1 to 1,000,000."),
        ("&".join(["speaker=nobody"] * 51), "speaker", TOO_MANY_VALUES),
        ("&".join(["kind=direct"] * 51), "kind", TOO_MANY_VALUES),
        ("q=" + "a" * 501, "q", TOO_LONG % {"limit_value": 500, "show_value": 501}),
        ("q=kind:nonsense", "q", "“nonsense” is not a kind: write direct, mixed, indirect or record."),
        ("q=review:withdrawn", "q", "“withdrawn” is not a review: write unchecked, checked or corrected."),
        ("q=speaker:nobody", "q", "No speaker is called “nobody”."),
        ("q=before:yesterday", "q", "“yesterday” is not a date: write 2025, 2025-03 or 2025-03-09."),
        ("q=peace+OR+-topic:nonsense", "q", "No topic is called “nonsense”."),
        ("q=place:nowhere", "q", "No place here is called “nowhere”."),
        ("q=office:–", "q", "No office here is called “–”."),
        ("q=peace%00", "q", "Null characters are not allowed."),
    ],
)
def test_what_cannot_be_read_is_an_error(query_string: str, parameter: str, error: str) -> None:
    assert errors(query_string) == {parameter: [error]}


def test_a_form_with_errors_is_no_search() -> None:
    with pytest.raises(ValueError, match="errors"):
        StatementFilter(QueryDict("page=0")).to_query()


def test_an_empty_parameter_is_none_at_all() -> None:
    assert query("q=&topic=&speaker=&kind=&review=&since=&until=&sort=&page=") == query("")


def test_a_month_or_a_year_is_taken_whole() -> None:
    asked = query("since=2024-02&until=2024-02")

    assert (asked.since, asked.until) == (date(2024, 2, 1), date(2024, 2, 29))


def test_parameters_repeat() -> None:
    TopicFactory(slug="nato")
    TopicFactory(slug="drones")

    assert set(query("topic=nato&topic=drones").topics) == {"nato", "drones"}
    assert query("kind=direct&kind=mixed").kinds == ("direct", "mixed")


def test_a_renamed_slug_still_works() -> None:
    SpeakerFactory(slug="albert-khorev")
    RetiredAddressFactory(old="a-khorev", successor="khorev")
    RetiredAddressFactory(old="khorev", successor="albert-khorev")

    assert query("speaker=a-khorev").speakers == ("albert-khorev",)
    assert query("q=speaker:a-khorev").words == query("q=speaker:albert-khorev").words


def test_slugs_that_were_renamed_in_a_circle_are_an_error() -> None:
    RetiredAddressFactory(old="one", successor="other")
    RetiredAddressFactory(old="other", successor="one")

    assert errors("speaker=one") == {"speaker": ["There is no “one” here."]}


def test_a_slug_that_is_gone_is_an_error() -> None:
    RetiredAddressFactory(kind=RetiredAddress.Kind.TOPIC, old="gossip", successor="")

    assert errors("topic=gossip") == {"topic": ["There is no “gossip” here."]}


@pytest.mark.parametrize(
    "text",
    [
        "albert-khorev",
        "khorev",
        "KHOREV",
        "albert",
        '"albert khorev"',
        '"khorev albert"',
        '"albert p. khorev"',
        "Хорев",
    ],
)
def test_a_speaker_is_found_by_words_of_any_name(text: str) -> None:
    khorev = SpeakerFactory(slug="albert-khorev")
    SpeakerNameFactory(speaker=khorev, name="Albert P. Khorev")
    SpeakerNameFactory(speaker=khorev, name="Альберт Хорев")
    SpeakerFactory(slug="maria-zakharova")
    asked = query(f"q=speaker:{text}")

    assert getattr(asked.words, "keys", None) == (khorev.pk,)


@pytest.mark.parametrize("text", ["kho", '"maria khorev"', "–"])
def test_part_of_a_word_or_words_of_two_names_are_nobody(text: str) -> None:
    SpeakerFactory(slug="albert-khorev")
    SpeakerFactory(slug="maria-zakharova")

    assert not StatementFilter(QueryDict(f"q=speaker:{text}")).is_valid()


def test_a_name_that_several_share_means_all_of_them() -> None:
    speakers = [SpeakerFactory(slug="ivan-petrov"), SpeakerFactory(slug="maria-petrov")]

    assert getattr(query("q=speaker:petrov").words, "keys", None) == tuple(speaker.pk for speaker in speakers)


@pytest.mark.parametrize("name", ["José da Silva", "JOSÉ DA SILVA", "J. José d’Silva", "José-da-Silva"])
def test_the_database_leaves_out_no_name_that_has_the_words_when_folded(name: str) -> None:
    by_page = SpeakerFactory(slug="one", name=name)
    by_spelling = SpeakerFactory(slug="other", name="Somebody Else")
    SpeakerNameFactory(speaker=by_spelling, name=name, folded=fold_name(name))

    assert getattr(query('q=speaker:"jose silva"').words, "keys", None) == (by_page.pk, by_spelling.pk)


def test_names_without_the_words_are_left_in_the_database() -> None:
    SpeakerNameFactory(speaker=SpeakerFactory(slug="albert-khorev"), name="Альберт Хорев")
    BriefingFactory()

    assert list(likely_names("speaker", {"nobody", "хорев"})) == []
    assert list(likely_names("briefing", {"press", "nowhere"})) == []


def test_names_that_the_database_cannot_fold_are_read_once_a_search() -> None:
    briefing = BriefingFactory(slug="one", title="The minister’s briefing in Köln")

    with CaptureQueriesContext(connection) as queries:
        asked = query("q=briefing:minister+briefing:koln+briefing:briefing")
    assert [getattr(node, "keys", None) for node in getattr(asked.words, "nodes", [])] == [(briefing.pk,)] * 3
    assert len([sql for sql in queries if "x7f" in sql["sql"]]) == 1


def test_topics_outlets_and_briefings_are_found_by_their_names() -> None:
    nato = TopicFactory(slug="nato")
    ptv = OutletFactory(slug="ptv-network", names=["Pakistan Télévision"])
    briefing = StatementFactory().article.briefing

    for text, row in [("topic:Nato", nato), ("outlet:television", ptv), ("briefing:islamabad", briefing)]:
        assert getattr(query(f"q={text}").words, "keys", None) == (row.pk,)


def test_a_place_means_the_briefings_held_there() -> None:
    koln, _ = BriefingFactory(slug="one", place="Köln"), BriefingFactory(slug="other", place="Bonn")

    assert query("q=place:koln").words == Among("briefing", (koln.pk,))


@pytest.mark.parametrize("text", ["ambassador", '"ambassador russia"', "Russia"])
def test_an_office_means_whoever_has_held_it(text: str) -> None:
    office = OfficeFactory(title="Ambassador to Pakistan", represents="Russia")
    OfficeFactory(title="Prime Minister", represents="India")

    assert query(f"q=office:{text}").words == Among("speaker", (office.speaker_id,))


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Jørgen Østby", "jorgen ostby"),
        ("Jørgen Østby", "Jørgen Østby"),
        ("Lech Wałęsa", "walesa"),
        ("Đorđe Ćosić", "dorde"),
        ("Þór Æsir", "thor aesir"),
        ("محمّد على", "محمد علي"),
        ("Владимир Зеленский", "зеленский"),
        ("Straße Weiß", "weiss"),
    ],
)
def test_a_name_is_found_whatever_keyboard_it_is_typed_on(name: str, typed: str) -> None:
    by_page = SpeakerFactory(slug="one", name=name)
    by_spelling = SpeakerFactory(slug="other", name="Somebody Else")
    SpeakerNameFactory(speaker=by_spelling, name=name, folded=fold_name(name))

    assert getattr(query(f'q=speaker:"{typed}"').words, "keys", None) == (by_page.pk, by_spelling.pk)
