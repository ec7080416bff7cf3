"""The addresses of the site: public pages, the API and the editors' admin."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", RedirectView.as_view(pattern_name="api:docs"), name="api"),
    path("api/v1/", include("statements.api.urls")),
    path("", include("statements.web.urls")),
]
