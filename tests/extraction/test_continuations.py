"""Quotations that go on, and words behind a colon."""

from statements.extraction import extract
from tests.extraction.reading import statement, statements


def test_a_following_sentence_in_marks_goes_on_with_the_statement() -> None:
    found = statement("“Talks failed,” he said. “They may begin again.”")

    assert found["content"] == "“Talks failed,” … “They may begin again.”"


def test_a_sentence_of_the_reporter_ends_the_quotation() -> None:
    assert len(statements("“Talks failed,” he said. He left the hall. “Peace at last” was written there.")) == 1


def test_a_paragraph_without_a_closing_mark_goes_on_in_the_next() -> None:
    text = "“Talks failed,” he said. “They were long.\n\n“They may begin again.”"
    (found,) = extract(text).statements

    assert [span.cut(text) for span in found.content][-1] == "“They may begin again.”"
    assert found.passage.cut(text) == text


def test_the_paragraph_behind_a_colon_is_the_statement() -> None:
    assert statement("The ministry wrote:\n\nTalks have failed and will not begin again.")["rule"] == "said.block"


def test_a_colon_with_nothing_behind_it_is_no_statement() -> None:
    assert statements("The ministry wrote:") == []


def test_a_name_and_a_colon_make_a_statement() -> None:
    assert statement("Khorev: “Talks failed.”")["source"] == "Khorev"
    assert statements("Note: Talks failed.") == []


def test_a_quotation_may_follow_the_sentence_that_leads_to_it() -> None:
    found = statement("Ann Lee said in a statement. “There is no way back.”")

    assert (found["source"], found["content"]) == ("Ann Lee", "“There is no way back.”")
    assert statements("Ann Lee said in a statement. There is no way back.") == []


def test_a_speaking_turn_takes_its_whole_paragraph() -> None:
    assert statement("AMBASSADOR LEE: We want peace. It will come.")["content"] == "We want peace … It will come."
    assert statements("Lee: now or never. It will come.") == []
