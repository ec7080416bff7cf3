from django.contrib import admin
from django.utils.safestring import SafeString

from statements.admin.phrase_lines import PhraseLines, list_phrases
from statements.admin.public_rows import PublicRowAdmin, SlugForm
from statements.models import Outlet


class OutletForm(SlugForm):
    names = PhraseLines(
        required=False,
        help_text="Other names it prints of itself, such as a masthead or an agency code, one a line.",
    )


@admin.register(Outlet)
class OutletAdmin(PublicRowAdmin):
    form = OutletForm
    lists = {"names": "other_names"}
    list_display = ["name", "country", "url"]
    search_fields = ["name"]

    @admin.display(description="names")
    def other_names(self, outlet: Outlet) -> SafeString | str:
        return list_phrases(outlet.names)
