"""The fonts of card images: which face of a file draws which language."""

import pytest
import uharfbuzz as harfbuzz

from statements.web.card_fonts import CJK, CJK_FACES

REGIONS = {"ja": "JP", "ko": "KR", "zh": "SC", "zh-hant": "TC", "zh-tw": "TC", "zh-hk": "HK"}


@pytest.mark.parametrize("language", CJK_FACES)
def test_each_east_asian_language_is_drawn_with_its_own_face(language: str) -> None:
    face = harfbuzz.Face(harfbuzz.Blob.from_file_path(str(CJK)), CJK_FACES[language])

    assert face.get_name(harfbuzz.OTNameIdPredefined.FULL_NAME) == f"Noto Sans CJK {REGIONS[language]}"
