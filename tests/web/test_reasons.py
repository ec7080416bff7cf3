import pytest
from django.test import Client

from statements.models import RetiredAddress
from statements.web.reasons import as_sentence
from tests.factories import RetiredAddressFactory, StatementFactory
from tests.web.reading import sentence_of


@pytest.mark.parametrize("reason", ["Said once.", "Who said it?", "He said “no.”", "(Said twice.)", "重复。", ""])
def test_a_reason_that_ends_like_a_sentence_is_left_alone(reason: str) -> None:
    assert as_sentence(reason) == reason


@pytest.mark.parametrize("reason", ["Said once", "Said “once”", "Said once \n"])
def test_a_reason_that_does_not_end_gets_a_full_stop(reason: str) -> None:
    assert as_sentence(reason) == f"{reason.strip()}."


@pytest.mark.django_db
def test_the_reason_of_an_editor_does_not_run_into_the_next_sentence(client: Client) -> None:
    here = StatementFactory()
    gone = StatementFactory(withdrawn=True, retirement="Said by someone else")
    RetiredAddressFactory(kind="statement", old="zzzzzzzzzz", successor=here.public_id, reason="The same words")

    page = client.get("/collection/", {"s": f"{here.public_id}.zzzzzzzzzz.{gone.public_id}"}).content.decode()
    told = client.get(f"/statements/{gone.public_id}/cite.txt").content.decode()

    assert "The same words. You have that one too" in sentence_of(page)
    assert "Said by someone else. It is not in citations" in sentence_of(page)
    assert RetiredAddress.objects.get(old=gone.public_id).reason == "Said by someone else"
    assert told.endswith(" Said by someone else.\n")
