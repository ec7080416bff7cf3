import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.factories import EditorFactory


@pytest.fixture
def editor() -> User:
    user: User = EditorFactory()
    return user


@pytest.fixture
def signed_in(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client
