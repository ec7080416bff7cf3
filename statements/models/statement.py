from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length

from statements.models.addresses import address_of
from statements.models.editor_locks import EditorLocks
from statements.models.statement_queries import StatementQuerySet

if TYPE_CHECKING:
    from statements.models.statement_topic import StatementTopic

models.CharField.register_lookup(Length)  # the constraint on public_id asks for it


class Statement(EditorLocks):
    """Words that one article attributes to one speaker.

    The words are proof, so they are never stored apart from their place: passage,
    content, cue and source are code-point offsets, half-open, into the untouched
    `article.text`. An editor who doubts a statement withdraws it; the row and its
    permalink stay.

    `content`, `cue` and `source` are lists of [start, end], in reading order.
    """

    class Kind(models.TextChoices):
        DIRECT = "direct", "verbatim"
        MIXED = "mixed", "partly verbatim"
        INDIRECT = "indirect", "reported"
        RECORD = "record", "official record"

    class Review(models.TextChoices):
        UNCHECKED = "unchecked", "not yet checked by an editor"
        CHECKED = "checked", "checked by an editor"
        CORRECTED = "corrected", "corrected by an editor"
        WITHDRAWN = "withdrawn", "withdrawn"

    public_id = models.CharField(max_length=10, unique=True, editable=False)
    article = models.ForeignKey("statements.Article", on_delete=models.PROTECT, related_name="statements")
    speaker = models.ForeignKey(
        "statements.Speaker",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text="Empty: the source does not say, or we cannot tell.",
    )
    relayed_from = models.ForeignKey(
        "statements.Speaker",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="relayed_statements",
        help_text="A further speaker inside: the one whose words this speaker tells.",
    )
    kind = models.CharField(max_length=8, choices=Kind)
    passage_start = models.PositiveIntegerField(editable=False)
    passage_end = models.PositiveIntegerField(editable=False)
    content = models.JSONField(editable=False)
    cue = models.JSONField(default=list, editable=False)
    source = models.JSONField(default=list, editable=False)
    words_sha256 = models.CharField(
        max_length=64, editable=False, help_text="Of the content's words: proves that the offsets still meet them."
    )
    heading = models.CharField(max_length=500, blank=True, editable=False, help_text="Of its section, as printed.")
    is_headline = models.BooleanField(default=False, editable=False)
    position = models.PositiveIntegerField(editable=False, help_text="Place among the article's statements, from 0.")
    rule = models.CharField(max_length=80, editable=False, help_text="Which rule of the grammar found it.")
    language = models.CharField(max_length=35, default="en", editable=False)
    review = models.CharField(max_length=9, choices=Review, default=Review.UNCHECKED)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    topics = models.ManyToManyField("statements.Topic", through="statements.StatementTopic", related_name="statements")

    objects = StatementQuerySet.as_manager()

    # Filled by `StatementQuerySet.for_cards()`.
    passage_text: str
    has_company: bool
    accepted_topics: "list[StatementTopic]"

    class Meta:
        ordering = ["article", "position", "pk"]
        indexes = [models.Index(fields=["article", "position"], name="statement_in_article")]
        constraints = [
            models.CheckConstraint(
                condition=Q(passage_end__gt=F("passage_start")),
                name="statement_passage_not_empty",
                violation_error_message="A statement must cover some text.",
            ),
            models.CheckConstraint(condition=~Q(content=[]), name="statement_has_content"),
            models.CheckConstraint(condition=Q(public_id__length=10), name="statement_public_id_has_ten_characters"),
            models.CheckConstraint(condition=Q(words_sha256__length=64), name="statement_has_a_hash"),
            models.CheckConstraint(
                condition=Q(kind__in=["direct", "mixed", "indirect", "record"]), name="statement_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(review__in=["unchecked", "checked", "corrected", "withdrawn"]),
                name="statement_review_is_known",
            ),
            models.CheckConstraint(condition=Q(version__gte=1), name="statement_version_counts_from_one"),
        ]

    def __str__(self) -> str:
        return self.public_id

    @property
    def was_said_there(self) -> bool:
        """Whether the words fell at the briefing itself, as far as we can tell.

        A record says so. A report of a briefing may also quote others, from other days: of
        several speakers we do not know who was there. Needs `for_cards()`.
        """
        return self.kind == self.Kind.RECORD or (self.speaker_id is not None and not self.has_company)

    def get_absolute_url(self) -> str:
        return address_of("statement", self.public_id)
