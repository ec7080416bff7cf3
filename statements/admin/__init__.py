"""The editors' admin: one file a subject. The words of a statement cannot be edited here or anywhere."""

from django.contrib import admin

from statements.admin import (
    annotations,
    articles,
    briefings,
    import_records,
    imports,
    ledgers,
    outlets,
    revisions,
    speakers,
    statements,
    topics,
)

__all__ = [
    "annotations",
    "articles",
    "briefings",
    "import_records",
    "imports",
    "ledgers",
    "outlets",
    "revisions",
    "speakers",
    "statements",
    "topics",
]

admin.site.site_header = "On the Record"
admin.site.site_title = "On the Record, for editors"
admin.site.index_title = "The archive"
