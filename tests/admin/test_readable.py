"""What the archive keeps as lists and tables is shown to editors in words, and hostile words stay words."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.admin.forms import change_page
from tests.factories import (
    BriefingFactory,
    EditorFactory,
    OutletFactory,
    RevisionFactory,
    SpeakerFactory,
    StatementFactory,
    StatementTopicFactory,
)

pytestmark = pytest.mark.django_db
HOSTILE = "<script>alert(1)</script>"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;"


@pytest.fixture
def onlooker(client: Client) -> Client:
    """Somebody who may see all and change nothing."""
    user: User = EditorFactory(username="onlooker", is_superuser=False)
    user.groups.clear()
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(user)
    return client


def test_revisions_tell_in_words_what_changed(signed_in: Client) -> None:
    SpeakerFactory(slug="speaker-2", name=HOSTILE)
    changes = {"speaker": [None, "speaker-2"], "kind": ["indirect", "mixed"], "words": [HOSTILE, "Peace."]}
    revision = RevisionFactory(changes=changes)
    pages = [
        "/admin/statements/revision/",
        f"/admin/statements/revision/{revision.pk}/change/",
        change_page(revision.statement),
    ]

    for page in (signed_in.get(address).content.decode() for address in pages):
        assert "<bdi>not identified</bdi>" in page
        assert f"<bdi>{ESCAPED}</bdi>" in page
        assert "partly verbatim" in page
        assert HOSTILE not in page
        assert "speaker-2" not in page


def test_who_may_only_look_reads_the_proof_of_a_date_as_a_list(onlooker: Client) -> None:
    briefing = BriefingFactory(date_evidence=["on Tuesday", HOSTILE], inferred=["date_edtf", "place"])

    page = onlooker.get(f"/admin/statements/briefing/{briefing.pk}/change/").content.decode()

    assert f"<li><bdi>on Tuesday</bdi></li><li><bdi>{ESCAPED}</bdi></li>" in page
    assert "Date, Place" in page
    assert "[&quot;" not in page


def test_names_of_an_outlet_stand_one_a_line(signed_in: Client, onlooker: Client) -> None:
    outlet = OutletFactory(names=["TDI", "The Insight"])
    address = f"/admin/statements/outlet/{outlet.pk}/change/"

    assert "<li><bdi>TDI</bdi></li><li><bdi>The Insight</bdi></li>" in onlooker.get(address).content.decode()
    client = Client()
    client.force_login(EditorFactory(username="maria"))
    assert "TDI\nThe Insight</textarea>" in client.get(address).content.decode()


def test_the_fields_read_off_an_article_are_named(signed_in: Client) -> None:
    article = StatementFactory(article__inferred=["published_on", "headline"]).article

    page = signed_in.get(f"/admin/statements/article/{article.pk}/change/").content.decode()

    assert "Published on, Headline" in page


def test_the_words_that_gave_a_topic_are_printed(signed_in: Client) -> None:
    link = StatementTopicFactory(statement=StatementFactory(words="Talks will go on."))
    start = link.statement.article.text.index("Talks")
    link.evidence = [[start, start + 5]]
    link.save()

    page = signed_in.get(f"/admin/statements/statementtopic/{link.pk}/change/").content.decode()

    assert '<div class="readonly">Talks</div>' in page


def test_names_in_a_list_of_revisions_are_looked_up_together(
    signed_in: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    statement = StatementFactory()
    for version in range(2, 12):
        speaker = SpeakerFactory(slug=f"s-{version}", name=f"Ambassador {version}")
        RevisionFactory(statement=statement, version=version, changes={"speaker": [None, speaker.slug]})

    for page in ("/admin/statements/revision/", change_page(statement)):
        with django_assert_max_num_queries(30):
            assert "Ambassador 11" in signed_in.get(page).content.decode()
