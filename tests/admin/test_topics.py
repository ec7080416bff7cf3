"""Editors and the phrases of topics: rows in the admin, and what they would change in the archive."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from statements.importing.seeds import load_seeds
from statements.management.commands.create_editor import make_editors
from statements.models import StatementTopic, Topic
from tests.factories import EditorFactory, StatementFactory, TopicFactory
from tests.importing.documents import SEEDS

pytestmark = pytest.mark.django_db(transaction=True)  # the index learns of a change after its commit

APPLICATION = "/admin/statements/topic/application/"


def form_of(topic: Topic, *added: dict[str, str], **changes: str) -> dict[str, object]:
    """Return what a browser would send for the topic's form, with phrases added and fields changed."""
    rows = list(topic.terms.all())
    form: dict[str, object] = {
        **{name: getattr(topic, name) for name in ("slug", "name", "description", "wikidata", "unbis")},
        "broader": topic.broader_id or "",
        "terms-TOTAL_FORMS": len(rows) + len(added),
        "terms-INITIAL_FORMS": len(rows),
    }
    for number, row in enumerate(rows):
        form |= {f"terms-{number}-id": row.pk, f"terms-{number}-topic": topic.pk, f"terms-{number}-phrase": row.phrase}
        form |= {f"terms-{number}-excludes": "on"} if row.excludes else {}
    for number, values in enumerate(added, start=len(rows)):
        form |= {f"terms-{number}-{name}": value for name, value in values.items()}
    return {**form, **changes}


def change(client: Client, topic: Topic, *added: dict[str, str], **changes: str) -> str:
    address = f"/admin/statements/topic/{topic.pk}/change/"
    return client.post(address, form_of(topic, *added, **changes), follow=True).content.decode()


def test_an_added_phrase_claims_its_list_and_leads_to_what_it_would_change(signed_in: Client) -> None:
    topic = TopicFactory(slug="peace", terms=["truce"], exclusions=["truce of God"])

    page = change(signed_in, topic, {"phrase": "pause"})

    topic.refresh_from_db()
    assert [str(term) for term in topic.terms.all()] == ["truce", "pause", "not truce of God"]
    assert topic.locked_fields == ["terms"]
    assert f'<a href="{APPLICATION}?topic=peace">show what the new phrases would change</a>' in page


@pytest.mark.parametrize(
    ("added", "changes", "claimed"),
    [
        ([{"phrase": "pause", "excludes": "on"}], {}, ["exclusions"]),
        ([], {"terms-0-excludes": "on"}, ["exclusions", "terms"]),
        ([], {"terms-0-DELETE": "on"}, ["terms"]),
        ([], {"terms-1-phrase": "truce of 1918"}, ["exclusions"]),
        ([], {"description": "How wars pause."}, ["description"]),
    ],
)
def test_an_editor_claims_only_what_was_changed(
    signed_in: Client, added: list[dict[str, str]], changes: dict[str, str], claimed: list[str]
) -> None:
    topic = TopicFactory(slug="peace", terms=["truce"], exclusions=["truce of God"])

    change(signed_in, topic, *added, **changes)

    assert Topic.objects.get().locked_fields == claimed


def test_no_seed_file_undoes_an_editors_phrases(signed_in: Client) -> None:
    load_seeds(SEEDS)
    topic = Topic.objects.get(slug="nato")

    change(signed_in, topic, {"phrase": "the Alliance"}, **{"terms-0-DELETE": "on"})
    load_seeds(SEEDS)

    phrases = {term.phrase for term in topic.terms.all()}
    assert "the Alliance" in phrases
    assert "NATO" not in phrases


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [("*", "a letter or a number"), ("nu*clear", "at the end of a word"), ("truce", "duplicate")],
)
def test_a_phrase_that_is_none_is_refused(signed_in: Client, phrase: str, problem: str) -> None:
    topic = TopicFactory(slug="peace", terms=["truce"])

    assert problem in change(signed_in, topic, {"phrase": phrase})
    assert topic.terms.count() == 1


def test_a_circle_of_topics_is_refused(signed_in: Client) -> None:
    topic = TopicFactory(slug="rights")
    narrower = TopicFactory(slug="torture", broader=topic)

    assert "that would be a circle" in change(signed_in, topic, broader=str(narrower.pk))


def test_a_broader_topic_is_found_by_typing(signed_in: Client) -> None:
    TopicFactory(slug="peace", terms=["truce"])
    asked = {"app_label": "statements", "model_name": "topic", "field_name": "broader", "term": "truce"}

    assert [found["text"] for found in signed_in.get("/admin/autocomplete/", asked).json()["results"]] == ["Peace"]


def test_the_admin_shows_what_terms_would_change_and_applies_them_on_demand(signed_in: Client) -> None:
    statement = StatementFactory(words="A truce is good.")
    topic = TopicFactory(slug="peace", terms=["truce"])
    chosen = {"action": "show_application", "_selected_action": [topic.pk]}

    page = signed_in.post("/admin/statements/topic/", chosen, follow=True)
    assert "1 of 1 statements would change" in page.content.decode()
    assert "truce (1)" in page.content.decode()
    assert not StatementTopic.objects.exists()

    done = signed_in.post(f"{APPLICATION}?topic=peace", follow=True).content.decode()
    assert "1 of 1 statements changed." in done
    assert statement.public_id in signed_in.get("/statements/", {"topic": "peace"}).content.decode()
    assert "Nothing: all 1 statements" in signed_in.get(APPLICATION, {"topic": "peace"}).content.decode()


def test_an_archive_too_large_for_a_page_is_for_the_command(signed_in: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.admin.topic_actions.MOST", 1)
    StatementFactory.create_batch(2, words="A truce is good.")
    TopicFactory(slug="peace", terms=["truce"])

    assert "manage.py apply_topics --topic peace" in signed_in.get(APPLICATION, {"topic": "peace"}).content.decode()
    signed_in.post(f"{APPLICATION}?topic=peace")
    assert not StatementTopic.objects.exists()


def test_a_topic_that_is_gone_is_said(signed_in: Client) -> None:
    assert "Peace: is no topic." in signed_in.get(APPLICATION, {"topic": "peace"}, follow=True).content.decode()


def test_who_may_only_look_applies_nothing(client: Client) -> None:
    reader: User = EditorFactory(username="reader", is_superuser=False)
    reader.user_permissions.add(Permission.objects.get(codename="view_topic"))
    client.force_login(reader)

    assert client.post(APPLICATION).status_code == 403


def test_an_editor_adds_and_takes_away_phrases_without_being_an_administrator(client: Client) -> None:
    editor: User = EditorFactory(username="anna", is_superuser=False)
    editor.groups.add(make_editors())
    client.force_login(editor)
    topic = TopicFactory(slug="peace", terms=["truce"])

    change(client, topic, {"phrase": "pause"}, **{"terms-0-DELETE": "on"})

    assert [term.phrase for term in topic.terms.all()] == ["pause"]
