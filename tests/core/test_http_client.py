"""The outbound client against sites that answer as they should."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from claims.core.http import Fetched, fetch
from tests.core.sites import LOOPBACK, MakeSite, compressed, page, refusal


def test_fetch_when_a_page_answers_then_gives_it_whole(site: MakeSite) -> None:
    body = "Жито".encode("windows-1251")
    served = site({"/a?b=1": page(body, "Content-Type: Text/HTML; Charset=Windows-1251",
                                  "X-Seen: one", "x-seen: two")})  # fmt: skip
    before = datetime.now(UTC)

    fetched = fetch(served.url("/a?b=1#part"), allow=LOOPBACK)

    assert before <= fetched.fetched_at <= datetime.now(UTC)
    assert fetched == Fetched(
        final_url=served.url("/a?b=1"),
        status=200,
        headers={
            "content-length": "4",
            "content-type": "Text/HTML; Charset=Windows-1251",
            "x-seen": "one, two",
        },
        media_type="text/html",
        charset="windows-1251",
        body=body,
        redirects=(),
        fetched_at=fetched.fetched_at,
    )
    assert served.requests == [
        b"GET /a?b=1 HTTP/1.1\r\nhost: 127.0.0.1:%d\r\naccept-encoding: gzip, deflate\r\n"
        b"connection: close\r\nuser-agent: Factcheck/0.1\r\naccept: */*\r\n\r\n" % served.port
    ]


def test_fetch_when_the_answer_says_no_type_then_type_and_charset_are_empty(
    site: MakeSite,
) -> None:
    served = site({"/": page(b"")})

    fetched = fetch(served.url(), allow=LOOPBACK)

    assert (fetched.media_type, fetched.charset, fetched.body) == ("", "", b"")


def test_fetch_when_a_body_is_posted_then_it_arrives_with_its_headers(site: MakeSite) -> None:
    served = site({"/hook": page(b"", status="202 Accepted")})

    fetched = fetch(
        served.url("/hook"), method="POST", body=b"{}", headers={"X-Sign": "s"}, allow=LOOPBACK
    )

    assert fetched.status == 202
    assert served.requests[0].startswith(b"POST /hook HTTP/1.1\r\n")
    assert b"\r\ncontent-length: 2\r\n" in served.requests[0]
    assert served.requests[0].endswith(b"\r\nx-sign: s\r\n\r\n{}")


@pytest.mark.parametrize("name", ["Host", "Accept-Encoding", "content-length", "Connection"])
def test_fetch_when_a_header_is_ours_to_set_then_refuses(name: str) -> None:
    with pytest.raises(ValueError, match="is set by the client itself"):
        fetch("https://news.example/", headers={name: "x"})


@pytest.mark.parametrize(("name", "value"), [("x-a", "b\r\nhost: c"), ("x-a:", "b"), ("", "b")])
def test_fetch_when_a_header_would_break_the_request_then_refuses(name: str, value: str) -> None:
    with pytest.raises(ValueError, match="holds a character that headers cannot hold"):
        fetch("https://news.example/", headers={name: value})


@pytest.mark.parametrize("wbits", [31, 15, -15], ids=["gzip", "zlib", "bare deflate"])
def test_fetch_when_the_body_is_packed_then_unpacks_it(site: MakeSite, wbits: int) -> None:
    body = bytes(range(256)) * 5_000
    encoding = "gzip" if wbits == 31 else "deflate"
    served = site({"/": page(compressed(body, wbits), f"Content-Encoding: {encoding}")})

    fetched = fetch(served.url(), allow=LOOPBACK)

    assert fetched.body == body


def test_fetch_when_bytes_follow_the_packed_body_then_passes_them_over(site: MakeSite) -> None:
    served = site({"/": page(gzip.compress(b"text") + b"\0" * 99, "Content-Encoding: gzip")})

    fetched = fetch(served.url(), allow=LOOPBACK)

    assert fetched.body == b"text"


def test_fetch_when_asked_again_and_nothing_changed_then_gives_304(site: MakeSite) -> None:
    served = site({"/feed": b"HTTP/1.1 304 Not Modified\r\nETag: x\r\n\r\n"})

    fetched = fetch(served.url("/feed"), headers={"If-None-Match": "x"}, allow=LOOPBACK)

    assert (fetched.status, fetched.body) == (304, b"")


@pytest.mark.parametrize(
    ("status", "advice"),
    [
        (403, "The site does not let programs read this page: paste its text instead."),
        (404, "There is no such page: check the address."),
        (418, "Check the address, or paste the text."),
        (503, "The site has a fault of its own: try again later."),
        (302, "Check the address, or paste the text."),
    ],
)
def test_fetch_when_the_status_is_bad_then_says_it(
    site: MakeSite, status: int, advice: str
) -> None:
    served = site({"/": page(b"no", status=f"{status} Whatever")})

    error = refusal(served.url(host="coastline.example"))

    assert (error.code, error.status) == ("bad_status", status)
    assert error.message == f"coastline.example answered {status}. {advice}"


def test_fetch_when_proxies_and_passwords_lie_around_then_uses_none(
    site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = site({"/": page(b"direct")})
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9/")

    fetched = fetch(served.url(), allow=LOOPBACK)

    assert fetched.body == b"direct"
