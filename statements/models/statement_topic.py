from django.db import models


class StatementTopic(models.Model):
    """That a statement is about a topic, and why we think so.

    A topic that an editor takes away stays as a refusal: the next import would
    otherwise find the same words and put it back.
    """

    class Origin(models.TextChoices):
        RULE = "rule", "found by its words"
        EDITOR = "editor", "chosen by an editor"

    statement = models.ForeignKey("statements.Statement", on_delete=models.PROTECT, related_name="topic_links")
    topic = models.ForeignKey("statements.Topic", on_delete=models.PROTECT, related_name="statement_links")
    origin = models.CharField(max_length=6, choices=Origin, default=Origin.RULE)
    evidence = models.JSONField(
        default=list, blank=True, help_text="Where the words that matched stand in the article: [[start, end], …]."
    )
    from_heading = models.BooleanField(default=False, help_text="Only the section's heading suggests it.")
    refused = models.BooleanField(default=False, help_text="An editor has taken the topic away.")

    class Meta:
        ordering = ["topic__name"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "topic"], name="statement_topic_is_listed_once"),
            models.CheckConstraint(
                condition=models.Q(origin__in=["rule", "editor"]), name="statement_topic_origin_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(refused=False) | models.Q(origin="editor"), name="only_editors_refuse_topics"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic} (refused)" if self.refused else str(self.topic)
