from collections.abc import Iterable

from django.contrib import admin

from statements.admin.public_rows import PublicRowAdmin
from statements.models import Outlet, Statement


@admin.register(Outlet)
class OutletAdmin(PublicRowAdmin):
    list_display = ["name", "country", "url"]
    search_fields = ["name"]

    def statement_ids(self, row: Outlet) -> Iterable[int]:
        return Statement.objects.filter(article__outlet=row).values_list("pk", flat=True)
