"""Transcripts: who opens a turn, who does not, and who that is."""

import pytest

from statements.extraction import FoundOffice, extract_record, is_transcript

BRIEFING = """Department press briefing

MR. PRICE: Good afternoon, and welcome to you all. (Laughter.) I have one thing at the top.

Let me be clear: we want peace.

QUESTION: Did Minister Lavrov reply?

MR. PRICE: He did not.

[Applause]

QUESTION (via interpreter): There are three things: war, peace and bread. Which is first?

MR. PRICE: Peace.
"""


def said(text: str, speaker: str = "") -> list[tuple[str, str]]:
    """Source and words of each statement."""
    found = extract_record(text, speaker=speaker).statements
    return [
        (" ".join(span.cut(text) for span in each.source), " ".join(span.cut(text) for span in each.content))
        for each in found
    ]


def test_the_first_turn_in_capitals_is_no_dateline() -> None:
    found = extract_record("MR. LEE: We want peace in all the world.\n\nMS. ROE: So do we, and soon.")

    assert len(found.statements) == 2


@pytest.mark.parametrize(
    "printed",
    [
        "MS. KELLY (United States)",
        "Mr. Kelly",
        "THE PRESIDENT",
        "The President of the Council",
        "QUESTION",
        "MODERATOR",
    ],
)
def test_a_surname_or_a_role_alone_names_nobody(printed: str) -> None:
    found = extract_record(f"{printed}: We want peace, and we want it soon.")

    assert found.statements[0].source
    assert (found.statements[0].speaker, found.speakers) == (None, ())


@pytest.mark.parametrize(
    ("printed", "name", "kind"),
    [
        ("VASSILY NEBENZIA", "Vassily Nebenzia", "person"),
        ("Mr. Albert Khorev (Russian Federation)", "Albert Khorev", "person"),
        ("Ambassador LINDA O’BRIEN-LEE", "Linda O’Brien-Lee", "person"),
        ("Foreign Ministry", "Foreign Ministry", "body"),
        ("United States", "United States", "body"),
    ],
)
def test_a_full_name_or_a_body_is_a_speaker(printed: str, name: str, kind: str) -> None:
    (speaker,) = extract_record(f"{printed}: We want peace, and we want it soon.").speakers

    assert (speaker.name, speaker.kind) == (name, kind)
    assert speaker.names[-1] in printed


def test_questions_and_answers_are_turns_with_their_sources_as_printed() -> None:
    assert [source for source, _ in said(BRIEFING)] == [
        "MR. PRICE",
        "QUESTION",
        "MR. PRICE",
        "QUESTION (via interpreter)",
        "MR. PRICE",
    ]
    assert {each.speaker for each in extract_record(BRIEFING).statements} == {None}


def test_stage_directions_are_not_words() -> None:
    assert said(BRIEFING)[0][1] == (
        "Good afternoon, and welcome to you all. I have one thing at the top. Let me be clear: we want peace."
    )
    assert said("(spoke in French) We want peace.\n\nThe President returned to the Chair.") == [("", "We want peace.")]


@pytest.mark.parametrize(
    "words",
    [
        "There are three things: war, peace and bread.",
        "Let me be clear: no.",
        "Mr. President: Allow me to congratulate you on your election.",
        "Ladies and Gentlemen: the hour is late.",
        "MR. PRESIDENT, DISTINGUISHED DELEGATES: the hour is late.",
        "The President went on to say: there will be peace.",
        "First: we want peace. Second: we want bread.",
        "Mr. Nehru, who led India for long, told us: be brave.",
        "The United Nations faces a choice: peace or war.",
        "Peace: nothing else matters.",
        "In the words of Nelson Mandela: it always seems impossible.",
        "Climate Change: the Seychelles are sinking.",
        "Secretary-General: we thank you.",
    ],
)
def test_a_colon_of_ordinary_speech_opens_no_turn(words: str) -> None:
    assert said(f"We meet in a dark hour.\n\n{words}\n\nIt is late.", speaker="Ann Lee")[1] == ("", words)


@pytest.mark.parametrize(
    "printed",
    [
        "SECRETARY BLINKEN",
        "FOREIGN MINISTER LAVROV",
        "Foreign Minister Lavrov",
        "President Bachelet Jeria (spoke in Spanish)",
        "Mrs. de Amorim (Sao Tome and Principe) (interpretation from French)",
        "The Acting President",
        "PRESIDENT",
        "Under-Secretary Nuland",
        "Q",
        "Question",
        "A",
        "MODERATOR",
        "REPORTER 2",
    ],
)
def test_names_roles_and_questions_open_turns(printed: str) -> None:
    text = f"We meet in a dark hour.\n\n{printed}: It is late.\n\nWe know."

    assert said(text)[1] == (printed, "It is late. We know.")


