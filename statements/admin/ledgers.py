"""The archive's own ledgers, to read: what changed, what moved, what the index has still to learn."""

from django.contrib import admin

from statements.admin.public_rows import ReadOnly
from statements.models import Office, RetiredAddress, Revision, SearchChange, SpeakerName, StatementTopic


@admin.register(RetiredAddress)
class RetiredAddressAdmin(ReadOnly):
    list_display = ["kind", "old", "successor", "reason", "retired_at"]
    list_filter = ["kind"]
    search_fields = ["old", "successor", "reason"]


@admin.register(Revision)
class RevisionAdmin(ReadOnly):
    list_display = ["statement", "version", "changes", "reason", "changed_by", "changed_at"]
    list_select_related = ["statement", "changed_by"]
    search_fields = ["statement__public_id", "reason"]


@admin.register(SearchChange)
class SearchChangeAdmin(ReadOnly):
    list_display = ["pk", "named", "transaction", "written_at"]
    show_full_result_count = False  # nobody looks at a million rows


@admin.register(StatementTopic)
class StatementTopicAdmin(ReadOnly):
    list_display = ["statement", "topic", "origin", "refused", "from_heading"]
    list_filter = ["origin", "refused", "topic"]
    list_select_related = ["statement", "topic"]


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
