"""Our own Markdown as safe HTML: no raw HTML, no script, footnotes that lead to the evidence."""

from __future__ import annotations

import re

import nh3
from markdown_it import MarkdownIt

FOOTNOTE = re.compile(r"\[(\d{1,4})\](?!\()")
TAGS = {
    "p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "h3", "h4", "h5", "code", "pre",
    "table", "thead", "tbody", "tr", "th", "td", "hr", "del", "sup",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title", "class", "id"}}
HEADING = re.compile(r"(</?)h([1-6])>")
_markdown = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable(
    ["table", "strikethrough"]
)


def render(text: str) -> str:
    """Markdown as HTML that may stand in any page; `[3]` becomes a link to evidence 3."""
    html = _markdown.render(FOOTNOTE.sub(r"[\\[\1\\]](#evidence-\1)", text))
    html = HEADING.sub(lambda found: f"{found[1]}h{min(5, int(found[2]) + 2)}>", html)
    html = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener",
    )
    return re.sub(
        r'<a href="#evidence-(\d+)"[^>]*>\[\1\]</a>',
        r'<a class="cite" href="#evidence-\1">[\1]</a>',
        html,
    )
