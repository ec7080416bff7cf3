"""The addresses of the site: public pages, the API and the editors' admin."""

from django.contrib import admin
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import RedirectView

to_docs = RedirectView.as_view(pattern_name="api:docs", http_method_names=["get", "head"])

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", csrf_exempt(to_docs), name="api"),  # takes nothing in: to POST it answers 405
    path("api/v1/", include("statements.api.urls")),
    path("", include("statements.web.urls")),
]
