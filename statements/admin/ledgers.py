"""The archive's own ledgers, to read: what changed, what moved, what the index has still to learn."""

from django.contrib import admin

from statements.admin.public_rows import ReadOnly
from statements.models import Office, RetiredAddress, SearchChange, SpeakerName, StatementTopic
from statements.models.proof import cut_words


@admin.register(RetiredAddress)
class RetiredAddressAdmin(ReadOnly):
    list_display = ["kind", "old", "successor", "reason", "retired_at"]
    list_filter = ["kind"]
    search_fields = ["old", "successor", "reason"]


@admin.register(SearchChange)
class SearchChangeAdmin(ReadOnly):
    list_display = ["pk", "named", "transaction", "written_at"]
    show_full_result_count = False  # nobody looks at a million rows


@admin.register(StatementTopic)
class StatementTopicAdmin(ReadOnly):
    list_display = ["statement", "topic", "origin", "refused", "from_heading"]
    list_filter = ["origin", "refused", "topic"]
    list_select_related = ["statement", "topic"]
    fields = ["statement", "topic", "origin", "refused", "from_heading", "words"]

    @admin.display(description="words that matched")
    def words(self, link: StatementTopic) -> str:
        return cut_words(link.statement.article.text, link.evidence) or "(none)"


@admin.register(Office)
class OfficeAdmin(ReadOnly):
    list_display = ["title", "speaker", "represents", "since", "until"]
    list_select_related = ["speaker"]
    search_fields = ["title", "speaker__name"]


@admin.register(SpeakerName)
class SpeakerNameAdmin(ReadOnly):
    list_display = ["name", "speaker"]
    list_select_related = ["speaker"]
    search_fields = ["name"]
