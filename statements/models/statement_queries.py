"""The questions asked of statements, in the words of the archive."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.db.models.functions import Substr

from statements.models.statement_topic import StatementTopic

if TYPE_CHECKING:
    from statements.models.statement import Statement  # noqa: F401  (named in the base class below)


class StatementQuerySet(models.QuerySet["Statement"]):
    def published(self) -> Self:
        """Leave out what was withdrawn or merged. Every public page starts here."""
        return self.exclude(review="withdrawn")

    def said_between(self, since: date | None, until: date | None) -> Self:
        """Keep statements that may have been said in the interval, both days included.

        A briefing's date can be uncertain, so its interval need only overlap the one
        asked for; either end may be open. A briefing without any date is in no interval.
        """
        kept = self
        if since or until:
            kept = kept.exclude(article__briefing__earliest=None, article__briefing__latest=None)
        if since:
            kept = kept.filter(Q(article__briefing__latest__gte=since) | Q(article__briefing__latest=None))
        if until:
            kept = kept.filter(Q(article__briefing__earliest__lte=until) | Q(article__briefing__earliest=None))
        return kept

    def about(self, *slugs: str) -> Self:
        """Keep statements on any of the topics. What an editor refused does not count."""
        links = StatementTopic.objects.filter(refused=False, topic__slug__in=slugs)
        return self.filter(pk__in=links.values("statement_id"))

    def with_passages(self) -> Self:
        """Add `passage_text`, the printed stretch, cut out by the database; the article's text stays there."""
        length = F("passage_end") - F("passage_start")
        passage = Substr("article__text", F("passage_start") + 1, length)
        return self.defer("article__text").annotate(passage_text=passage)

    def for_cards(self) -> Self:
        """Fetch all that a statement card prints, in three queries, without the articles' texts.

        Adds `passage_text` and `has_company`: somebody else speaks in the same article too.
        """
        others = self.model._default_manager.exclude(speaker=None).exclude(review="withdrawn")
        others = others.filter(article=OuterRef("article")).exclude(speaker=OuterRef("speaker"))
        return (
            self.with_passages()
            .annotate(has_company=Exists(others))
            .select_related("speaker", "relayed_from", "article__outlet", "article__briefing")
            .prefetch_related(
                "speaker__offices",
                Prefetch(
                    "topic_links",
                    queryset=StatementTopic.objects.filter(refused=False).select_related("topic"),
                    to_attr="accepted_topics",
                ),
            )
        )
