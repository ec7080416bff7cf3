"""Where browsers find scripts and styles: under names that change with what is in them."""

from functools import cache

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """The list of names is read once, at the start, so an address made from it holds as long as the process does."""

    @cache  # noqa: B019  (there is one storage in a process)
    def url(self, name: str, force: bool = False) -> str:
        return str(super().url(name, force))
