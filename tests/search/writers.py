"""Every way in which a statement changes in the eyes of the index, to be gone for real.

Each writer prepares rows and returns what is to be done with them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from django.contrib.auth.models import User
from django.test import Client

from statements.exports.dump_writing import dump_archive
from statements.importing.decisions import choose_topics, correct, correct_figures, mark_checked, restore, withdraw
from statements.importing.dump_loading import load_dump
from statements.importing.speaker_merging import merge_speakers
from statements.importing.topic_application import apply_terms, find_chosen
from statements.models import Figure, StatementTopic, TopicTerm
from tests.admin.forms import LIST, change_page, form_of
from tests.admin.test_adding_articles import ADD, preview, typed
from tests.admin.test_articles import form_of as form_of_article
from tests.admin.test_articles import page_of as page_of_article
from tests.admin.test_briefings import form_of as form_of_briefing
from tests.factories import (
    BriefingFactory,
    OutletFactory,
    SpeakerCandidateFactory,
    SpeakerFactory,
    StatementFactory,
    TopicFactory,
)
from tests.importing.documents import SIDECAR, TEXT, run, write_document
from tests.importing.test_copies import EXTRA, OTHER, REPORT
from tests.operations.dumped import empty


@dataclass(frozen=True, slots=True)
class Scene:
    """Who and what a writer has at hand: an editor, signed in, and a folder."""

    editor: User
    browser: Client
    folder: Path


Write: TypeAlias = Callable[[], object]
Writer: TypeAlias = Callable[[Scene], Write]

IMPORT = "importing/writes.py:write_all"
UPDATE = "importing/statement_import.py:_update"
TAKE = "importing/taking.py:take"
# By the function that writes: what an editor or an import does to get there.
WRITERS: dict[str, dict[str, Writer]] = {}


def through(function: str) -> Callable[[Writer], Writer]:
    def enter(writer: Writer) -> Writer:
        WRITERS.setdefault(function, {})[writer.__name__] = writer
        return writer

    return enter


def imported(scene: Scene, text: str = TEXT, sidecar: str = SIDECAR) -> None:
    run(write_document(scene.folder, text, sidecar))


@through(IMPORT)
def a_new_document(scene: Scene) -> Write:
    TopicFactory(slug="peace", terms=["peace"])
    path = write_document(scene.folder, TEXT.replace("peace talks", "talks with 3,000 delegates"))
    return lambda: run(path)


@through(IMPORT)
def an_article_pasted_in_the_admin(scene: Scene) -> Write:
    _, seen = preview(scene.browser)
    return lambda: scene.browser.post(ADD, typed(seen=seen, publish="Publish"))


@through(UPDATE)
def a_text_with_another_word(scene: Scene) -> Write:
    imported(scene)
    return lambda: imported(scene, TEXT.replace("lasting", "durable"))


@through(UPDATE)
def words_that_are_there_again(scene: Scene) -> Write:
    imported(scene)
    imported(scene, TEXT.replace("“We want a lasting peace with our neighbours,” he said.", "It rained."))
    return lambda: imported(scene)


@through("importing/statement_import.py:_withdraw")
def words_that_are_no_longer_there(scene: Scene) -> Write:
    imported(scene)
    return lambda: imported(
        scene, TEXT.replace("“We want a lasting peace with our neighbours,” he said.", "It rained.")
    )


@through("importing/topic_links.py:_apply")
def a_document_read_again_with_other_topics(scene: Scene) -> Write:
    TopicFactory(slug="peace", terms=["peace"])
    imported(scene)
    TopicTerm.objects.all().delete()
    TopicFactory(slug="neighbours", terms=["neighbours"])
    return lambda: imported(scene)


@through("importing/figure_rows.py:link_figures")
def a_document_read_again_with_other_figures(scene: Scene) -> Write:
    text = TEXT.replace("supports peace talks", "lost 3,000 tanks")
    imported(scene, text)
    return lambda: imported(scene, text.replace("3,000 tanks", "4,000 ships"))


@through("importing/decisions.py:correct_figures")
def a_figure_taken_away(scene: Scene) -> Write:
    imported(scene, TEXT.replace("supports peace talks", "lost 3,000 tanks"))
    figure = Figure.objects.get()
    figure.refused = True
    return lambda: correct_figures(figure.statement, [figure], by=scene.editor, reason="It counts nothing.")


@through(TAKE)
def a_document_that_names_another_outlet(scene: Scene) -> Write:
    imported(scene)
    OutletFactory(slug="tass")
    return lambda: imported(scene, sidecar=SIDECAR.replace("ptv-network", "tass"))


@through(TAKE)
def a_document_that_names_another_date(scene: Scene) -> Write:
    imported(scene)
    return lambda: imported(scene, sidecar=SIDECAR + '[briefing]\ndate = "2025-09-23"')


@through(TAKE)
def a_document_that_names_another_briefing(scene: Scene) -> Write:
    imported(scene)
    BriefingFactory(slug="summit", title="Summit", date_edtf="2024-01-01")
    return lambda: imported(scene, sidecar=SIDECAR + '[briefing]\nslug = "summit"')


@through("importing/copying.py:follow")
def a_copy_whose_original_is_no_longer_alike(scene: Scene) -> Write:
    first, edition = SIDECAR.replace("envoy", "first"), SIDECAR.replace("envoy", "edition")
    run(write_document(scene.folder, REPORT, first, "first"))
    copy = write_document(scene.folder, REPORT + EXTRA, edition, "edition")
    run(copy)
    run(write_document(scene.folder, OTHER, first, "first"))
    return lambda: run(copy)


@through("importing/decisions.py:correct")
def a_corrected_speaker(scene: Scene) -> Write:
    statement, deputy = StatementFactory(), SpeakerFactory(slug="the-deputy")
    return lambda: correct(statement, by=scene.editor, reason="The deputy spoke.", speaker=deputy)


@through("importing/decisions.py:correct")
def a_corrected_kind_in_the_admin(scene: Scene) -> Write:
    statement = StatementFactory(kind="direct")
    form = form_of(statement, kind="mixed", reason="Half quoted.")
    return lambda: scene.browser.post(change_page(statement), form)


@through("importing/decisions.py:correct")
def a_speaker_chosen_by_a_click(scene: Scene) -> Write:
    statement, ann = StatementFactory(speaker=None), SpeakerFactory(slug="ann-smith")
    SpeakerCandidateFactory(statement=statement, speaker=ann)
    return lambda: scene.browser.post(change_page(statement), form_of(statement, candidate=ann.pk))


@through("importing/decisions.py:correct")
def a_speaker_of_many_set_at_once(scene: Scene) -> Write:
    chosen = [row.pk for row in StatementFactory.create_batch(3, speaker=None)]
    form = {"apply": "1", "speaker": SpeakerFactory(slug="sergey-lavrov").pk, "reason": "The recording shows him."}
    return act(scene, "set_speaker_of_chosen", chosen, **form)


@through("importing/decisions.py:mark_checked")
def a_check(scene: Scene) -> Write:
    statement = StatementFactory()
    return lambda: mark_checked(statement, by=scene.editor)


@through("importing/decisions.py:mark_checked")
def many_checked_at_once(scene: Scene) -> Write:
    return act(scene, "check_chosen", [row.pk for row in StatementFactory.create_batch(3)])


@through("importing/decisions.py:withdraw")
def a_withdrawal(scene: Scene) -> Write:
    statement = StatementFactory()
    return lambda: withdraw(statement, by=scene.editor, reason="Not his words.")


@through("importing/decisions.py:withdraw")
def many_merged_into_one(scene: Scene) -> Write:
    *chosen, stays = StatementFactory.create_batch(3)
    form = {"apply": "1", "reason": "The same words.", "successor": stays.public_id}
    return act(scene, "withdraw_chosen", [row.pk for row in chosen], **form)


@through("importing/decisions.py:restore")
def a_withdrawn_statement_published_again(scene: Scene) -> Write:
    statement = StatementFactory(withdrawn=True)
    return lambda: restore(statement, by=scene.editor, reason="They are his words.")


@through("importing/decisions.py:restore")
def many_published_again(scene: Scene) -> Write:
    chosen = [row.pk for row in StatementFactory.create_batch(2, withdrawn=True)]
    return act(scene, "restore_chosen", chosen)


@through("importing/decisions.py:choose_topics")
def a_topic_taken_away(scene: Scene) -> Write:
    statement = StatementFactory(topics=["nato"])
    return lambda: choose_topics(statement, [], by=scene.editor, reason="About trade.")


@through("importing/decisions.py:choose_topics")
def a_topic_added_in_the_admin(scene: Scene) -> Write:
    statement, topic = StatementFactory(topics=["nato"]), TopicFactory(slug="trade")
    form = form_of(statement, topics_now=[topic.pk], reason="It is about it.")
    return lambda: scene.browser.post(change_page(statement), form)


@through("importing/topic_application.py:_write")
def terms_applied_to_the_archive(scene: Scene) -> Write:
    imported(scene)
    TopicFactory(slug="peace", terms=["peace"])
    return lambda: apply_terms(find_chosen([]), write=True)


@through("importing/topic_application.py:_write")
def terms_taken_away_and_applied_in_the_admin(scene: Scene) -> Write:
    TopicFactory(slug="peace", terms=["peace"])
    imported(scene)
    TopicTerm.objects.all().delete()
    assert StatementTopic.objects.exists()
    return lambda: scene.browser.post("/admin/statements/topic/application/?topic=peace")


@through("importing/speaker_merging.py:record")
def two_speakers_who_are_one(scene: Scene) -> Write:
    kept, gone = SpeakerFactory(slug="sergey-lavrov"), SpeakerFactory(slug="serge-lavroff")
    StatementFactory.create_batch(2, speaker=gone)
    return lambda: merge_speakers(gone, kept, by=scene.editor, reason="One person.")


@through("importing/speaker_merging.py:record")
def a_statement_that_finds_its_speaker_by_a_merge(scene: Scene) -> Write:
    statement = StatementFactory(speaker=None)
    kept, gone = SpeakerFactory(slug="sergey-lavrov"), SpeakerFactory(slug="serge-lavroff")
    for speaker in (kept, gone):
        SpeakerCandidateFactory(statement=statement, speaker=speaker)
    return lambda: merge_speakers(gone, kept, by=scene.editor, reason="One person.")


@through("admin/public_rows.py:save_model")
@through("admin/briefings.py:save_model")
def another_date_of_a_briefing_in_the_admin(scene: Scene) -> Write:
    briefing = StatementFactory(article__briefing__date_edtf="2024-01-01").article.briefing
    StatementFactory(article__briefing=briefing)
    form = form_of_briefing(briefing, date_edtf="2025-09-24")
    return lambda: scene.browser.post(f"/admin/statements/briefing/{briefing.pk}/change/", form)


@through("admin/articles.py:save_model")
def another_outlet_of_an_article_in_the_admin(scene: Scene) -> Write:
    article, outlet = StatementFactory().article, OutletFactory(slug="tass")
    return lambda: scene.browser.post(page_of_article(article), form_of_article(article, outlet=outlet.pk))


@through("admin/articles.py:save_model")
def another_briefing_of_an_article_in_the_admin(scene: Scene) -> Write:
    article, summit = StatementFactory().article, BriefingFactory(slug="summit", date_edtf="2024-01-01")
    return lambda: scene.browser.post(page_of_article(article), form_of_article(article, briefing=summit.pk))


@through("importing/dump_loading.py:_insert")
def a_dump_loaded_into_an_empty_archive(scene: Scene) -> Write:
    StatementFactory(topics=["nato"])
    dump_archive(scene.folder / "dump")
    empty()
    return lambda: load_dump(scene.folder / "dump")


def act(scene: Scene, action: str, chosen: list[int], **form: object) -> Write:
    return lambda: scene.browser.post(LIST, {"action": action, "_selected_action": chosen, **form})
