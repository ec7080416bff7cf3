"""Every rule about data is a constraint of the database: each is broken here, past all forms."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction

from statements.models import (
    Annotation,
    Article,
    Briefing,
    Figure,
    ImportRecord,
    ImportRun,
    Office,
    Outlet,
    RetiredAddress,
    Revision,
    Speaker,
    SpeakerCandidate,
    SpeakerName,
    Statement,
    StatementTopic,
    Topic,
    TopicTerm,
)
from tests.factories import (
    AnnotationFactory,
    ArticleFactory,
    BriefingFactory,
    FigureFactory,
    ImportRecordFactory,
    ImportRunFactory,
    OfficeFactory,
    OutletFactory,
    RetiredAddressFactory,
    RevisionFactory,
    SearchChangeFactory,
    SpeakerCandidateFactory,
    SpeakerFactory,
    SpeakerNameFactory,
    StatementFactory,
    StatementTopicFactory,
    TopicFactory,
    TopicTermFactory,
)

pytestmark = pytest.mark.django_db

Break = Callable[[], object]


def update(factory: Callable[..., models.Model], **values: object) -> Break:
    """Return an act that makes a true row and then writes `values` into it, as no form would."""

    def act() -> object:
        row = factory()
        return type(row)._default_manager.filter(pk=row.pk).update(**values)

    return act


def twice(factory: Callable[..., models.Model], model: type[models.Model], *fields: str) -> Break:
    """Return an act that makes a row and another one with the same `fields`."""

    def act() -> object:
        row = factory()
        other = model(**{field.attname: getattr(row, field.attname) for field in model._meta.concrete_fields})
        other.pk = None
        return model._default_manager.bulk_create([other])

    return act


BREAKS: dict[str, Break] = {
    "annotation_says_something": update(AnnotationFactory, body=""),
    "article_has_a_key": update(ArticleFactory, key=""),
    "article_has_text": update(ArticleFactory, text=""),
    "article_has_a_hash": update(ArticleFactory, sha256="abc"),
    "article_copy_says_of_what_kind": update(ArticleFactory, copy_kind="edition"),
    "article_is_no_copy_of_itself": update(ArticleFactory, copy_of=models.F("id"), copy_kind="edition"),
    "briefing_has_a_title": update(BriefingFactory, title=""),
    "briefing_kind_is_known": update(BriefingFactory, kind="chat"),
    "briefing_ends_after_it_starts": update(BriefingFactory, earliest="2025-09-23", latest="2025-09-22"),
    "briefing_without_date_has_no_bounds": update(BriefingFactory, date_edtf="", earliest="2025-09-23"),
    "figure_is_listed_once": twice(FigureFactory, Figure),
    "figure_covers_some_text": update(FigureFactory, end=models.F("start")),
    "figure_has_a_value": update(FigureFactory, low=None, high=None),
    "figure_ends_above_its_start": update(FigureFactory, low=5, high=4),
    "figure_is_of_something": update(FigureFactory, unit="", counted=""),
    "figure_that_is_open_tells_of_its_bound": update(FigureFactory, includes_bound=True),
    "figure_origin_is_known": update(FigureFactory, origin="rumour"),
    "only_editors_refuse_figures": update(FigureFactory, refused=True),
    "import_record_outcome_is_known": update(ImportRecordFactory, outcome="lost"),
    "import_record_has_article_unless_rejected": update(ImportRecordFactory, article=None),
    "rejected_import_record_has_a_problem": update(ImportRecordFactory, outcome="rejected", article=None, problem=""),
    "import_run_ends_after_start": update(ImportRunFactory, finished_at="2001-01-01T00:00:00Z"),
    "office_is_listed_once": twice(lambda: OfficeFactory(since="2023-11-10"), Office),
    "office_of_unknown_start_is_listed_once": twice(OfficeFactory, Office),
    "office_ends_after_it_starts": update(OfficeFactory, since="2025-01-02", until="2025-01-01"),
    "office_is_attested_in_order": update(OfficeFactory, attested_from="2025-01-02", attested_until="2025-01-01"),
    "outlet_has_a_name": update(OutletFactory, name=""),
    "address_is_retired_once": twice(RetiredAddressFactory, RetiredAddress),
    "address_does_not_succeed_itself": update(RetiredAddressFactory, successor=models.F("old")),
    "retired_address_has_a_reason": update(RetiredAddressFactory, reason=""),
    "retired_address_kind_is_known": update(RetiredAddressFactory, kind="page"),
    "revision_has_a_reason": update(RevisionFactory, reason=""),
    "statement_has_one_revision_a_version": twice(RevisionFactory, Revision),
    "speaker_kind_is_known": update(SpeakerFactory, kind="ghost"),
    "speaker_has_a_name": update(SpeakerFactory, name=""),
    "speaker_candidate_is_listed_once": twice(SpeakerCandidateFactory, SpeakerCandidate),
    "speaker_name_is_listed_once": twice(SpeakerNameFactory, SpeakerName),
    "speaker_name_is_not_empty": update(SpeakerNameFactory, name=""),
    "search_change_names_one_thing": update(SearchChangeFactory, statement=None),
    "statement_passage_not_empty": update(StatementFactory, passage_end=models.F("passage_start")),
    "statement_has_content": update(StatementFactory, content=[]),
    "statement_public_id_has_ten_characters": update(StatementFactory, public_id="abc"),
    "statement_has_a_hash": update(StatementFactory, words_sha256="abc"),
    "statement_kind_is_known": update(StatementFactory, kind="rumour"),
    "statement_review_is_known": update(StatementFactory, review="perhaps"),
    "statement_version_counts_from_one": update(StatementFactory, version=0),
    "statement_topic_is_listed_once": twice(StatementTopicFactory, StatementTopic),
    "statement_topic_origin_is_known": update(StatementTopicFactory, origin="oracle"),
    "only_editors_refuse_topics": update(StatementTopicFactory, refused=True),
    "topic_has_a_name": update(TopicFactory, name=""),
    "topic_is_not_broader_than_itself": update(TopicFactory, broader=models.F("id")),
    "topic_term_is_listed_once": twice(TopicTermFactory, TopicTerm),
    "topic_term_is_not_empty": update(TopicTermFactory, phrase=""),
}


def all_constraints() -> set[str]:
    found = apps.get_app_config("statements").get_models()
    return {constraint.name for model in found for constraint in model._meta.constraints}


def test_every_constraint_is_broken_here() -> None:
    assert set(BREAKS) == all_constraints()


@pytest.mark.parametrize("name", BREAKS)
def test_the_database_itself_refuses_what_breaks_a_rule(name: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        BREAKS[name]()


@pytest.mark.parametrize(
    "factory",
    [OutletFactory, BriefingFactory, SpeakerFactory, TopicFactory, ArticleFactory],
    ids=lambda factory: factory._meta.model.__name__,
)
def test_what_something_public_hangs_on_cannot_be_deleted(factory: Callable[..., models.Model]) -> None:
    statement = StatementFactory(topics=["nato"])
    rows = {
        Outlet: statement.article.outlet,
        Briefing: statement.article.briefing,
        Speaker: statement.speaker,
        Topic: statement.topic_links.get().topic,
        Article: statement.article,
    }

    with pytest.raises(models.ProtectedError):
        rows[factory._meta.model].delete()  # type: ignore[attr-defined]


@pytest.mark.parametrize("model", [Annotation, ImportRecord, ImportRun, Statement, TopicTerm])
def test_every_kind_of_row_says_what_it_is(model: type[models.Model]) -> None:
    rows = {
        Annotation: AnnotationFactory,
        ImportRecord: ImportRecordFactory,
        ImportRun: ImportRunFactory,
        Statement: StatementFactory,
        TopicTerm: TopicTermFactory,
    }

    assert str(rows[model]())
