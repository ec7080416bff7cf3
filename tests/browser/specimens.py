"""What the seed documents do not have: right-to-left words, one briefing in two outlets, notes, withdrawals."""

import json
from pathlib import Path

from tests.running_site import Site

FLOODS = {"slug": "floods-in-geneva", "kind": "press-briefing", "place": "Geneva", "date": "2025-06-10"}
DOCUMENTS: list[dict[str, object]] = [
    {
        "id": "specimen-arabic",
        "outlet": "united-nations-official-records",
        "language": "ar",
        "form": "record",
        "speaker": "ليلى حداد",
        "office": "Permanent Representative",
        "represents": "Jordan",
        "headline": "كلمة في المناقشة العامة",
        "briefing": {
            "slug": "arabic-speech",
            "title": "كلمة في المناقشة العامة",
            "kind": "speech",
            "date": "2025-09-25",
        },
        "text": "كلمة في المناقشة العامة\n\n"
        "نرحب بالحوار بين جميع الأطراف، ونشكر الأمم المتحدة على عملها منذ عام 1945.\n\n"
        "إن السلام لا يبنى بالسلاح وحده.\n",
    },
    {
        "id": "specimen-floods-ptv",
        "outlet": "ptv-network",
        "briefing": FLOODS,
        "text": "GENEVA: The relief coordinator Maria Lindqvist met the press on Tuesday.\n\n"
        "“Some 4,900 families have lost their homes to the floods,” Lindqvist said.\n\n"
        "Lindqvist said that the road to the valley was open again.\n",
    },
    {
        "id": "specimen-floods-tdi",
        "outlet": "the-diplomatic-insight",
        "briefing": FLOODS,
        "text": "GENEVA (TDI): The relief coordinator Maria Lindqvist spoke to reporters on Tuesday.\n\n"
        "Lindqvist said that 5,200 families had lost their homes to the floods.\n\n"
        "“The road to the valley is open,” Lindqvist said.\n",
    },
]
DECIDE = """
import json
from django.contrib.auth.models import User
from statements.models import Annotation, RetiredAddress, Revision, Statement
editor = User.objects.create_user("specimens", is_staff=True)
of_floods = list(Statement.objects.filter(article__briefing__slug="floods-in-geneva").order_by("pk"))
arabic = Statement.objects.filter(article__key__contains="specimen-arabic").order_by("pk").first()
noted = of_floods[0]
noted.review, noted.version = "corrected", 2
noted.save()
body = "The number was corrected on the next day."
Annotation.objects.create(statement=noted, body=body, is_public=True, author=editor)
changes = {"review": ["unchecked", "corrected"]}
Revision.objects.create(statement=noted, version=2, changes=changes, reason="Read again.", changed_by=editor)
gone = Statement.objects.filter(article__key__contains="003_").order_by("pk").last()
gone.review = "withdrawn"
gone.save()
RetiredAddress.objects.create(kind="statement", old=gone.public_id, reason="Attributed to the wrong speaker.")
print(json.dumps({"arabic": arabic.public_id, "noted": noted.public_id, "withdrawn": gone.public_id}))
"""


def add_specimens(site: Site, folder: Path) -> dict[str, str]:
    """Import DOCUMENTS, decide as an editor might, and return the public ids of "arabic", "noted" and "withdrawn"."""
    lines = folder / "specimens.jsonl"
    lines.write_text("".join(f"{json.dumps(document)}\n" for document in DOCUMENTS), encoding="utf-8")
    site.manage("import_articles", str(lines))
    ids = json.loads(site.manage("shell", "--no-imports", "--command", DECIDE))
    site.manage("sync_search", "-v0")
    return {str(name): str(public_id) for name, public_id in ids.items()}
