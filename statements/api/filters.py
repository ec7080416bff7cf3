"""By what the lists can be narrowed. Statements: by what every search of the site takes."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet
from django_filters import CharFilter, ChoiceFilter, FilterSet

from statements.models import Article, Briefing, Outlet, Speaker, Topic
from statements.models.figure import KNOWN_SUMS, UNITS
from statements.search import Claiming
from statements.search.filters import ChoicesFilter, PeriodFilter, SlugsFilter, StatementFilter
from statements.search.names import find_keys

LONGEST_NAME = 200  # characters
LONGEST_NOUN = 60


class StatementWalkFilter(StatementFilter):
    """The same, for a list that is read to its end: in order of date, because the best matches are a few."""

    sort = ChoiceFilter(
        choices=[("newest", "Newest first"), ("oldest", "Oldest first")],
        label="Order",
        method="keep_all",
        empty_label=None,
    )


class ClaimFilter(StatementWalkFilter):
    """The same, for what is claimed in numbers."""

    unit = ChoiceFilter(choices=list(UNITS.items()), label="Unit", method="keep_all", empty_label=None)
    counted = CharFilter(label="What is counted", method="keep_all", max_length=LONGEST_NOUN)

    def to_claiming(self) -> Claiming:
        asked = self.form.cleaned_data
        noun = asked["counted"] or ""
        return Claiming(asked["unit"] or "", noun.upper() if noun.upper() in KNOWN_SUMS else noun.lower())


class SpeakerFilter(FilterSet):
    name = CharFilter(method="called", max_length=LONGEST_NAME)
    kind = ChoicesFilter(choices=Speaker.Kind.choices, distinct=False)

    class Meta:
        model = Speaker
        fields: list[str] = []

    def called(self, speakers: QuerySet[Speaker], name: str, value: str) -> QuerySet[Speaker]:
        return speakers.filter(pk__in=find_keys("speaker", value, {}))


class OutletFilter(FilterSet):
    class Meta:
        model = Outlet
        fields: list[str] = []


class TopicFilter(FilterSet):
    class Meta:
        model = Topic
        fields: list[str] = []


class BriefingFilter(FilterSet):
    kind = ChoicesFilter(choices=Briefing.Kind.choices, distinct=False)
    since = PeriodFilter(method="held_since")
    until = PeriodFilter(method="held_until", last=True)

    class Meta:
        model = Briefing
        fields: list[str] = []

    def held_since(self, briefings: QuerySet[Briefing], name: str, value: Any) -> QuerySet[Briefing]:
        return briefings.exclude(earliest=None, latest=None).filter(Q(latest__gte=value) | Q(latest=None))

    def held_until(self, briefings: QuerySet[Briefing], name: str, value: Any) -> QuerySet[Briefing]:
        return briefings.exclude(earliest=None, latest=None).filter(Q(earliest__lte=value) | Q(earliest=None))


class ArticleFilter(FilterSet):
    outlet = SlugsFilter("outlet", Outlet.objects.all(), method="among")
    briefing = SlugsFilter("briefing", Briefing.objects.all(), method="among")

    class Meta:
        model = Article
        fields: list[str] = []

    def among(self, articles: QuerySet[Article], name: str, rows: Iterable[Model]) -> QuerySet[Article]:
        """Keep those of any of the rows; by keys, so that their index is used."""
        keys = [row.pk for row in rows]
        return articles.filter(**{f"{name}__in": keys}) if keys else articles
