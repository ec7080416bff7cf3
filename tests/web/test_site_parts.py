"""Head and foot of every page: made once, wherever the site is mounted."""

from pathlib import Path

from django.template.autoreload import reset_loaders
from django.test.utils import override_script_prefix
from pytest_django import Settings

from statements.templatetags.site_parts import site_footer, site_header


def test_head_and_foot_lead_to_where_the_site_is_mounted_now() -> None:
    with override_script_prefix("/archive/"):
        mounted = site_header("topics"), site_footer()

    assert 'href="/archive/topics/"' in mounted[0]
    assert 'href="/archive/about/' in mounted[1]
    assert 'href="/topics/"' in site_header("topics")
    assert 'href="/about/' in site_footer()


def test_an_edit_of_the_foot_is_seen_at_once_in_development(settings: Settings, tmp_path: Path) -> None:
    settings.DEBUG = True
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]

    for text in ("before", "after"):
        (tmp_path / "_site_footer.html").write_text(text)
        reset_loaders()  # as the development server does when a template changes
        assert site_footer() == text
