from django.db import models


class ArticleBand(models.Model):
    """One piece of an article's sketch: texts with a piece in common may be copies of each other.

    A sketch is made of the text's word shingles; two texts that share most of those share
    most pieces (locality-sensitive hashing: Broder 1997, Indyk and Motwani 1998).
    """

    article = models.ForeignKey("statements.Article", on_delete=models.CASCADE, related_name="bands")
    value = models.BigIntegerField()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["value"], name="article_band_value")]

    def __str__(self) -> str:
        return f"{self.value:x} of article {self.article_id}"
