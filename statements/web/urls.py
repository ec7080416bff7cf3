"""The public addresses. They are bookmarked and cited: add freely, change only with a redirect."""

from django.urls import URLPattern, URLResolver, path

from statements.web.views.about import about
from statements.web.views.articles import article_page
from statements.web.views.briefings import briefing_list, briefing_page
from statements.web.views.home import home
from statements.web.views.outlets import outlet_list, outlet_page
from statements.web.views.speakers import speaker_list, speaker_page
from statements.web.views.statements import statement_list, statement_page, statement_short
from statements.web.views.topics import topic_list, topic_page

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("statements/", statement_list, name="statements"),
    path("statements/<str:public_id>/", statement_page, name="statement"),
    path("s/<str:public_id>", statement_short, name="statement-short"),
    path("briefings/", briefing_list, name="briefings"),
    path("briefings/<slug:slug>/", briefing_page, name="briefing"),
    path("articles/<int:pk>/", article_page, name="article"),
    path("speakers/", speaker_list, name="speakers"),
    path("speakers/<slug:slug>/", speaker_page, name="speaker"),
    path("outlets/", outlet_list, name="outlets"),
    path("outlets/<slug:slug>/", outlet_page, name="outlet"),
    path("topics/", topic_list, name="topics"),
    path("topics/<slug:slug>/", topic_page, name="topic"),
    path("about/", about, name="about"),
]
