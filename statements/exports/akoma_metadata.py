"""What an Akoma Ntoso file says of itself: works, expressions and manifestations, and who and what is named in it."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone
from lxml import etree

from statements.exports.csl import ARCHIVE
from statements.exports.dates import describe_date
from statements.exports.offices import office_when_said
from statements.exports.words import on_one_line
from statements.models import Article, Speaker, Statement

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
NO_COUNTRY = "zz"  # an outlet's country is a name here, and an archive has none: "unknown" in Unicode's CLDR
FORMAT = "application/akn+xml"


def add(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)


def name_speaker(prefix: str, speaker: Speaker) -> str:
    """Return the id by which a debate refers to the speaker; an id stands once in a file."""
    return f"{prefix}__speaker_{speaker.slug}"


def describe_file(meta: etree._Element, *, site: str, day: date) -> None:
    """Say that the collection was made by the archive on that day."""
    source = "#archive"
    identification = add(meta, "identification", source=source)
    address = f"{site}/statements/"
    for level in ("FRBRWork", "FRBRExpression", "FRBRManifestation"):
        _add_level(identification, level, address, day=day, event="export", author=source, language="en")
    _add_archive(add(meta, "references", source=source), "archive", site=site)


def describe_article(meta: etree._Element, group: list[Statement], prefix: str, *, site: str) -> None:
    """Say which article the statements stand in, at which permalinks, and who is named."""
    article = group[0].article
    address = f"{site}{article.get_absolute_url()}"
    archive, outlet = f"#{prefix}__archive", f"#{prefix}__outlet"
    identification = add(meta, "identification", source=archive)
    day, event = _day_of(article)
    for level in ("FRBRWork", "FRBRExpression"):
        _add_level(identification, level, address, day=day, event=event, author=outlet, language=article.language)
    today = timezone.localdate()
    _add_level(identification, "FRBRManifestation", address, day=today, event="export", author=archive, language="")
    permalinks = add(add(meta, "analysis", source=archive), "otherReferences", source=archive)
    for statement in group:
        add(
            permalinks,
            "alternativeReference",
            **{"for": f"#{prefix}__statement_{statement.public_id}"},
            href=f"{site}{statement.get_absolute_url()}",
            showAs=f"Statement {statement.public_id}, version {statement.version}, {statement.get_review_display()}",
        )
    _add_names(add(meta, "references", source=archive), group, prefix, site=site)


def _day_of(article: Article) -> tuple[date, str]:
    """Return a day that is known, and of what: the schema wants one, and the occasion's may be uncertain."""
    if article.published_on:
        return article.published_on, "publication"
    if article.retrieved_on:
        return article.retrieved_on, "retrieval"
    return article.imported_at.date(), "archiving"


def _add_level(
    identification: etree._Element, level: str, address: str, *, day: date, event: str, author: str, language: str
) -> None:
    """Add one level of the library model FRBR, with the properties that the schema asks for."""
    element = add(identification, level)
    add(element, "FRBRthis", value=address)
    add(element, "FRBRuri", value=address)
    add(element, "FRBRdate", date=day.isoformat(), name=event)
    add(element, "FRBRauthor", href=author)
    match level:
        case "FRBRWork":
            add(element, "FRBRcountry", value=NO_COUNTRY)
        case "FRBRExpression":
            add(element, "FRBRlanguage", language=language)
        case _:
            add(element, "FRBRformat", value=FORMAT)


def _add_names(references: etree._Element, group: list[Statement], prefix: str, *, site: str) -> None:
    article = group[0].article
    outlet, briefing = article.outlet, article.briefing
    _add_archive(references, f"{prefix}__archive", site=site)
    _add_name(references, "TLCOrganization", f"{prefix}__outlet", f"{site}{outlet.get_absolute_url()}", outlet.name)
    occasion = ", ".join(filter(None, [briefing.title, briefing.place, describe_date(briefing.date_edtf)]))
    _add_name(references, "TLCEvent", f"{prefix}__briefing", f"{site}{briefing.get_absolute_url()}", occasion)
    for statement in _first_of_each_speaker(group):
        speaker = statement.speaker
        if speaker:
            tag = "TLCOrganization" if speaker.kind == Speaker.Kind.BODY else "TLCPerson"
            href = f"{site}{speaker.get_absolute_url()}"
            _add_name(references, tag, name_speaker(prefix, speaker), href, _full_name(statement, speaker))


def _first_of_each_speaker(group: Iterable[Statement]) -> list[Statement]:
    first: dict[int | None, Statement] = {}
    for statement in group:
        first.setdefault(statement.speaker_id, statement)
    return list(first.values())


def _full_name(statement: Statement, speaker: Speaker) -> str:
    """Return the name with the office held when it was said."""
    office = office_when_said(statement)
    return ", ".join(filter(None, [speaker.name, office.title, office.represents])) if office else speaker.name


def _add_archive(references: etree._Element, identity: str, *, site: str) -> None:
    _add_name(references, "TLCOrganization", identity, f"{site}/", ARCHIVE)


def _add_name(references: etree._Element, tag: str, identity: str, href: str, name: str) -> None:
    add(references, tag, eId=identity, href=href, showAs=on_one_line(name))
