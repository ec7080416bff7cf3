"""Every source is led back to one person or body, or to nobody."""

import pytest

from statements.extraction import FoundOffice, extract
from tests.extraction.reading import speakers

FIRST = "Russia’s Ambassador to Pakistan Albert Khorev said talks failed. "


@pytest.mark.parametrize(
    "source", ["He", "Khorev", "The envoy", "The ambassador", "The Russian envoy", "Albert Khorev", "Mr. Khorev"]
)
def test_one_person_has_many_names(source: str) -> None:
    assert speakers(f"{FIRST}{source} added that the war goes on.") == ["Albert Khorev"] * 2


@pytest.mark.parametrize("source", ["The minister", "The French envoy", "They", "Officials", "One analyst"])
def test_who_cannot_be_known_is_nobody(source: str) -> None:
    assert speakers(f"{FIRST}{source} added that the war goes on.") == ["Albert Khorev", None]


def test_she_is_not_a_man_spoken_of_as_he() -> None:
    assert speakers(f"{FIRST}He added that the war goes on. She denied that it would end.")[-1] is None


def test_he_is_the_person_the_last_sentence_is_about() -> None:
    assert speakers(f"{FIRST}Foreign Minister Sergey Lavrov arrived later. He said talks go on.")[-1] == "Sergey Lavrov"


def test_names_are_kept_as_printed_and_offices_with_their_country() -> None:
    (speaker,) = extract(f"{FIRST}Khorev added that the war goes on.").speakers

    assert speaker.kind == "person"
    assert speaker.names == ("Albert Khorev", "Khorev")
    assert speaker.offices == (FoundOffice("Ambassador to Pakistan", "Russia"),)


@pytest.mark.parametrize(
    ("source", "name", "office"),
    [
        ("US Secretary of State Marco Rubio", "Marco Rubio", FoundOffice("Secretary of State", "United States")),
        ("Ann Lee, the UN envoy,", "Ann Lee", FoundOffice("envoy", "United Nations")),
        ("Kremlin spokesman Dmitry Peskov", "Dmitry Peskov", FoundOffice("Kremlin spokesman", "Russia")),
        ("Foreign Minister Wang Yi", "Wang Yi", FoundOffice("Foreign Minister")),
        ("President of France Emmanuel Macron", "Emmanuel Macron", FoundOffice("President", "France")),
    ],
)
def test_an_office_is_told_apart_from_a_name(source: str, name: str, office: FoundOffice) -> None:
    (speaker,) = extract(f"{source} said talks failed.").speakers

    assert (speaker.name, speaker.offices) == (name, (office,))


@pytest.mark.parametrize("body", ["Russia’s Foreign Ministry", "Moscow", "the Kremlin", "The Washington Post"])
def test_a_body_can_speak(body: str) -> None:
    (speaker,) = extract(f"On Monday, {body} said talks failed.").speakers

    assert speaker.kind == "body"


def test_words_passed_on_name_the_further_speaker() -> None:
    found = extract(f"{FIRST}According to the ambassador, Donald Trump acknowledged that talks failed.")
    relayed = found.statements[-1]

    assert (relayed.speaker, relayed.relayed_from) == (0, 1)
    assert found.speakers[1].name == "Donald Trump"


@pytest.mark.parametrize(
    "claim",
    [
        "Khorev said that Donald Trump had acknowledged that talks failed.",
        "Khorev said Donald Trump told reporters that talks failed.",
        "Khorev quoted Donald Trump as saying that talks failed.",
        "Citing Donald Trump, Khorev said that talks failed.",
    ],
)
def test_whose_words_somebody_passes_on_is_known_however_it_is_told(claim: str) -> None:
    found = extract(f"{FIRST}{claim}")
    relayed = found.statements[-1]

    assert relayed.relayed_from is not None
    assert (relayed.speaker, found.speakers[relayed.relayed_from].name) == (0, "Donald Trump")


@pytest.mark.parametrize(
    "claim",
    ["Khorev said that he had warned that talks fail.", "Khorev said that officials claimed that talks failed."],
)
def test_who_passes_on_the_words_of_nobody_known_relays_nobody(claim: str) -> None:
    assert extract(f"{FIRST}{claim}").statements[-1].relayed_from is None


def test_a_surname_takes_the_full_name_printed_elsewhere() -> None:
    assert speakers("Lavrov said talks failed. The hall of Sergey Lavrov was full.") == ["Sergey Lavrov"]


@pytest.mark.parametrize(
    "text", ["Smith said talks failed.", "Did Smith agree? If Smith knew, Smith said nothing. Smith said talks failed."]
)
def test_a_surname_alone_names_nobody(text: str) -> None:
    found = extract(text)

    assert found.statements[0].source[0].cut(text) == "Smith"
    assert (found.statements[0].speaker, found.speakers) == (None, ())


def test_a_surname_that_two_people_bear_names_neither() -> None:
    assert speakers("The hall of Ann Smith and Bob Smith was full. Smith said talks failed.") == [None]


def test_a_king_or_pope_is_known_by_one_name() -> None:
    assert speakers("Pope Francis said talks failed.") == ["Francis"]


