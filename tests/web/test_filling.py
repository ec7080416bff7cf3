import pytest
from django.utils.safestring import SafeString

from statements.web.filling import fill, fill_each


def test_foreign_text_is_escaped_and_our_own_html_is_not() -> None:
    assert fill("<p>{}{}</p>", "<i>'\"&", SafeString("<b>")) == "<p>&lt;i&gt;&#x27;&quot;&amp;<b></p>"


def test_what_was_filled_is_html() -> None:
    assert fill("{}", fill_each("<li>{}</li>", [("<",), ("&",)])) == "<li>&lt;</li><li>&amp;</li>"


def test_only_text_goes_into_a_gap() -> None:
    with pytest.raises(AttributeError):
        fill("{}", 3)  # type: ignore[arg-type]
