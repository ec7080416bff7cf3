from django.db import models

from statements.models.phrases import validate_phrase


class TopicTerm(models.Model):
    """A phrase that suggests a topic, or one in which no term of the topic counts.

    How phrases are read is told in `statements.extraction.topic_phrases`.
    """

    topic = models.ForeignKey("statements.Topic", on_delete=models.PROTECT, related_name="terms")
    phrase = models.CharField(max_length=200, validators=[validate_phrase])
    excludes = models.BooleanField(default=False, help_text="A term does not count where this phrase covers it.")

    class Meta:
        ordering = ["excludes", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["topic", "phrase"],
                name="topic_term_is_listed_once",
                violation_error_message="The topic has this phrase already.",
            ),
            models.CheckConstraint(condition=~models.Q(phrase=""), name="topic_term_is_not_empty"),
        ]

    def __str__(self) -> str:
        return f"not {self.phrase}" if self.excludes else self.phrase