@pytest.mark.parametrize("source", ["The foreign minister", "The spokesperson", "The Chinese minister"])
def test_another_office_is_another_person(source: str) -> None:
    first = "Pakistan’s Defence Minister Khawaja Asif said talks failed. "

    assert speakers(f"{first}{source} added that the war goes on.") == ["Khawaja Asif", None]


def test_he_is_not_somebody_named_before_a_stranger_spoke() -> None:
    assert speakers(f"{FIRST}One analyst disagreed and said talks go on. He added that they help.")[1:] == [None, None]


def test_an_office_printed_elsewhere_is_found() -> None:
    text = "The premier met Russian Deputy Prime Minister Alexei Overchuk. Mr Overchuk said talks failed."
    (speaker,) = extract(text).speakers

    assert (speaker.name, speaker.offices) == ("Alexei Overchuk", (FoundOffice("Deputy Prime Minister", "Russia"),))


def test_two_people_are_not_one_speaker() -> None:
    assert speakers("French President Emmanuel Macron and German Chancellor Friedrich Merz said talks failed.") == [
        None
    ]


def test_a_paper_is_not_the_person_who_published_it() -> None:
    assert speakers("According to a readout published by Xinhua, the talks failed in May.") == [None]


def test_a_name_that_is_an_auxiliary_too_is_a_name() -> None:
    assert speakers("Prime Minister Theresa May said talks failed. May told Parliament that it was late.") == [
        "Theresa May",
        "Theresa May",
    ]


TWO = "Indian spokesperson Randhir Jaiswal said trade grew. Pakistani spokesperson Shafqat Khan said trade fell. "


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("", "Shafqat Khan"),
        ("The words of Jaiswal were heard again. ", "Randhir Jaiswal"),
        ("The words of Jaiswal and Khan were heard again. ", None),
    ],
)
def test_of_two_with_one_office_the_one_last_mentioned_is_meant(between: str, name: str | None) -> None:
    assert speakers(f"{TWO}{between}The spokesperson hoped that talks would begin.")[-1] == name


def test_an_office_is_not_given_to_somebody_behind_one_whose_office_is_unknown() -> None:
    first = "Pakistani spokesperson Shafqat Khan said trade fell. "

    assert speakers(f"{first}Randhir Jaiswal said trade grew. The spokesperson hoped that talks go on.")[-1] is None


ORBAN = "Hungarian Prime Minister Viktor Orban said talks failed. Orban's spokesman, Bertalan Havasi, said no. "
KING = "King Abdullah II of Jordan said peace was near. NATO chief Mark Rutte said it was far. "


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (KING, "Qatar’s emir"),
        (KING, "The Commission chief"),
        (KING, "The European Commission chief"),
        (KING, "The office of King Abdullah II"),
        (ORBAN, "The British prime minister"),
        (ORBAN, "Prime Minister Viktor Orban’s lawyer"),
        (ORBAN, "A spokesman for Prime Minister Viktor Orban"),
        (ORBAN, "Prime Minister Boris Johnson’s spokesman"),
    ],
)
def test_an_office_of_another_country_or_body_or_person_is_nobody_we_know(text: str, source: str) -> None:
    assert speakers(f"{text}{source} said that all was well.")[2:] == [None]


def test_the_office_of_a_person_is_no_office_of_theirs() -> None:
    text = "The office of Prime Minister Benjamin Netanyahu said talks failed. Netanyahu said no."
    (speaker,) = extract(text).speakers

    assert [str(office) for office in speaker.offices] == [str(FoundOffice("Prime Minister"))]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Senior Hamas official Khalil al-Hayya", "Khalil al-Hayya"),
        ("Her French counterpart, Anne-Claire Legendre,", "Anne-Claire Legendre"),
        ("General Shams al-Din Kabbashi", "Shams al-Din Kabbashi"),
        ("WTO Director-General Ngozi Okonjo-Iweala", "Ngozi Okonjo-Iweala"),
        ("The European Commission chief, Ursula von der Leyen,", "Ursula von der Leyen"),
    ],
)
def test_a_person_is_known_by_the_name_alone(source: str, name: str) -> None:
    assert speakers(f"{source} said talks failed.") == [name]


def test_where_somebody_speaks_hours_later_is_not_who_speaks() -> None:
    text = "Emmanuel Macron said in Paris hours later, repeating in English: “We must win this war.”"

    assert speakers(text) == ["Emmanuel Macron"]


def test_she_is_no_he_because_she_works_for_one() -> None:
    text = "Mr. Trump’s campaign manager, Kellyanne Conway, said no. She added that it was over."

    assert speakers(text) == ["Kellyanne Conway"] * 2


def test_a_spokesman_behind_one_without_a_name_may_be_that_one() -> None:
    text = f"{ORBAN}A spokesman for the bank said that it was closed. The spokesman added that it would open."

    assert speakers(text)[2:] == [None, None]


def test_a_surname_is_not_completed_to_that_of_a_wife() -> None:
    text = "Mr. Obrin said talks failed. He and the first lady, Michelle Obrin, left the hall."

    assert speakers(text) == [None]
