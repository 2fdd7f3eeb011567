"""Our own Markdown as safe HTML: no raw HTML, no script, footnotes that lead to the evidence."""

from __future__ import annotations

import re

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from claims.review.pure.footnotes import FOOTNOTE

TAGS = {
    "p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "h3", "h4", "h5", "h6", "code",
    "pre", "table", "thead", "tbody", "tr", "th", "td", "hr", "s", "sup",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
CITE = re.compile(r'<a class="cite" href="(#evidence-\d+)"[^>]*>')


def render(text: str) -> str:
    """Markdown as HTML that may stand in any page; `[3]` becomes a link to evidence 3.

    Headings start at the third level. Raw HTML is shown as it was typed; images are left out.
    """
    tokens = _markdown.parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + 2)}"
    html = nh3.clean(
        _markdown.renderer.render(tokens, _markdown.options, {}),
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes={"a": {"cite"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener",
    )
    return CITE.sub(r'<a class="cite" href="\1">', html)


def _footnote(state: StateInline, silent: bool) -> bool:
    """The inline rule for `[3]`; being a link itself it cannot stand in the text of another."""
    found = FOOTNOTE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        number = int(found[1])
        anchor = state.push("link_open", "a", 1)
        anchor.attrs = {"class": "cite", "href": f"#evidence-{number}"}
        state.push("text", "", 0).content = f"[{number}]"
        state.push("link_close", "a", -1)
    state.pos = found.end()
    return True


def _parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "linkify": False})
    markdown.enable(["table", "strikethrough"])
    # Definitions such as “[1]: address” would take footnotes over.
    markdown.disable(["image", "reference", "html_block", "html_inline"])
    markdown.inline.ruler.before("link", "footnote", _footnote)
    return markdown


_markdown = _parser()