def test_a_bare_name_opens_a_turn_where_it_comes_again_beside_another() -> None:
    lines = [
        "Margaret Brennan: Is it late?",
        "Sergey Lavrov: It is late.",
        "Margaret Brennan: Why?",
        "Sergey Lavrov: So.",
    ]
    found = extract_record("\n".join(["An interview was given.", *lines]))

    assert [speaker.name for speaker in found.speakers] == ["Margaret Brennan", "Sergey Lavrov"]
    assert len(said("\n".join(["An interview was given.", *lines[:2]]))) == 3


def test_every_name_opens_a_turn_where_most_paragraphs_begin_with_one() -> None:
    text = "CCTV: How late?\nMao Ning: Late.\nPhoenix TV: Why?\nMao Ning: It is so.\nReuters: When?\nMao Ning: Soon."
    found = extract_record(text)

    assert len(found.statements) == 6
    assert [speaker.name for speaker in found.speakers] == ["Mao Ning"]


def test_a_post_behind_the_name_is_the_speakers_office() -> None:
    text = "ANN LEE, MINISTER OF FINANCE: It is late.\n\nROE: Why?\n\nLEE: It is so.\n\nROE: I see."
    found = extract_record(text)

    assert [(each.name, each.offices[0].title) for each in found.speakers] == [("Ann Lee", "Minister of Finance")]
    assert [each.speaker for each in found.statements] == [0, None, 0, None]


def test_a_turn_opens_where_the_one_before_breaks_off() -> None:
    text = "MR. PRICE: Good day.\n\nQ    And then --\n\nMR. PRICE: Go on.\n\nQ    What about the\n\nMR. PRICE: No."

    assert [source for source, _ in said(text)] == ["MR. PRICE", "Q", "MR. PRICE", "Q", "MR. PRICE"]


def test_a_question_without_a_colon_opens_a_turn() -> None:
    text = "MR. PRICE: Good afternoon.\n\nQ    Is it late?\n\nMR. PRICE: It is."

    assert [source for source, _ in said(text)] == ["MR. PRICE", "Q", "MR. PRICE"]


def test_a_surname_is_the_only_person_whose_full_name_the_record_prints() -> None:
    text = "Vassily Nebenzia, who speaks for Russia, was there.\n\nMr. Nebenzia (Russian Federation): We want peace."
    (speaker,) = extract_record(text).speakers

    assert speaker.name == "Vassily Nebenzia"
    assert [(office.title, office.represents) for office in speaker.offices] == [("", "Russian Federation")]


@pytest.mark.parametrize(
    "opening",
    ["Ann Lee and Bob Lee were there.", "Yesterday Lee was there.", "Ambassador Lee was there.", "Nobody was there."],
)
def test_a_surname_is_nobody_where_two_bear_it_or_none_in_full(opening: str) -> None:
    assert extract_record(f"{opening}\n\nMr. Lee (Chile): We want peace.").speakers == ()


def test_a_surname_is_nobody_where_two_countries_send_one() -> None:
    text = "Ann Lee was there.\n\nMs. Lee (Chile): We want peace.\n\nMs. Lee (Singapore): So do we."

    assert extract_record(text).speakers == ()


def test_the_surname_of_the_speaker_we_were_told_is_that_speaker() -> None:
    text = "MR. LAVROV: We want peace.\n\nQUESTION: When?\n\nMR. LAVROV: Soon."
    found = extract_record(text, speaker="Sergey Lavrov")

    assert [each.speaker for each in found.statements] == [0, None, 0]


def test_an_office_before_a_name_is_kept_with_whom_it_is_for() -> None:
    (speaker,) = extract_record("FOREIGN MINISTER SERGEY LAVROV: We want peace.").speakers

    assert speaker.name == "Sergey Lavrov"
    assert [office.title for office in speaker.offices] == ["Foreign Minister"]


def test_a_transcript_shows_itself() -> None:
    assert is_transcript(BRIEFING)
    assert is_transcript(BRIEFING.replace("MR. PRICE", "A").replace("QUESTION", "Q"))


@pytest.mark.parametrize(
    "text",
    [
        "Venue: Geneva\nModerator: Ann Lee\nSpeaker: Bob Roe\nHost: The Institute\nPress: invited",
        "Mr. Lee said: “We want peace.”\n\nMr. Roe said: “So do we.”\n\nMs. Kay said: no.\n\nMr. Lee agreed: yes.",
        "ISLAMABAD: The minister spoke.\n\nKhorev: “We agree.”\n\nHe went on.\n\nLavrov: “We do not.”",
        "ANN LEE: 1,769.\nBOB ROE: 1,501.\nANN LEE: 547.\nBOB ROE: 46.\nANN LEE: 2,316.\nBOB ROE: 1,547.",
        "Mr. President: We want peace.\n\nMr. President: It is late.\n\nFirst: bread.\n\nSecond: peace.",
    ],
)
def test_what_only_has_colons_is_no_transcript(text: str) -> None:
    assert not is_transcript(text)


def test_the_speaker_we_were_told_has_the_office_we_were_told() -> None:
    office = FoundOffice("President", "Chile")
    (speaker,) = extract_record("We want peace.\n\nMS. LEE: And soon.", speaker="Ann Lee", office=office).speakers

    assert speaker.offices == (office,)
