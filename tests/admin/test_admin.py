"""Editors in the admin: real pages, real forms, and the public consequences."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client

from statements.models import Annotation, Article, RetiredAddress, Statement, Topic
from tests.admin.forms import LIST, change_page, form_of
from tests.factories import (
    AnnotationFactory,
    SpeakerFactory,
    StatementFactory,
    TopicFactory,
)

NO_TERMS = {"terms-TOTAL_FORMS": 0, "terms-INITIAL_FORMS": 0}

pytestmark = pytest.mark.django_db(transaction=True)  # the index learns of a change after its commit


def test_all_rows_of_the_archive_are_in_the_admin(signed_in: Client) -> None:
    names = {model._meta.model_name for model in admin.site._registry if model._meta.app_label == "statements"}

    for name in names:
        assert signed_in.get(f"/admin/statements/{name}/").status_code == 200, name
    assert len(names) == 15


def test_editors_find_statements_by_words_speaker_and_id(signed_in: Client) -> None:
    statement = StatementFactory(words="Talks will go on.")
    StatementFactory(words="Trade will grow.", speaker__slug="sergey-lavrov")

    for words in ["talks will", "khorev", statement.public_id]:
        page = signed_in.get(LIST, {"q": words}).content.decode()
        assert "Talks will go on." in page, words
        assert "Trade will grow." not in page, words


def test_editors_filter_statements_by_topic_and_review(signed_in: Client) -> None:
    StatementFactory(topics=["nato"], words="NATO grows.")
    StatementFactory(words="Trade will grow.", withdrawn=True)

    for query in [{"topic": "nato"}, {"review__exact": "unchecked"}]:
        page = signed_in.get(LIST, query).content.decode()
        assert "NATO grows." in page
        assert "Trade will grow." not in page


def test_a_corrected_speaker_is_on_the_public_page_at_once(signed_in: Client, editor: User) -> None:
    statement, deputy = StatementFactory(), SpeakerFactory(slug="the-deputy", name="The Deputy")

    signed_in.post(change_page(statement), form_of(statement, speaker=deputy.pk, reason="The deputy spoke."))

    assert "The Deputy" in signed_in.get(statement.get_absolute_url()).content.decode()
    assert statement.revisions.get().changed_by == editor


def test_an_added_topic_is_counted_in_the_search_at_once(signed_in: Client) -> None:
    statement, topic = StatementFactory(), TopicFactory(slug="ceasefire", name="Ceasefire")

    signed_in.post(change_page(statement), form_of(statement, topics_now=[topic.pk], reason="It is about it."))

    found = signed_in.get("/statements/", {"topic": "ceasefire"}).content.decode()
    assert statement.public_id in found


def test_a_decision_needs_a_reason(signed_in: Client) -> None:
    statement = StatementFactory(kind="direct")

    page = signed_in.post(change_page(statement), form_of(statement, kind="mixed")).content.decode()

    assert "Say why" in page
    assert Statement.objects.get().kind == "direct"


def test_a_decision_on_a_page_that_is_no_longer_true_is_refused(signed_in: Client) -> None:
    statement, deputy = StatementFactory(kind="direct"), SpeakerFactory(slug="the-deputy")
    stale = form_of(statement, speaker=deputy.pk, reason="The deputy spoke.")
    signed_in.post(change_page(statement), form_of(statement, kind="mixed", reason="Half quoted."))

    page = signed_in.post(change_page(statement), stale).content.decode()

    assert "was changed while you had this page open" in page
    after = Statement.objects.get()
    assert (after.kind, after.speaker) == ("mixed", statement.speaker)


def test_nobody_relays_their_own_words(signed_in: Client) -> None:
    statement = StatementFactory()
    form = form_of(statement, relayed_from=statement.speaker_id, reason="He told it.")

    assert "Nobody relays their own words" in signed_in.post(change_page(statement), form).content.decode()


def test_what_a_note_says_stays_but_it_can_be_made_internal(signed_in: Client) -> None:
    note = AnnotationFactory(body="The figure is disputed.", is_public=True)

    signed_in.post(f"/admin/statements/annotation/{note.pk}/change/", {"body": "Other words."})

    note.refresh_from_db()
    assert (note.body, note.is_public) == ("The figure is disputed.", False)


def test_the_words_cannot_be_edited(signed_in: Client) -> None:
    statement = StatementFactory()
    words = {"content": "[[0, 3]]", "passage_start": 0, "words": "Other words."}

    signed_in.post(change_page(statement), form_of(statement, **words))

    after = Statement.objects.get()
    assert (after.content, after.passage_start) == (statement.content, statement.passage_start)
    assert 'name="content"' not in signed_in.get(change_page(statement)).content.decode()


def test_nothing_public_can_be_deleted(signed_in: Client) -> None:
    statement = StatementFactory()

    assert signed_in.post(f"{LIST}{statement.pk}/delete/", {"post": "yes"}).status_code == 403
    signed_in.post(LIST, {"action": "delete_selected", "_selected_action": [statement.pk], "post": "yes"})
    assert Statement.objects.count() == 1


def test_a_public_note_is_on_the_permalink_and_an_internal_one_is_not(signed_in: Client, editor: User) -> None:
    statement = StatementFactory()
    notes = {
        "annotations-TOTAL_FORMS": 2,
        "annotations-0-body": "The figure is disputed.",
        "annotations-0-is_public": "on",
        "annotations-0-statement": statement.pk,
        "annotations-1-body": "Ask the outlet for the tape.",
        "annotations-1-statement": statement.pk,
    }

    signed_in.post(change_page(statement), form_of(statement, **notes))

    page = signed_in.get(statement.get_absolute_url()).content.decode()
    assert "The figure is disputed." in page
    assert "Ask the outlet" not in page
    assert set(Annotation.objects.values_list("author", flat=True)) == {editor.pk}


def test_withdrawing_asks_for_the_reason_first(signed_in: Client) -> None:
    statement = StatementFactory()

    page = signed_in.post(LIST, {"action": "withdraw_chosen", "_selected_action": [statement.pk]})

    assert "each permalink says when and why" in page.content.decode()
    assert Statement.objects.published().exists()


def test_a_withdrawn_statement_leaves_the_search_and_its_permalink_says_why(signed_in: Client) -> None:
    statement = StatementFactory()
    chosen = {"action": "withdraw_chosen", "_selected_action": [statement.pk], "apply": "Withdraw"}

    signed_in.post(LIST, {**chosen, "reason": "Not his words."})

    gone = signed_in.get(statement.get_absolute_url())
    assert gone.status_code == 410
    assert "Not his words." in gone.content.decode()
    assert statement.public_id not in signed_in.get("/statements/").content.decode()


def test_a_merged_statement_redirects_to_the_one_that_stays(signed_in: Client) -> None:
    statement, other = StatementFactory(), StatementFactory()
    chosen = {"action": "withdraw_chosen", "_selected_action": [statement.pk], "apply": "Withdraw"}
    form = {**chosen, "reason": "Said once.", "successor": other.public_id}

    page = signed_in.post(LIST, form, follow=True).content.decode()

    assert f"1 merged into {other.public_id}: its permalink leads there" in page
    moved = signed_in.get(statement.get_absolute_url())
    assert (moved.status_code, moved["Location"]) == (301, f"{other.get_absolute_url()}?merged={statement.public_id}")


@pytest.mark.parametrize("successor", ["itself", "nonsense"])
def test_a_statement_is_merged_only_into_another_that_is_published(signed_in: Client, successor: str) -> None:
    statement = StatementFactory()
    chosen = {"action": "withdraw_chosen", "_selected_action": [statement.pk], "apply": "Withdraw"}
    public_id = statement.public_id if successor == "itself" else successor

    signed_in.post(LIST, {**chosen, "reason": "Said once.", "successor": public_id})

    assert Statement.objects.published().count() == 1


def test_many_are_marked_as_checked_in_one_go(signed_in: Client) -> None:
    rows = StatementFactory.create_batch(2)

    signed_in.post(LIST, {"action": "check_chosen", "_selected_action": [row.pk for row in rows]})

    assert set(Statement.objects.values_list("review", flat=True)) == {"checked"}
    assert rows[0].public_id in signed_in.get("/statements/", {"review": "checked"}).content.decode()


def test_what_was_withdrawn_can_be_published_again(signed_in: Client) -> None:
    statement = StatementFactory(withdrawn=True)

    signed_in.post(LIST, {"action": "restore_chosen", "_selected_action": [statement.pk]})

    assert signed_in.get(statement.get_absolute_url()).status_code == 200
    assert Statement.objects.get().review == "unchecked"


def test_what_can_no_longer_be_proved_is_not_published_again_and_says_so(signed_in: Client) -> None:
    statement = StatementFactory(withdrawn=True)
    Article.objects.update(text="Another edition.")

    chosen = {"action": "restore_chosen", "_selected_action": [statement.pk]}
    page = signed_in.post(LIST, chosen, follow=True).content.decode()

    assert "no longer has the words" in page
    assert signed_in.get(statement.get_absolute_url()).status_code == 410


def test_a_renamed_topic_keeps_its_old_address(signed_in: Client) -> None:
    topic = TopicFactory(slug="nato", name="NATO", terms=[])
    form = {"slug": "alliance", "name": "NATO", "description": topic.description, "wikidata": "", "unbis": ""}

    signed_in.post(f"/admin/statements/topic/{topic.pk}/change/", {**form, "broader": "", **NO_TERMS})

    moved = signed_in.get("/topics/nato/")
    assert (moved.status_code, moved["Location"]) == (301, "/topics/alliance/")
    assert Topic.objects.get().locked_fields == ["slug"]


def test_an_address_that_leads_elsewhere_cannot_be_taken(signed_in: Client) -> None:
    RetiredAddress.objects.create(kind="topic", old="nato", successor="alliance", reason="Renamed.")
    form = {"slug": "nato", "name": "NATO", "description": "", "broader": "", **NO_TERMS}

    page = signed_in.post("/admin/statements/topic/add/", {**form, "wikidata": "", "unbis": ""}).content.decode()

    assert "still leads there" in page
    assert not Topic.objects.exists()


def test_a_speakers_new_name_can_be_searched_at_once(signed_in: Client) -> None:
    statement = StatementFactory()
    names = {"names-TOTAL_FORMS": 1, "names-INITIAL_FORMS": 0, "names-0-name": "Chorew", "names-0-speaker": ""}
    offices = {"offices-TOTAL_FORMS": 0, "offices-INITIAL_FORMS": 0}
    speaker = statement.speaker
    form = {"slug": speaker.slug, "name": speaker.name, "kind": "person", "wikidata": "", "note": ""}

    signed_in.post(f"/admin/statements/speaker/{speaker.pk}/change/", {**form, **names, **offices})

    assert statement.public_id in signed_in.get("/statements/", {"q": "speaker:chorew"}).content.decode()


def test_the_history_says_who_when_what_and_why(signed_in: Client, editor: User) -> None:
    statement = StatementFactory(kind="direct")
    signed_in.post(change_page(statement), form_of(statement, kind="mixed", reason="Half quoted."))

    page = signed_in.get(change_page(statement)).content.decode()

    assert "Half quoted." in page
    assert editor.username in page


def test_the_list_costs_the_same_queries_however_long(signed_in: Client, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    StatementFactory.create_batch(25, topics=["nato"])
    AnnotationFactory()

    with django_assert_max_num_queries(14):
        signed_in.get(LIST)


def test_more_statements_than_a_page_can_wait_for_are_not_changed_at_once(
    signed_in: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("statements.admin.statement_actions.MOST", 1)
    chosen = [row.pk for row in StatementFactory.create_batch(2)]

    for action in ("check_chosen", "withdraw_chosen"):
        page = signed_in.post(LIST, {"action": action, "_selected_action": chosen}, follow=True).content.decode()
        assert "No more than 1 statements can be changed at once" in page
    assert set(Statement.objects.values_list("review", flat=True)) == {"unchecked"}
