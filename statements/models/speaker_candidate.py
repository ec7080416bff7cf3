from django.db import models


class SpeakerCandidate(models.Model):
    """Somebody whom a statement's printed name may mean, when it may mean several: for an editor to decide.

    The importer writes them and takes them away; an editor's choice of speaker settles it.
    """

    statement = models.ForeignKey("statements.Statement", on_delete=models.PROTECT, related_name="speaker_candidates")
    speaker = models.ForeignKey("statements.Speaker", on_delete=models.PROTECT, related_name="candidacies")

    class Meta:
        ordering = ["statement", "speaker__name"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "speaker"], name="speaker_candidate_is_listed_once")
        ]

    def __str__(self) -> str:
        return f"{self.speaker}?"
