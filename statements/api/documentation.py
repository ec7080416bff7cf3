"""What each address takes and answers, for the schema: read by programs, and by people on the documentation page."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse, extend_schema, extend_schema_view
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from statements.api import examples
from statements.api.filters import LONGEST_NOUN
from statements.api.parameters import MOST_ROWS, ROWS
from statements.api.problems import MEDIA_TYPE
from statements.api.serializers.found import ProblemSerializer
from statements.api.showing import field_names
from statements.models import Briefing, Speaker, Statement
from statements.models.figure import UNITS
from statements.search.language import LONGEST_QUERY
from statements.search.limits import MOST_VALUES
from statements.search.names import REVIEWS

Describe: TypeAlias = Callable[[type[APIView]], type[APIView]]
JSON = "application/json"
SLUG = {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"}
PUBLIC_ID = {"type": "string", "pattern": "^[0-9a-z]{10}$"}
PERIOD = {"type": "string", "pattern": r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$"}
ANY_OF_THEM = f"Give it again for any of several, at most {MOST_VALUES}."


def _slugs(name: str, what: str) -> OpenApiParameter:
    schema = {"type": "array", "items": SLUG, "minItems": 1, "maxItems": MOST_VALUES}
    return OpenApiParameter(name, schema, description=f"Slug of {what}. {ANY_OF_THEM}")


def _choices(name: str, values: Sequence[str], what: str) -> OpenApiParameter:
    schema = {
        "type": "array",
        "items": {"type": "string", "enum": list(values)},
        "minItems": 1,
        "maxItems": MOST_VALUES,
    }
    return OpenApiParameter(name, schema, description=f"{what} {ANY_OF_THEM}")


def _period(name: str, what: str) -> OpenApiParameter:
    return OpenApiParameter(name, PERIOD, description=f"{what} 2025, 2025-03 or 2025-03-09.")


def _sort(*orders: str) -> OpenApiParameter:
    text = "The order. What has no date comes last in `newest` and `oldest`."
    return OpenApiParameter("sort", {"type": "string", "enum": list(orders), "default": orders[0]}, description=text)


SINCE = _period("since", "The first day on which it may have been said.")
UNTIL = _period("until", "The last day on which it may have been said.")
STATEMENT_FILTERS = [
    OpenApiParameter(
        "q",
        {"type": "string", "minLength": 1, "maxLength": LONGEST_QUERY},
        description='Words in any inflection, "exact phrases", `OR`, `-not`, `begin*`, and field words such as '
        "`speaker:khorev topic:nato kind:direct before:2025-03`, as in the search box of the site.",
    ),
    _slugs("topic", "a topic"),
    _slugs("speaker", "a speaker"),
    _slugs("outlet", "an outlet"),
    _slugs("briefing", "a briefing"),
    _choices("kind", Statement.Kind.values, "Verbatim, partly verbatim, reported, or official record."),
    _choices("review", REVIEWS, "What an editor made of it."),
    SINCE,
    UNTIL,
    OpenApiParameter(
        "newer_than",
        PUBLIC_ID,
        description="Id of a statement: only what the archive took in after it. With the newest id that a program has, "
        "it asks for what is new.",
    ),
]
WALK_PARAMETERS = [*STATEMENT_FILTERS, _sort("newest", "oldest")]
SEARCH_PARAMETERS = [*STATEMENT_FILTERS, _sort("best", "newest", "oldest")]
CLAIM_PARAMETERS = [
    *WALK_PARAMETERS,
    OpenApiParameter("unit", {"type": "string", "enum": list(UNITS)}, description="Only figures in this unit."),
    OpenApiParameter(
        "counted",
        {"type": "string", "minLength": 1, "maxLength": LONGEST_NOUN},
        description="Only figures of this: a noun in the singular, such as `aid`; with a unit or without one.",
    ),
]
SPEAKER_PARAMETERS = [
    OpenApiParameter(
        "name", {"type": "string", "minLength": 1, "maxLength": 200}, description="Words of one of the names."
    ),
    _choices("kind", Speaker.Kind.values, "A person, or a body that speaks as one."),
]
BRIEFING_PARAMETERS = [_choices("kind", Briefing.Kind.values, "Which kind of occasion."), SINCE, UNTIL]
ARTICLE_PARAMETERS = [_slugs("outlet", "an outlet"), _slugs("briefing", "a briefing")]
PAGING_PARAMETERS = [
    OpenApiParameter(
        "limit",
        {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": ROWS},
        description="How many at once.",
    ),
    OpenApiParameter(
        "cursor",
        {"type": "string", "minLength": 1, "maxLength": 300},
        description="Where to go on: opaque, as it stands in `next`. A cursor of another list is refused.",
    ),
]
HEADERS = [
    OpenApiParameter(name, schema, OpenApiParameter.HEADER, description=text, response=codes)
    for name, schema, text, codes in [
        ("ETag", {"type": "string"}, "Send it back in `If-None-Match`: 304 when nothing has changed.", [200]),
        ("Cache-Control", {"type": "string"}, "How long a copy may be used.", [200]),
        ("RateLimit-Limit", {"type": "integer"}, "How many requests a minute your address has.", [200, 429]),
        ("RateLimit-Remaining", {"type": "integer"}, "How many of them are left.", [200, 429]),
        ("RateLimit-Reset", {"type": "integer"}, "Seconds until all are there again.", [200, 429]),
        ("Retry-After", {"type": "integer"}, "Seconds after which to ask again.", [429, 503]),
        ("Location", {"type": "string"}, "The address of the successor.", [301]),
    ]
]


def fields_parameter(serializer: type[Serializer]) -> OpenApiParameter:
    items = {"type": "string", "enum": field_names(serializer)}
    return OpenApiParameter(
        "fields",
        {"type": "array", "items": items, "minItems": 1},
        style="form",
        explode=False,
        description="Only these fields, parted by commas. Not given: all.",
    )


def describe_list(
    name: str, answer: type[Serializer], of: type[Serializer], filters: Iterable[OpenApiParameter], text: str
) -> Describe:
    """Describe the view of a list: `answer` is what it answers, `of` what its rows are."""
    return describe(f"list_{name}", answer, [*filters, *PAGING_PARAMETERS, fields_parameter(of)], text)


def describe_row(name: str, serializer: type[Serializer], key: dict[str, Any], text: str) -> Describe:
    """Describe the view of one row; `key` is the schema of what its address ends in."""
    place = "id" if name in {"statement", "article"} else "slug"
    parameters = [
        OpenApiParameter(place, key, OpenApiParameter.PATH, description=f"The {name}'s {place}."),
        fields_parameter(serializer),
    ]
    gone = [] if name == "article" else [410]
    return describe(f"get_{name}", serializer, parameters, text, refusals=(400, 404, *gone))


def describe(
    name: str,
    serializer: type[Serializer],
    parameters: Iterable[OpenApiParameter],
    text: str,
    *,
    refusals: Sequence[int] = (400,),
) -> Describe:
    """Describe the view of one address. The first sentence of `text` is its title."""
    problems = {(status, MEDIA_TYPE): _problem(status) for status in (*refusals, 406, 429, 503)}
    moved = {301: OpenApiResponse(description=examples.MOVED)} if 410 in refusals else {}
    summary = text.partition(". ")[0].rstrip(".")
    shown = examples.ANSWERS.get(name)
    described: Describe = extend_schema_view(
        get=extend_schema(
            operation_id=name,
            summary=summary,
            description=text,
            parameters=[*parameters, *HEADERS],
            responses={
                (200, JSON): OpenApiResponse(serializer, description=(serializer.__doc__ or "").strip()),
                304: OpenApiResponse(description="What you have is still so (`If-None-Match`)."),
                **moved,
                **problems,
            },
            examples=[OpenApiExample("answer", value=shown, response_only=True, status_codes=["200"])] if shown else [],
            tags=[_plural(name.partition("_")[2] or name)],
        )
    )
    return described


def _plural(name: str) -> str:
    return name if name in {"search", "index"} else f"{name.rstrip('s')}s"


def _problem(status: int) -> OpenApiResponse:
    example = OpenApiExample(str(status), value=examples.PROBLEMS[status], status_codes=[str(status)])
    return OpenApiResponse(ProblemSerializer, description=examples.MEANINGS[status], examples=[example])


def tidy(schema: dict[str, Any]) -> dict[str, Any]:
    """Mend what the generator cannot know: what is never left out, and that nothing is written."""
    for name, component in schema["components"]["schemas"].items():
        fields = component["properties"]
        component["required"] = [field for field in fields if field not in OPTIONAL.get(name, ())]
        if name in SPARSE:
            del component["required"]
        for field in fields.values():
            field.pop("readOnly", None)
            field.pop("x-spec-enum-id", None)
    return schema


SPARSE = {
    "Statement",
    "Claim",
    "Speaker",
    "Outlet",
    "Topic",
    "Briefing",
    "Article",
    "ArticleText",
}  # `fields` leaves fields out
OPTIONAL = {"Problem": {"errors", "gone_at"}}
