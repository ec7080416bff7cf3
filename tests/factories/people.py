"""Who speaks, and who edits."""

import factory
from django.contrib.auth.models import User

from statements.models import Office, Speaker, SpeakerName
from tests.factories.sources import name_from_slug


class SpeakerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Speaker
        django_get_or_create = ("slug",)

    slug = "albert-khorev"
    name = factory.LazyAttribute(lambda speaker: name_from_slug(speaker.slug, known={}))


class SpeakerNameFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SpeakerName

    speaker = factory.SubFactory(SpeakerFactory)
    name = "Albert P. Khorev"
    folded = factory.LazyAttribute(lambda spelling: spelling.name.casefold())


class OfficeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Office

    speaker = factory.SubFactory(SpeakerFactory)
    title = "Ambassador to Pakistan"
    represents = "Russia"


class EditorFactory(factory.django.DjangoModelFactory):
    """An editor who may do everything in the admin. Sign in with `client.force_login(editor)`."""

    class Meta:
        model = User
        django_get_or_create = ("username",)

    username = "editor"
    is_staff = True
    is_superuser = True
