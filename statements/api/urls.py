"""The addresses of the API, under /api/v1/. Programs rely on them: add freely, change only with a new version."""

from django.urls import path, re_path

from statements.api.views import index, rows
from statements.api.views.figures import FigureList
from statements.api.views.schema import Schema, documentation_page
from statements.api.views.search import Search
from statements.api.views.statements import StatementDetail, StatementList

app_name = "api"

urlpatterns = [
    path("", index.Index.as_view(), name="index"),
    path("docs/", documentation_page, name="docs"),
    path("schema/", Schema.as_view(), name="schema"),
    path("search/", Search.as_view(), name="search"),
    path("statements/", StatementList.as_view(), name="statements"),
    path("statements/<slug:id>/", StatementDetail.as_view(), name="statement"),
    path("speakers/", rows.SpeakerList.as_view(), name="speakers"),
    path("speakers/<slug:slug>/", rows.SpeakerDetail.as_view(), name="speaker"),
    path("outlets/", rows.OutletList.as_view(), name="outlets"),
    path("outlets/<slug:slug>/", rows.OutletDetail.as_view(), name="outlet"),
    path("topics/", rows.TopicList.as_view(), name="topics"),
    path("topics/<slug:slug>/", rows.TopicDetail.as_view(), name="topic"),
    path("briefings/", rows.BriefingList.as_view(), name="briefings"),
    path("briefings/<slug:slug>/", rows.BriefingDetail.as_view(), name="briefing"),
    path("articles/", rows.ArticleList.as_view(), name="articles"),
    path("articles/<int:id>/", rows.ArticleDetail.as_view(), name="article"),
    path("figures/", FigureList.as_view(), name="figures"),
    re_path("", index.Unknown.as_view(), name="unknown"),
]
