"""What the outbound client takes for a public web address, and what it never connects to."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_address, ip_network
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.core.errors import Invalid
from claims.core.http import OutboundError, check_url, fetch
from claims.core.http.networks import is_public

# Addresses that lead inside, or that some program reads as one that does.
INSIDE = [
    "http://127.0.0.1/",
    "http://127.255.255.254/",
    "http://0.0.0.0/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://169.254.170.2/v2/credentials/",
    "http://100.100.100.200/latest/meta-data/",
    "http://100.64.0.1/",
    "http://168.63.129.16/machine",
    "http://192.0.0.192/opc/v1/",
    "http://192.0.2.1/",
    "http://192.88.99.1/",
    "http://198.18.0.1/",
    "http://198.51.100.1/",
    "http://203.0.113.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::]/",
    "http://[::1]/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b:1::a9fe:a9fe]/",
    "http://[2002:7f00:1::]/",
    "http://[2002:a9fe:a9fe::1]/",
    "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/",
    "http://[2001:2::1]/",
    "http://[2001:db8::1]/",
    "http://[3fff::1]/",
    "http://[100::1]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://[fe80::1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://localhost/",
    "http://LOCALHOST:8000/",
    "http://db.localhost/",
    "http://printer.local/",
    "http://metadata.google.internal/computeMetadata/v1/",
    "http://wiki.corp/",
    "http://router.home.arpa/",
    "http://postgres/",
    "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
]
NOT_WEB = [
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://127.0.0.1./",
    "http://localhost./",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://%31%32%37.0.0.1/",
    "http://256.256.256.256/",
    "http://1.2.3.4.5/",
    "http://news.example@127.0.0.1/",
    "http://user:password@news.example/",
    "http://127.0.0.1\\@news.example/",
    "http://news.example\\@127.0.0.1/",
    "http://127.0.0.1:80:80/",
    "http://news.example:99999/",
    "http://news.example:0/",
    "http://news.example:22/",
    "http://news.example:25/",
    "http://news.example:5432/",
    "http://news.example:6379/",
    "http://[::1/",
    "http://[news.example]/",
    "http://[v1.x]/",
    "http:///article",
    "http://?q",
    "http://news..example/",
    "http://.news.example/",
    "http://-news.example/",
    "http://news example/",
    f"http://{'a' * 64}.example/",
    f"http://{'abcdefg.' * 32}example/",
    "http://a\u200db.example/",
    "http://news.example/\r\nHost: 127.0.0.1",
    "http://news.example/\x00",
    f"http://news.example/{'a' * 2000}",
    "news.example/article",
    "//news.example/article",
    "ftp://news.example/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:6379/_INFO",
    "javascript:alert(1)",
    "data:text/html,hello",
    "",
    "   ",
]
# What a resolver could say for a name that anybody may register.
ANSWERS = [
    ["127.0.0.1"],
    ["10.1.2.3"],
    ["169.254.169.254"],
    ["::1"],
    ["::ffff:127.0.0.1"],
    ["fd00:ec2::254"],
    ["fe80::1%eth0"],
    ["64:ff9b::a9fe:a9fe"],
    ["2002:a00:1::"],
    ["0.0.0.0"],  # noqa: S104 -- refused, not bound to
    ["93.184.215.14", "127.0.0.1"],
    ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", "fc00::1"],
]


def never(host: str, port: int) -> Sequence[str]:
    """A resolver that must not be asked."""
    raise AssertionError(f"{host} was looked up")


@pytest.mark.parametrize("url", INSIDE)
def test_fetch_when_the_address_leads_inside_then_refuses_unseen(
    url: str, tried: list[Any]
) -> None:
    with pytest.raises(OutboundError) as caught:
        fetch(url, resolver=never)

    assert (caught.value.code, tried) == ("private_address", [])


@pytest.mark.parametrize("url", NOT_WEB)
def test_fetch_when_the_address_is_no_web_address_then_refuses_unseen(
    url: str, tried: list[Any]
) -> None:
    with pytest.raises(OutboundError) as caught:
        fetch(url, resolver=never)

    assert (caught.value.code, tried) == ("not_a_web_address", [])


@pytest.mark.parametrize("answers", ANSWERS, ids=" ".join)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_fetch_when_a_name_leads_inside_then_connects_to_nothing(
    scheme: str, answers: list[str], tried: list[Any]
) -> None:
    with pytest.raises(OutboundError) as caught:
        fetch(f"{scheme}://news.example/", resolver=lambda host, port: answers)

    assert (caught.value.code, tried) == ("private_address", [])
    assert caught.value.message == (
        "“news.example” lies in a private network, which is never opened from here. "
        "Give an address that anyone can open, or paste the text."
    )


@pytest.mark.parametrize("url", [*INSIDE, *NOT_WEB])
def test_check_url_when_fetch_would_refuse_unseen_then_invalid_for_the_field(url: str) -> None:
    with pytest.raises(OutboundError) as refused:
        fetch(url, resolver=never)
    with pytest.raises(Invalid) as invalid:
        check_url(url, field="address")

    assert invalid.value.extra["errors"] == [
        {"field": "address", "code": refused.value.code, "detail": refused.value.message}
    ]


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("https://news.example/article", "https://news.example/article"),
        (" https://news.example/article \n".rstrip("\n"), "https://news.example/article"),
        ("HTTPS://News.Example", "https://news.example/"),
        ("https://news.example:443/a", "https://news.example/a"),
        ("http://news.example:80/a", "http://news.example/a"),
        ("http://news.example:8080/a", "http://news.example:8080/a"),
        ("https://news.example/a?b=c&d[]=e%20f#part", "https://news.example/a?b=c&d[]=e%20f"),
        ("https://news.example/Жито und Öl", "https://news.example/%D0%96%D0%B8%D1%82%D0%BE%20und%20%C3%96l"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://faß.example/", "https://xn--fa-hia.example/"),
        ("https://a_b.example/", "https://a_b.example/"),
        ("http://93.184.215.14/", "http://93.184.215.14/"),
        ("http://[2606:2800:21F::1]:8443/", "http://[2606:2800:21f::1]:8443/"),
        ("https://local.example/", "https://local.example/"),
        ("https://10.example/", "https://10.example/"),
    ],
)  # fmt: skip
def test_check_url_when_the_address_is_fine_then_gives_it_as_it_is_opened(
    url: str, opened: str
) -> None:
    assert check_url(url) == opened


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("", "No address was given. Write one like https://news.example/article."),
        (
            "news.example/article",
            "“news.example/article” does not begin with https:// or http://. "
            "Write the whole address, as the browser shows it.",
        ),
        (
            "https://editor:secret@news.example/",
            "This address holds a user name or a password. Take out the part up to the @.",
        ),
        (
            "http://news.example:25/",
            "Port 25 is not used by web sites. Give the address without it.",
        ),
        (
            "http://2130706433/",
            "“2130706433” is not the usual way to write a host. Give the site's name.",
        ),
        (
            "http://10.0.0.1/",
            "“10.0.0.1” lies in a private network, which is never opened from here. "
            "Give an address that anyone can open, or paste the text.",
        ),
    ],
)
def test_check_url_when_it_refuses_then_says_what_to_do(url: str, sentence: str) -> None:
    with pytest.raises(Invalid) as caught:
        check_url(url)

    assert caught.value.message == sentence


@given(st.from_regex(r"https?://[^/]{1,40}(/.{0,20})?", fullmatch=True))
def test_check_url_when_given_anything_then_refuses_or_gives_what_stays_the_same(url: str) -> None:
    try:
        opened = check_url(url)
    except Invalid:
        return

    assert opened.isascii()
    assert check_url(opened) == opened


@pytest.mark.parametrize(
    "text",
    ["1.1.1.1", "93.184.215.14", "100.63.255.255", "172.32.0.1", "192.0.1.1", "223.255.255.254"]
    + ["2001:4860:4860::8888", "2606:4700::1111", "2a00:1450::1", "2400:cb00::1"],
)
def test_is_public_when_the_address_is_of_the_internet_then_yes(text: str) -> None:
    assert is_public(ip_address(text))


def test_is_public_when_a_network_is_allowed_then_only_that_one_more() -> None:
    allow = (ip_network("10.1.0.0/16"), ip_network("fd00::/8"))

    verdicts = [
        is_public(ip_address(text), allow)
        for text in ("10.1.2.3", "fd12::1", "10.2.0.1", "::ffff:10.1.2.3", "127.0.0.1")
    ]

    assert verdicts == [True, True, False, False, False]
