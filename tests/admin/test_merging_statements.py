import pytest
from django.test import Client

from statements.models import RetiredAddress, Statement
from tests.admin.forms import LIST
from tests.factories import SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db


def test_a_merge_into_words_of_another_speaker_asks_first_and_shows_both(signed_in: Client) -> None:
    statement = StatementFactory(words="Talks will go on.")
    other = StatementFactory(words="Trade will grow.", speaker=SpeakerFactory(slug="the-deputy", name="The Deputy"))
    chosen = {"action": "withdraw_chosen", "_selected_action": [statement.pk], "apply": "Withdraw"}
    form = {**chosen, "reason": "Said once.", "successor": other.public_id}

    page = signed_in.post(LIST, form).content.decode()

    for shown in ("The speakers differ", "Talks will go on.", statement.speaker.name, "Trade will grow.", "The Deputy"):
        assert shown in page
    assert Statement.objects.published().count() == 2
    signed_in.post(LIST, {**form, "other_speaker": "on", "other_words": "on"})
    assert RetiredAddress.objects.get(old=statement.public_id).successor == other.public_id


def test_a_merge_into_other_words_of_the_same_speaker_asks_first(signed_in: Client) -> None:
    statement, other = StatementFactory(words="Talks will go on."), StatementFactory(words="Trade will grow.")
    chosen = {"action": "withdraw_chosen", "_selected_action": [statement.pk], "apply": "Withdraw"}
    form = {**chosen, "reason": "Said once.", "successor": other.public_id}

    page = signed_in.post(LIST, form).content.decode()

    assert "The words differ" in page
    assert "The speakers differ" not in page
    assert Statement.objects.published().count() == 2
    signed_in.post(LIST, {**form, "other_words": "on"})
    assert RetiredAddress.objects.get(old=statement.public_id).successor == other.public_id
