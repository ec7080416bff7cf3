import shutil
from pathlib import Path

import pytest

from statements.importing.errors import WrongSeed
from statements.importing.ledger import retire
from statements.importing.seeds import load_seeds
from statements.models import Outlet, RetiredAddress, Speaker, Topic, TopicTerm
from tests.factories import TopicTermFactory
from tests.importing.documents import SEEDS

pytestmark = pytest.mark.django_db

SLUGS = {
    *("ceasefire", "peace-talks", "nato", "children", "prisoners", "united-nations", "sanctions", "military-aid"),
    *("drones", "human-rights", "history", "territory", "pakistan", "united-states", "international-law"),
    *("global-south", "security"),
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the seed files, to be spoilt."""
    for path in SEEDS.glob("[ost]*.toml"):
        shutil.copy(path, tmp_path)
    return tmp_path


def write_topic(seeds: Path, *lines: str) -> None:
    """Leave the topic `new` at the end of the file, with these lines, instead of what it was."""
    path = seeds / "topics.toml"
    kept = path.read_text(encoding="utf-8").partition('\n[[topic]]\nslug = "new"')[0]
    path.write_text("\n".join([kept, "[[topic]]", 'slug = "new"', 'name = "New"', *lines]), encoding="utf-8")


def phrases(slug: str, *, excludes: bool) -> list[str]:
    rows = TopicTerm.objects.filter(topic__slug=slug, excludes=excludes).order_by("pk")
    return list(rows.values_list("phrase", flat=True))


def test_the_seeds_hold_the_promised_topics_each_explained_and_with_terms() -> None:
    load_seeds(SEEDS)

    assert set(Topic.objects.values_list("slug", flat=True)) >= SLUGS
    assert all(topic.description and topic.terms.exists() for topic in Topic.objects.all())


def test_no_two_topics_of_the_seeds_claim_to_be_the_same_concept() -> None:
    load_seeds(SEEDS)

    for field in ("wikidata", "unbis"):
        known = [getattr(topic, field) for topic in Topic.objects.all() if getattr(topic, field)]
        assert len(known) == len(set(known)) > 30, field


def test_the_seeds_cover_the_subjects_of_diplomacy_in_a_hierarchy() -> None:
    load_seeds(SEEDS)

    tops = Topic.objects.filter(broader=None)
    assert Topic.objects.count() > 100
    assert len(tops) < 20
    assert tops.filter(narrower__narrower__isnull=False).exists()


def test_the_seeds_hold_the_two_outlets_and_the_speaker_with_his_office() -> None:
    load_seeds(SEEDS)

    assert set(Outlet.objects.values_list("slug", flat=True)) == {
        "ptv-network",
        "the-diplomatic-insight",
        "united-nations-official-records",
    }
    speaker = Speaker.objects.get(slug="albert-khorev")
    assert {name.name for name in speaker.names.all()} == {"Albert Khorev", "Albert P. Khorev"}
    assert str(speaker.office_on(None)) == "Ambassador of Russia to Pakistan"


def test_loading_twice_changes_nothing() -> None:
    first = load_seeds(SEEDS)
    second = load_seeds(SEEDS)

    assert (second.created, second.changed, second.unchanged) == (0, 0, first.created)


def test_what_an_editor_changed_stays() -> None:
    load_seeds(SEEDS)
    topic = Topic.objects.get(slug="nato")
    topic.terms.all().delete()
    TopicTermFactory(topic=topic, phrase="North Atlantic")
    topic.lock(["terms"])
    topic.save()

    load_seeds(SEEDS)

    assert phrases("nato", excludes=False) == ["North Atlantic"]


def test_terms_that_only_an_exclusion_was_claimed_beside_follow_the_file(seeds: Path) -> None:
    write_topic(seeds, 'terms = ["truce", "armistice"]', 'exclusions = ["truce of God"]')
    load_seeds(seeds)
    topic = Topic.objects.get(slug="new")
    topic.terms.filter(excludes=True).update(phrase="armistice day")
    topic.lock(["exclusions"])
    topic.save()

    write_topic(seeds, 'terms = ["truce", "armistice day", "cease-fire"]', "exclusions = []")

    assert load_seeds(seeds).changed == 1
    assert phrases("new", excludes=False) == ["truce", "cease-fire"]
    assert phrases("new", excludes=True) == ["armistice day"]


def test_a_phrase_that_becomes_an_exclusion_is_one(seeds: Path) -> None:
    write_topic(seeds, 'terms = ["truce", "pause"]')
    load_seeds(seeds)

    write_topic(seeds, 'terms = ["truce"]', 'exclusions = ["pause"]')
    load_seeds(seeds)

    assert (phrases("new", excludes=False), phrases("new", excludes=True)) == (["truce"], ["pause"])


def test_topics_have_their_broader_one_from_the_file(seeds: Path) -> None:
    write_topic(seeds, 'terms = ["truce"]', 'broader = "nato"')

    load_seeds(seeds)

    assert Topic.objects.get(slug="new").broader == Topic.objects.get(slug="nato")


def test_a_file_that_would_make_a_circle_of_topics_is_refused(seeds: Path) -> None:
    load_seeds(seeds)
    write_topic(seeds, 'terms = ["truce"]', 'broader = "nato"')
    load_seeds(seeds)
    path = seeds / "topics.toml"
    nato = path.read_text(encoding="utf-8").replace(
        'slug = "regional-organizations"', 'slug = "regional-organizations"\nbroader = "new"', 1
    )
    path.write_text(nato.replace('broader = "multilateralism"', ""), encoding="utf-8")

    with pytest.raises(WrongSeed, match="would be a circle"):
        load_seeds(seeds)


def test_a_changed_seed_file_changes_the_rows(seeds: Path) -> None:
    load_seeds(seeds)
    path = seeds / "topics.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('name = "NATO"', 'name = "The Alliance"'), encoding="utf-8"
    )

    assert load_seeds(seeds).changed == 1
    assert Topic.objects.get(slug="nato").name == "The Alliance"


@pytest.mark.parametrize(
    ("addition", "problem"),
    [
        ("[[topic", "is not TOML"),
        ('[[topic]]\nslug = "x"\nname = "X"\ncolour = "red"', "unknown key 'colour'"),
        ('[[topic]]\nname = "X"', "row without slug or name"),
        ('[[topic]]\nslug = "x"\nname = "X"\nwikidata = "12"', "Such as Q46883"),
        ('[[topic]]\nslug = "x"\nname = "X"\nterms = ["*"]', "a letter or a number"),
        ('[[topic]]\nslug = "x"\nname = "X"\nterms = [7]', "7 is not a phrase"),
        ('[[topic]]\nslug = "x"\nname = "X"\nterms = "truce"', "not a list"),
        ('[[topic]]\nslug = "x"\nname = "X"\nbroader = "y"', "Write the broader topic above it"),
    ],
)
def test_a_wrong_seed_file_is_refused_whole_with_the_reason(seeds: Path, addition: str, problem: str) -> None:
    with (seeds / "topics.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + addition)

    with pytest.raises(WrongSeed, match=problem):
        load_seeds(seeds)

    assert not Outlet.objects.exists()


def test_a_folder_without_seed_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongSeed, match=r"has none of outlets\.toml"):
        load_seeds(tmp_path)


def test_a_folder_with_outlets_alone_adds_those(tmp_path: Path) -> None:
    (tmp_path / "outlets.toml").write_text('[[outlet]]\nslug = "tass"\nname = "TASS"\n')

    assert load_seeds(tmp_path).created == 1


@pytest.mark.parametrize("since", ['"someday"', "7"])
def test_an_office_without_a_real_day_is_refused(seeds: Path, since: str) -> None:
    with (seeds / "speakers.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[[speaker]]\nslug = "x"\nname = "X Y"\n[[speaker.office]]\ntitle = "King"\nsince = {since}\n')

    with pytest.raises(WrongSeed, match="is not a day"):
        load_seeds(seeds)


@pytest.mark.parametrize(("model", "old", "new"), [(Topic, "drones", "uavs"), (Speaker, "albert-khorev", "a-khorev")])
def test_a_row_that_an_editor_renamed_is_still_the_seeds_row(model: type[Topic | Speaker], old: str, new: str) -> None:
    load_seeds(SEEDS)
    row = model.objects.get(slug=old)
    row.slug = new
    row.lock(["slug"])
    row.save()
    retire(RetiredAddress.Kind(str(model._meta.model_name)), old, successor=new, reason="Renamed by an editor.")
    rows = model.objects.count()

    assert load_seeds(SEEDS).created == 0
    assert (model.objects.count(), model.objects.filter(slug=new).count()) == (rows, 1)


def test_an_address_that_is_gone_for_good_is_not_taken_again() -> None:
    retire(RetiredAddress.Kind.TOPIC, "drones", reason="Folded into security.")

    load_seeds(SEEDS)

    assert not Topic.objects.filter(slug="drones").exists()


def test_a_topic_whose_broader_one_is_gone_for_good_stands_by_itself() -> None:
    retire(RetiredAddress.Kind.TOPIC, "regional-organizations", reason="Nobody used it.")

    load_seeds(SEEDS)

    assert Topic.objects.get(slug="nato").broader is None


def test_the_broader_topic_that_an_editor_chose_stays() -> None:
    load_seeds(SEEDS)
    topic = Topic.objects.get(slug="nato")
    topic.broader = Topic.objects.get(slug="security")
    topic.lock(["broader"])
    topic.save()

    assert load_seeds(SEEDS).changed == 0
    assert Topic.objects.get(slug="nato").broader == topic.broader


def test_a_second_speaker_of_one_name_is_refused_with_the_remedy(seeds: Path) -> None:
    load_seeds(seeds)
    with (seeds / "speakers.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[speaker]]\nslug = "khorev"\nname = "Albert A. Khorev"\nkind = "person"\n')

    with pytest.raises(WrongSeed, match="Give it the slug 'albert-khorev'"):
        load_seeds(seeds)
