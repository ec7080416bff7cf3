from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from statements.models.addresses import address_of
from statements.models.editor_locks import EditorLocks


class Topic(EditorLocks):
    """A subject of diplomacy, with its place among the others and in public vocabularies.

    The phrases that suggest it are rows of TopicTerm. An editor who changes them claims
    `terms` or `exclusions` in `locked_fields`.
    """

    slug = models.SlugField(max_length=80, unique=True, help_text="In the address of its page. The old one redirects.")
    name = models.CharField(max_length=120, unique=True)
    description = models.TextField(blank=True)
    broader = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="narrower",
        help_text="The wider subject it belongs to. Its statements are not counted there.",
    )
    wikidata = models.CharField(max_length=20, blank=True, validators=[RegexValidator(r"^Q\d+$", "Such as Q46883.")])
    unbis = models.CharField(
        max_length=20, blank=True, validators=[RegexValidator(r"^\d+$", "The number in the concept's address.")]
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="topic_has_a_name"),
            models.CheckConstraint(
                condition=Q(broader=None) | ~Q(broader=F("id")),
                name="topic_is_not_broader_than_itself",
                violation_error_message="A topic cannot be broader than itself.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("topic", self.slug)

    def clean(self) -> None:
        """Refuse a circle: a topic may not be found among those that are broader than itself."""
        if self.pk and any(topic.pk == self.pk for topic in self.ancestors()):
            raise ValidationError({"broader": f"{self.broader} already belongs to {self}: that would be a circle."})

    def ancestors(self) -> Iterator["Topic"]:
        """The broader topics, the nearest first; one query each. A circle, should there be one, is walked once."""
        seen: set[int] = set()
        topic = self.broader
        while topic is not None and topic.pk not in seen:
            seen.add(topic.pk)
            yield topic
            topic = topic.broader
