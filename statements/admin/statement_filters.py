"""By what editors narrow the list of statements."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from statements.models import SpeakerCandidate, Statement, StatementTopic, Topic


class TopicFilter(admin.SimpleListFilter):
    """The statement's topics as readers see them: what an editor refused does not count."""

    title = "topic"
    parameter_name = "topic"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return list(Topic.objects.values_list("slug", "name"))

    def queryset(self, request: HttpRequest, queryset: QuerySet[Statement]) -> QuerySet[Statement]:
        slug = self.value()
        links = StatementTopic.objects.filter(refused=False, topic__slug=slug)
        return queryset.filter(pk__in=links.values("statement")) if slug else queryset


class UndecidedFilter(admin.SimpleListFilter):
    """Statements whose printed name may mean several people, until an editor says whom."""

    title = "speaker to be decided"
    parameter_name = "undecided"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("1", "Several people may be meant")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Statement]) -> QuerySet[Statement]:
        undecided = SpeakerCandidate.objects.exclude(statement__review="withdrawn").values("statement")
        return queryset.filter(pk__in=undecided) if self.value() == "1" else queryset
