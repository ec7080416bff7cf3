from django.contrib import admin

from statements.admin.public_rows import PublicRowAdmin
from statements.models import Outlet


@admin.register(Outlet)
class OutletAdmin(PublicRowAdmin):
    list_display = ["name", "country", "url"]
    search_fields = ["name"]
