"""Head and foot of every page: made once, wherever the site is mounted."""

from django.test.utils import override_script_prefix

from statements.templatetags.site_parts import site_footer, site_header


def test_head_and_foot_lead_to_where_the_site_is_mounted_now() -> None:
    with override_script_prefix("/archive/"):
        mounted = site_header("topics"), site_footer()

    assert 'href="/archive/topics/"' in mounted[0]
    assert 'href="/archive/about/' in mounted[1]
    assert 'href="/topics/"' in site_header("topics")
    assert 'href="/about/' in site_footer()
