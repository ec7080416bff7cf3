"""What a revision changed, in words: kinds and reviews as people read them, speakers and topics by their names."""

import re
from collections.abc import Iterable, Mapping, Sequence

from django.utils.text import slugify

from statements.models.retired_address import RetiredAddress
from statements.models.revision import Revision
from statements.models.slug_words import slug_words
from statements.models.speaker import Speaker
from statements.models.statement import Statement
from statements.models.topic import Topic

LABELS = {
    "words": "Words",
    "passage": "Passage",
    "kind": "Kind of speech",
    "speaker": "Speaker",
    "relayed_from": "Telling the words of",
    "topics": "Topics",
    "figures": "Figures",
    "review": "Review",
}
NOTHING = {"speaker": "not identified", "relayed_from": "nobody", "topics": "none", "figures": "none"}
CHOICES = {"kind": dict(Statement.Kind.choices), "review": dict(Statement.Review.choices)}
NUMBERED = re.compile(r"-\d+$")


def find_names(revisions: Iterable[Revision]) -> dict[str, str]:
    """Return the names of speakers and topics, which revisions call by the slugs that they had then."""
    changes = [revision.changes for revision in revisions]
    speakers = {slug for field in ("speaker", "relayed_from") for change in changes for slug in change.get(field, ())}
    topics = {slug for change in changes for side in change.get("topics", ()) for slug in (side or "").split(", ")}
    names = {f"Speaker {slug}": name for slug, name in _name_speakers(speakers - {None}).items()}
    if topics - {""}:
        subjects = Topic.objects.filter(slug__in=topics - {""}).order_by()
        names |= {f"Topic {slug}": name for slug, name in subjects.values_list("slug", "name")}
    return names


def tell_side(changes: Mapping[str, Sequence[str | None]], side: int, names: Mapping[str, str]) -> dict[str, str]:
    """Return the values before (0) or after (1) a revision, as a reader is told them."""
    return {field: _tell(field, changes[field][side] or "", names) for field in LABELS if field in changes}


def _tell(field: str, value: str, names: Mapping[str, str]) -> str:
    match field:
        case "kind" | "review":
            value = CHOICES[field].get(value, value)
        case "speaker" | "relayed_from":
            value = names.get(f"Speaker {value}", value)
        case "topics":
            value = ", ".join(sorted(names.get(f"Topic {slug}", slug) for slug in value.split(", ")))
    return value or NOTHING.get(field, "")


def _name_speakers(slugs: set[str]) -> dict[str, str]:
    if not slugs:
        return {}
    rows = Speaker.objects.filter(slug__in=slugs).order_by()
    names = dict(rows.values_list("slug", "name"))
    return names | _name_former(slugs - names.keys()) if slugs - names.keys() else names


def _name_former(slugs: set[str]) -> dict[str, str]:
    """Name those who were merged into another, or renamed since.

    The names of who was merged went to the one who stays: theirs is the one that the slug was made of. Where there is
    none, the one who stays is named, with the slug.
    """
    retired = RetiredAddress.objects.filter(kind=RetiredAddress.Kind.SPEAKER, old__in=slugs)
    successors = dict(retired.values_list("old", "successor"))
    rows = Speaker.objects.filter(slug__in=successors.values()).prefetch_related("names")
    kept = {speaker.slug: speaker for speaker in rows}
    found = {}
    for old, successor in successors.items():
        if speaker := kept.get(successor):
            spellings = [speaker.name, *(spelling.name for spelling in speaker.names.all())]
            slugs = {old, NUMBERED.sub("", old)}
            # The older of them were made without the letters that are not Latin.
            own = (name for name in spellings if slugs & {slug_words(name), slugify(name)})
            found[old] = next(own, f"{speaker.name} ({old})")
    return found
