from django.db import models


class SpeakerName(models.Model):
    """A name as some source prints it, so that all spellings lead to one speaker.

    `folded` is what the importer looks up. Two speakers may share one.
    """

    speaker = models.ForeignKey("statements.Speaker", on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, db_index=True, editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["speaker", "name"], name="speaker_name_is_listed_once"),
            models.CheckConstraint(condition=~models.Q(name=""), name="speaker_name_is_not_empty"),
        ]

    def __str__(self) -> str:
        return self.name
