"""What is the body of a report, and what only stands around it."""

import pytest

from statements.text import PartKind, read_parts

BODY = "The envoy spoke in the capital on Monday, and said that talks would go on."


def kinds(text: str, *imprints: str) -> list[str]:
    return [part.kind.value for part in read_parts(text, imprints=imprints)]


def test_the_head_of_a_page_is_told_apart() -> None:
    page = f"PTV Network\nPakistan19 DAYS AGO\n\nTalks blocked: envoy in town\n\nTalks blocked: envoy in town\n\n{BODY}"

    assert kinds(page) == ["masthead", "masthead", "headline", "headline", "paragraph"]


def test_a_picture_with_its_credit_is_a_caption() -> None:
    assert kinds(f"Talks go on in the town\n\nA man walks past a school. (REUTERS)\n\n{BODY}") == [
        "headline",
        "caption",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "ISLAMABAD:",
        "Islamabad:",
        "New Delhi:",
        "Islamabad (TDI):",
        "WASHINGTON —",
        "NEW YORK (AP) —",
        "BEIJING, May 7 (Reuters) –",
        "Beijing, 7 May:",
        "Sialkot, May 7, 2025 (APP):",
    ],
)
def test_a_dateline_is_a_part_of_its_own(dateline: str) -> None:
    first, second = read_parts(f"{dateline} {BODY}")

    assert first.kind is PartKind.DATELINE
    assert second.span.start == len(dateline) + 1


def test_a_capital_that_speaks_is_no_dateline() -> None:
    assert kinds("Moscow: “We agree on all that was said.”") == ["paragraph"]


def test_only_the_first_paragraphs_have_a_dateline() -> None:
    assert kinds(f"{BODY}\n\n{BODY}\n\nISLAMABAD: {BODY}") == ["paragraph"] * 3


@pytest.mark.parametrize("heading", ["Relations with Pakistan", "What happens next?"])
def test_a_short_line_between_paragraphs_is_a_heading(heading: str) -> None:
    assert kinds(f"{BODY}\n\n{heading}\n\n{BODY}") == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize("line", ["He left. What next?", "“What next?”", "Talks ended."])
def test_a_sentence_between_paragraphs_is_no_heading(line: str) -> None:
    assert kinds(f"{BODY}\n\n{line}\n\n{BODY}") == ["paragraph"] * 3


@pytest.mark.parametrize("line", ["Read More: Envoy slams West", "Also Read: Talks", "READ MORE | Talks"])
def test_a_link_to_another_page_is_no_body(line: str) -> None:
    assert kinds(f"{BODY}\n{line}\n{BODY}") == ["paragraph", "link", "paragraph"]


def test_the_imprint_is_known_by_its_form_or_by_the_outlets_name() -> None:
    assert kinds(f"{BODY}\nThe Insight is a digital and print magazine on diplomacy.")[-1] == "imprint"
    assert kinds(f"{BODY}\nTDI is what it always was.", "TDI")[-1] == "imprint"
    assert kinds(f"{BODY}\nTDI is what it always was.")[-1] == "paragraph"


def test_lines_of_no_break_spaces_are_blank() -> None:
    assert kinds(f"{BODY}\n\n\xa0\n\n{BODY}\r\n\u200b\r\n{BODY}") == ["paragraph"] * 3


def test_a_line_of_its_own_is_read_as_body() -> None:
    assert kinds("He said no") == ["paragraph"]
