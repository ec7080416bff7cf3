"""Where statements stand: outlets, briefings and articles."""

import factory

from statements.models import Article, Briefing, Outlet
from statements.models.proof import hash_text


class OutletFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Outlet
        django_get_or_create = ("slug",)

    slug = "ptv-network"
    name = factory.LazyAttribute(lambda outlet: name_from_slug(outlet.slug, known={"ptv-network": "PTV Network"}))
    country = "Pakistan"


class BriefingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Briefing
        django_get_or_create = ("slug",)

    slug = "islamabad-2025-09-23"
    title = "Press briefing in Islamabad"
    kind = Briefing.Kind.PRESS_BRIEFING
    place = "Islamabad"
    date_edtf = "2025-09-23"
    date_evidence = ["on Tuesday"]


class ArticleFactory(factory.django.DjangoModelFactory):
    """An article of one outlet. `text` may be any text; its hash follows."""

    class Meta:
        model = Article

    key = factory.Sequence(lambda number: f"https://example.org/articles/{number}")
    outlet = factory.SubFactory(OutletFactory)
    briefing = factory.SubFactory(BriefingFactory)
    url = factory.SelfAttribute("key")
    headline = "Envoy meets the press"
    text = "Envoy meets the press\n\nISLAMABAD: Ambassador Albert Khorev met the press on Tuesday.\n"
    sha256 = factory.LazyAttribute(lambda article: hash_text(article.text))


def name_from_slug(slug: str, *, known: dict[str, str]) -> str:
    """Return a name fit for `slug`, so that a test need not write both: `united-nations` is United Nations."""
    return known.get(slug) or slug.replace("-", " ").title()
