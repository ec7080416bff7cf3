"""Statements as Akoma Ntoso (OASIS LegalDocML 1.0): a collection of debates, one for each article they stand in.

Verbatim words of a known speaker are a `speech`. All else is a `narrative`, in the third person, with the
attributed words marked: reported speech must not pass for the speaker's own.

The files are valid against the schema (conformance level 1). Their addresses are the archive's own permalinks, not
those of the standard's naming convention, which has no place for an occasion whose day is not known.

Source: Akoma Ntoso Version 1.0, OASIS Standard, 29 August 2018; schema akomantoso30.xsd.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, islice

from django.utils import timezone
from lxml import etree

from statements.exports.akoma_metadata import NAMESPACE, add, describe_article, describe_file, name_speaker
from statements.exports.dates import date_parts, describe_date, is_doubtful
from statements.exports.tables import CHUNK, fetch_in_order
from statements.exports.words import VERBATIM, cut_pieces, how_told, on_one_line, passage_of, without_controls
from statements.models import Article, Statement

PLACE = "{}"


def akoma_ntoso_lines(ids: Sequence[int], *, site: str) -> Iterator[str]:
    """Yield the document piece by piece, in the order of `ids` (primary keys). `site`: scheme and host.

    Neighbours of the same article stand in one debate; more than CHUNK of them in several.
    """
    head, tail = _frame(site=site)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n' + head
    number = 0
    for _, neighbours in groupby(fetch_in_order(ids), key=lambda statement: statement.article_id):
        while group := list(islice(neighbours, CHUNK)):
            number += 1
            yield etree.tostring(_component(group, number, site=site), encoding="unicode") + "\n"
    if not number:
        yield etree.tostring(_nothing(), encoding="unicode") + "\n"
    yield tail


def _frame(*, site: str) -> tuple[str, str]:
    """Return what stands before and after the components."""
    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap={None: NAMESPACE})
    collection = add(root, "documentCollection", name="statements")
    describe_file(add(collection, "meta"), site=site, day=timezone.localdate())
    body = add(collection, "collectionBody")
    body.text = f"\n{PLACE}"
    head, tail = etree.tostring(root, encoding="unicode").split(PLACE)
    return head, tail + "\n"


def _nothing() -> etree._Element:
    """Return the component that says that there is none: the schema asks for at least one."""
    component = _start("component", eId="component_1")
    add(add(component, "interstitial"), "p").text = "No statements."
    return component


def _component(group: list[Statement], number: int, *, site: str) -> etree._Element:
    article = group[0].article
    prefix = f"component_{number}"
    component = _start("component", eId=prefix)
    debate = add(component, "debate", name="report" if group[0].kind != Statement.Kind.RECORD else "record")
    describe_article(add(debate, "meta"), group, prefix, site=site)
    _add_preface(add(debate, "preface"), article, how_told(group[0].kind))
    section = add(add(debate, "debateBody"), "debateSection", name="statements", eId=f"{prefix}__statements")
    for statement in group:
        _add_statement(section, statement, prefix)
    return component


def _start(tag: str, **attributes: str) -> etree._Element:
    return etree.Element(f"{{{NAMESPACE}}}{tag}", attributes, nsmap={None: NAMESPACE})


def _add_preface(preface: etree._Element, article: Article, told_how: str) -> None:
    briefing = article.briefing
    if headline := on_one_line(article.headline):
        add(add(preface, "p"), "docTitle").text = headline
    line = add(preface, "p")
    line.text = f"{on_one_line(briefing.title)}, "
    when = describe_date(briefing.date_edtf)
    exact = [] if is_doubtful(briefing) else date_parts(briefing)
    told = add(line, "docDate", date=date(*exact).isoformat()) if len(exact) == 3 else add(line, "inline", name="date")
    told.text = when
    told.tail = f", as {told_how} by {on_one_line(article.outlet.name)}"


def _add_statement(section: etree._Element, statement: Statement, prefix: str) -> None:
    speaker = statement.speaker
    identity = {"eId": f"{prefix}__statement_{statement.public_id}"}
    if statement.kind in VERBATIM and speaker:
        speech = add(section, "speech", by=f"#{name_speaker(prefix, speaker)}", **identity)
        add(speech, "from").text = on_one_line(speaker.name)
        for paragraph in _paragraphs(cut_pieces(statement, statement.content)):
            add(speech, "p").text = paragraph
        return
    narrative = add(section, "narrative", **identity)
    refers_to = {"refersTo": f"#{name_speaker(prefix, speaker)}"} if speaker else {}
    _add_marked_words(narrative, statement, refers_to)


def _paragraphs(pieces: Iterable[str]) -> list[str]:
    paragraphs = [without_controls(part.strip()) for piece in pieces for part in piece.split("\n\n")]
    return [paragraph for paragraph in paragraphs if paragraph] or [""]


def _add_marked_words(narrative: etree._Element, statement: Statement, attributes: dict[str, str]) -> None:
    """Print the passage, the attributed words within it marked."""
    passage, first = passage_of(statement), statement.passage_start
    done, before = 0, None
    for start, end in statement.content:
        between = without_controls(passage[done : start - first])
        if before is None:
            narrative.text = between
        else:
            before.tail = between
        before = add(narrative, "inline", name="attributed", **attributes)
        before.text = without_controls(passage[start - first : end - first])
        done = end - first
    if before is not None:
        before.tail = without_controls(passage[done:])
