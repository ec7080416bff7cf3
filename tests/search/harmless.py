"""What writes rows of which the index need not learn."""

from statements.importing.seeds import load_seeds
from statements.models import Topic
from tests.factories import StatementFactory
from tests.importing.documents import SEEDS
from tests.search.writers import Scene, Write, Writer, imported

# What changes nothing in the index, though pages print it: names and addresses are looked up in the database.
HARMLESS: dict[str, Writer] = {}


def harmless(writer: Writer) -> Writer:
    HARMLESS[writer.__name__] = writer
    return writer


@harmless
def another_name_and_address_of_a_speaker(scene: Scene) -> Write:
    speaker = StatementFactory().speaker
    names = {f"{inline}-{count}_FORMS": 0 for inline in ("names", "offices") for count in ("TOTAL", "INITIAL")}
    form = {"slug": "a-khorev", "name": "A. Khorev", "kind": "person", "wikidata": "", "note": "", **names}
    return lambda: scene.browser.post(f"/admin/statements/speaker/{speaker.pk}/change/", form)


@harmless
def another_name_of_a_topic(scene: Scene) -> Write:
    StatementFactory(topics=["nato"])
    topic, terms = Topic.objects.get(), {"terms-TOTAL_FORMS": 0, "terms-INITIAL_FORMS": 0}
    form = {"slug": "alliance", "name": "The alliance", "description": "", "wikidata": "", "unbis": "", **terms}
    return lambda: scene.browser.post(f"/admin/statements/topic/{topic.pk}/change/", form)


@harmless
def another_name_of_an_outlet(scene: Scene) -> Write:
    outlet = StatementFactory().article.outlet
    form = {"slug": "tv", "name": "TV", "names": "[]", "description": "", "country": "", "url": ""}
    return lambda: scene.browser.post(f"/admin/statements/outlet/{outlet.pk}/change/", form)


@harmless
def seeds_loaded_again(scene: Scene) -> Write:
    StatementFactory(topics=["nato"])
    return lambda: load_seeds(SEEDS)


@harmless
def the_same_document_again(scene: Scene) -> Write:
    imported(scene)
    return lambda: imported(scene)


# Where rows of the archive are written that no document is made of, or that do not change what stands in it.
UNKNOWN_TO_THE_INDEX = {
    "admin/annotations.py:save_model": "notes",
    "admin/speakers.py:save_formset": "names and offices",
    "admin/speakers.py:save_related": "names",
    "admin/statements.py:save_formset": "notes",
    "admin/topics.py:save_formset": "phrases",
    "api/counting.py:_count": "requests, in a file of their own",
    "exports/dump_sqlite.py:add_rows": "a file for others",
    "exports/dump_sqlite.py:add_table": "a file for others",
    "importing/article_import.py:_create": "an article that has no statements yet",
    "importing/article_import.py:_take_over": "how an article was received",
    "importing/briefings.py:create_briefing": "a briefing that has no articles yet",
    "importing/candidates.py:write_candidates": "who may have spoken",
    "importing/copying.py:mark_copy": "fingerprints",
    "importing/duplicates.py:lead_on": "what is a copy of what",
    "importing/duplicates.py:name_kinds_again": "kinds of copies",
    "importing/duplicates.py:write_bands": "sketches of texts",
    "importing/holding.py:move": "places of words that stay the same",
    "importing/ledger.py:note_changes": "the ledger itself",
    "importing/ledger.py:note_changed_articles": "the ledger itself",
    "importing/ledger.py:note_changed_briefings": "the ledger itself",
    "importing/ledger.py:record_revision": "versions",
    "importing/ledger.py:retire": "addresses",
    "importing/ledger.py:reinstate": "addresses",
    "importing/office_book.py:_write": "offices",
    "importing/office_moving.py:move_offices": "offices",
    "importing/office_moving.py:_learn": "offices",
    "importing/run_records.py:write_records": "records of imports",
    "importing/runs.py:import_documents": "records of imports",
    "importing/seed_offices.py:_take": "offices",
    "importing/seeds.py:_write": "outlets, speakers and topics: names",
    "importing/speaker_merging.py:merge_speakers": "a speaker who has no statements any more",
    "importing/speaker_merging.py:_move_candidacies": "who may have spoken",
    "importing/speaker_merging.py:_move_names": "names",
    "importing/speaker_merging.py:_complete": "what is known of a speaker",
    "importing/speakers.py:_note_names": "names",
    "importing/speakers.py:_create": "a speaker who has no statements yet",
    "importing/topic_terms.py:take_terms": "phrases",
    "management/commands/create_editor.py:make_editors": "accounts",
    "management/commands/create_editor.py:handle": "accounts",
    "importing/dump_loading.py:_account_of": "accounts",
    "search/changes.py:forget_old_changes": "the ledger itself",
    "web/card_image.py:draw_card": "an image",
}
