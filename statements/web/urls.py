"""The public addresses. They are bookmarked and cited: add freely, change only with a redirect."""

from django.contrib.sitemaps import views as sitemaps
from django.urls import URLPattern, URLResolver, path, register_converter

from statements.web import discovery, downloads, feeds, health
from statements.web.citation_files import CitedEndingConverter, briefing_citation, statement_citation
from statements.web.figure_downloads import FigureEndingConverter, numbers_download, topic_numbers_download
from statements.web.kept_pages import keep_pages
from statements.web.only_read import only_read
from statements.web.paging import tell_pages
from statements.web.public_ids import PublicIdConverter
from statements.web.views.about import about, search_help
from statements.web.views.article_text import article_text
from statements.web.views.articles import article_page
from statements.web.views.briefings import briefing_list, briefing_page
from statements.web.views.card_images import statement_card
from statements.web.views.collections import collection_download, collection_page
from statements.web.views.embeds import oembed, statement_embed
from statements.web.views.facet_values import facet_values
from statements.web.views.home import home
from statements.web.views.numbers import numbers, topic_numbers
from statements.web.views.outlets import outlet_list, outlet_page
from statements.web.views.permalinks import statement_annotation, statement_page, statement_short
from statements.web.views.speakers import speaker_list, speaker_page
from statements.web.views.statements import statement_list
from statements.web.views.style import style
from statements.web.views.suggestions import suggestions
from statements.web.views.topics import topic_list, topic_page
from statements.web.views.versions import statement_versions

register_converter(PublicIdConverter, "public_id")
register_converter(downloads.EndingConverter, "ending")
register_converter(downloads.SectionConverter, "section")
register_converter(FigureEndingConverter, "figures")
register_converter(CitedEndingConverter, "cited")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("statements/", statement_list, name="statements"),
    path("statements/by/<slug:name>/", facet_values, name="statement-values"),
    path("statements/<public_id:public_id>/", statement_page, name="statement"),
    path("statements/<public_id:public_id>/versions/", statement_versions, name="statement-versions"),
    path("statements/<public_id:public_id>/embed/", statement_embed, name="statement-embed"),
    path("statements/<public_id:public_id>/card.png", statement_card, name="statement-card"),
    path("s/<public_id:public_id>", statement_short, name="statement-short"),
    path("s/<public_id:public_id>/", statement_short, name="statement-short-slash"),
    path("suggestions/", suggestions, name="suggestions"),
    path("briefings/", briefing_list, name="briefings"),
    path("briefings/<slug:slug>/", briefing_page, name="briefing"),
    path("articles/<int:pk>/", article_page, name="article"),
    path("speakers/", speaker_list, name="speakers"),
    path("speakers/<slug:slug>/", speaker_page, name="speaker"),
    path("outlets/", outlet_list, name="outlets"),
    path("outlets/<slug:slug>/", outlet_page, name="outlet"),
    path("topics/", topic_list, name="topics"),
    path("topics/<slug:slug>/", topic_page, name="topic"),
    path("topics/<slug:slug>/numbers/", topic_numbers, name="topic-numbers"),
    path("numbers/", numbers, name="numbers"),
    path("collection/", collection_page, name="collection"),
    path("about/", about, name="about"),
    path("about/search/", search_help, name="search-help"),
    path("about/style/", style, name="style"),
    # The same for programs.
    path("collection.<ending:ending>", collection_download, name="collection-download"),
    path("statements.<ending:ending>", downloads.search_download, name="search-download"),
    path("<section:section>/<slug:slug>/statements.<ending:ending>", downloads.list_download, name="list-download"),
    path("numbers.<figures:ending>", numbers_download, name="numbers-download"),
    path("topics/<slug:slug>/numbers.<figures:ending>", topic_numbers_download, name="topic-numbers-download"),
    path("articles/<int:pk>/statements.<ending:ending>", downloads.article_download, name="article-download"),
    path("statements/<public_id:public_id>/cite.<cited:ending>", statement_citation, name="statement-citation"),
    path("briefings/<slug:slug>/cite.<cited:ending>", briefing_citation, name="briefing-citation"),
    path("articles/<int:pk>.txt", article_text, name="article-text"),
    path("oembed/", oembed, name="oembed"),
    path("statements/<public_id:public_id>/annotation.json", statement_annotation, name="statement-annotation"),
    path("feeds/statements.atom", feeds.statements, name="feed-statements"),
    path("feeds/briefings.atom", feeds.briefings, name="feed-briefings"),
    path("feeds/briefings/<slug:slug>.atom", feeds.briefing, name="feed-briefing"),
    path("feeds/speakers/<slug:slug>.atom", feeds.speaker, name="feed-speaker"),
    path("feeds/outlets/<slug:slug>.atom", feeds.outlet, name="feed-outlet"),
    path("feeds/topics/<slug:slug>.atom", feeds.topic, name="feed-topic"),
    path("sitemap.xml", sitemaps.index, discovery.SITEMAP_INDEX, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemaps.sitemap, discovery.SITEMAP_SECTIONS, name="sitemap-section"),
    path("robots.txt", discovery.robots, name="robots"),
    path("favicon.ico", discovery.favicon, name="favicon"),
    path("opensearch.xml", discovery.opensearch, name="opensearch"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
]

# Whether the site is alive must be told without the database.
urlpatterns = only_read(keep_pages(tell_pages(urlpatterns), but=["healthz", "readyz"]))
