"""Addresses of new rows: in Latin letters, and never one that was given before."""

import pytest

from statements.importing.slugs import free_slug
from statements.models import RetiredAddress, Speaker
from tests.factories import RetiredAddressFactory, SpeakerFactory
from tests.importing.people import found, resolve_or_create

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Сергей Лавров", "sergey-lavrov"),
        ("בנימין נתניהו", "vnymyn-ntnyhv"),
        ("محمود عباس", "mhmwd-bs"),
        ("习近平", "xijinping"),
        ("Γιώργος Παπανδρέου", "giorgos-papandreoy"),
        ("Łukasz Żółć", "lukasz-zolc"),
        ("Ólafur Grímsson", "olafur-grimsson"),
        ("…", "speaker"),
    ],
)
def test_a_name_of_any_script_makes_an_address_in_latin_letters(name: str, slug: str) -> None:
    assert free_slug(Speaker, name) == slug


def test_an_import_gives_a_new_speaker_of_another_script_such_an_address() -> None:
    resolve_or_create(found("Сергей Лавров"))

    assert Speaker.objects.get().slug == "sergey-lavrov"


def test_an_address_that_is_or_was_in_use_is_not_given_again() -> None:
    SpeakerFactory(slug="sergey-lavrov")
    RetiredAddressFactory(kind=RetiredAddress.Kind.SPEAKER, old="sergey-lavrov-2", successor="sergey-lavrov")

    assert free_slug(Speaker, "Сергей Лавров") == "sergey-lavrov-3"
