"""What is known of a document besides its text: from the command line, a sidecar or a JSON line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, get_args

from statements.importing.errors import RejectedSource
from statements.importing.metadata_values import (
    check_language,
    check_slug,
    check_url,
    read_day,
    read_text,
    refuse_unknown,
)
from statements.models import Briefing
from statements.models.uncertain_dates import read_bounds

Form = Literal["report", "record"]


@dataclass(frozen=True, slots=True)
class BriefingMetadata:
    """The occasion, as far as somebody told us. An empty field is to be inferred from the text.

    Documents with the same `slug` report the same briefing.
    """

    slug: str = ""
    title: str = ""
    kind: str = ""
    place: str = ""
    date: str = ""
    date_evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article. An empty field is to be inferred from the text, or stays empty.

    `office` is what the speaker of a record was when speaking, `represents` for which country or body.
    """

    id: str = ""
    outlet: str = ""
    url: str = ""
    headline: str = ""
    byline: str = ""
    language: str = ""
    published: date | None = None
    retrieved: date | None = None
    form: Form = "report"
    speaker: str = ""
    office: str = ""
    represents: str = ""
    briefing: BriefingMetadata = field(default_factory=BriefingMetadata)


TEXTS = {"id", "outlet", "url", "headline", "byline", "language", "speaker", "office", "represents"}
KEYS = TEXTS | {"published", "retrieved", "form", "briefing"}
BRIEFING_TEXTS = {"slug", "title", "kind", "place", "date"}
BRIEFING_KEYS = BRIEFING_TEXTS | {"date_evidence"}


def read_metadata(values: Mapping[str, Any], source: str) -> Metadata:
    """Check `values` and make them Metadata.

    Raises:
        RejectedSource: a key that does not exist (a typing slip must not lose a fact),
            or a value of the wrong type.
    """
    refuse_unknown(values, KEYS, source)
    briefing = values.get("briefing", {})
    if not isinstance(briefing, Mapping):
        raise RejectedSource(source, problem="'briefing' is not a table.", remedy="Write it as [briefing].")
    form = values.get("form", "report")
    if form not in get_args(Form):
        form = read_text(form, "form", source)  # what is no text is not shown: it may be of any size
        raise RejectedSource(source, problem=f"has form {form!r}.", remedy="Write 'report' or 'record'.")
    texts = {key: read_text(values[key], key, source) for key in TEXTS & values.keys()}
    check_url(texts.get("url", ""), source)
    check_language(texts.get("language", ""), source)
    return Metadata(
        **texts,  # TEXTS names the fields that are text
        published=read_day(values.get("published"), "published", source),
        retrieved=read_day(values.get("retrieved"), "retrieved", source),
        form=form,
        briefing=_read_briefing(briefing, source),
    )


def _read_briefing(values: Mapping[str, Any], source: str) -> BriefingMetadata:
    refuse_unknown(values, BRIEFING_KEYS, source)
    evidence = values.get("date_evidence", [])
    if not isinstance(evidence, list):
        raise RejectedSource(source, problem="'date_evidence' is not a list.", remedy='Write ["…", "…"].')
    texts = {key: read_text(values[key], key, source) for key in BRIEFING_TEXTS & values.keys()}
    check_slug(texts.get("slug", ""), source)
    if texts.get("kind", "") not in {"", *Briefing.Kind.values}:
        known = ", ".join(Briefing.Kind.values)
        raise RejectedSource(
            source, problem=f"has a briefing of kind {texts['kind']!r}.", remedy=f"Write one of {known}."
        )
    try:
        read_bounds(texts.get("date", ""))
    except ValueError as error:
        raise RejectedSource(source, problem="has a wrong briefing date.", remedy=str(error)) from error
    return BriefingMetadata(**texts, date_evidence=tuple(read_text(item, "date_evidence", source) for item in evidence))
