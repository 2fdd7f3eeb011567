"""Tags for what stands on every screen: icons, and states, kinds and ratings beside a word."""

from __future__ import annotations

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from claims.web.parts import Rating
from claims.web.words import initials as initials_of
from claims.web.words import kind_label, status_label

register = template.Library()


@register.simple_tag
def icon(name: str, word: str = "", size: str = "") -> SafeString:
    """An icon of the sprite: hidden from screen readers, unless `word` is given to be read."""
    address = f"{static('icons.svg')}#{name}"
    drawn = format_html(
        '<svg class="icon{}" aria-hidden="true"><use href="{}"/></svg>',
        f" {size}" if size else "",
        address,
    )
    if word:
        return format_html('{}<span class="hidden-word">{}</span>', drawn, word)
    return drawn


@register.inclusion_tag("components/status.html")
def status(code: str) -> dict[str, str]:
    """A workflow status: its circle and its word."""
    return {"code": code, "label": status_label(code)}


@register.inclusion_tag("components/kind.html")
def kind(code: str) -> dict[str, str]:
    """A kind of claim: its glyph and its word."""
    return {"code": code, "label": kind_label(code)}


@register.inclusion_tag("components/rating.html")
def rating(shown: Rating) -> dict[str, Rating]:
    """A rating: its square and its words."""
    return {"rating": shown}


@register.filter
def status_word(code: str) -> str:
    """The status as a word, for titles and hidden text."""
    return status_label(code)


@register.filter
def kind_word(code: str) -> str:
    """The kind as a word."""
    return kind_label(code)


@register.filter
def initials(name: str) -> str:
    """Two letters for a round badge."""
    return initials_of(name)


@register.filter
def sheets(names: str) -> list[str]:
    """The static paths of style sheets, from their names in one string."""
    return [f"css/{name}.css" for name in names.split()]
