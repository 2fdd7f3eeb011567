"""Where redirects and names lead, and where the outbound client does not follow."""

from __future__ import annotations

import socket
import threading
from collections.abc import Sequence
from ipaddress import ip_network
from typing import Any

import pytest

from claims.core.http import fetch
from claims.core.http.connection import system_resolver
from tests.core.sites import LOOPBACK, MakeSite, onward, page, refusal


def test_fetch_when_redirected_then_follows_and_lists_the_way(site: MakeSite) -> None:
    served = site(
        {
            "/a": onward("/b%20c?d=1#e", "301 Moved"),
            "/b%20c?d=1": onward("last/Жито x"),
            "/last/%D0%96%D0%B8%D1%82%D0%BE%20x": page(b"end"),
        }
    )

    fetched = fetch(served.url("/a"), allow=LOOPBACK)

    assert fetched.body == b"end"
    assert fetched.final_url == served.url("/last/%D0%96%D0%B8%D1%82%D0%BE%20x")
    assert fetched.redirects == (served.url("/a"), served.url("/b%20c?d=1"))


def test_fetch_when_redirected_then_no_cookie_goes_along(site: MakeSite) -> None:
    served = site({"/a": page(b"", "Location: /b", "Set-Cookie: id=1", status="302 Found"),
                   "/b": page(b"end")})  # fmt: skip

    fetch(served.url("/a"), allow=LOOPBACK)

    assert b"cookie" not in served.requests[1].lower()


def test_fetch_when_redirected_to_another_site_then_secrets_stay_behind(site: MakeSite) -> None:
    other = site({"/": page(b"end")})
    served = site({"/a": onward("/b"), "/b": onward(other.url())})

    fetch(
        served.url("/a"),
        headers={"Authorization": "Bearer x", "Accept": "text/html"},
        allow=LOOPBACK,
    )

    assert [b"authorization: Bearer x" in request for request in served.requests] == [True, True]
    assert b"authorization" not in other.requests[0]
    assert b"accept: text/html" in other.requests[0]


def test_fetch_when_a_post_is_redirected_then_sends_it_nowhere_else(site: MakeSite) -> None:
    other = site({"/": page(b"end")})
    served = site({"/": onward(other.url(), "307 Temporary Redirect")})

    error = refusal(served.url(), method="POST", body=b"{}")

    assert (error.code, error.status, other.requests) == ("bad_status", 307, [])


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("http://169.254.169.254/latest/", "private_address"),
        ("http://[::ffff:127.0.0.1]/", "private_address"),
        ("//10.0.0.1/", "private_address"),
        ("http://localhost/", "private_address"),
        ("http://inside.example/", "private_address"),
        ("http://2130706433/", "not_a_web_address"),
        ("file:///etc/passwd", "not_a_web_address"),
        ("gopher://news.example/", "not_a_web_address"),
        ("http://user@news.example/", "not_a_web_address"),
        ("http://[::1", "not_a_web_address"),
        ("http://news.example:6379/", "not_a_web_address"),
    ],
)
def test_fetch_when_redirected_inside_then_does_not_follow(
    site: MakeSite, tried: list[Any], location: str, code: str
) -> None:
    served = site({"/": onward(location)})
    answers = {"news.example": ["127.0.0.1"], "inside.example": ["192.168.0.7"]}

    error = refusal(served.url(host="news.example"), resolver=lambda host, port: answers[host])

    assert error.code == code
    assert [where for what, where in tried if what == "socket.connect"] == [
        ("127.0.0.1", served.port)
    ]


def test_fetch_when_a_redirect_is_refused_then_says_who_led_there(site: MakeSite) -> None:
    served = site({"/": onward("http://10.0.0.1/")})

    error = refusal(served.url(host="news.example"))

    assert error.message == (
        "news.example leads on. “10.0.0.1” lies in a private network, which is never opened from "
        "here. Give an address that anyone can open, or paste the text."
    )


@pytest.mark.parametrize("hops", [0, 3])
def test_fetch_when_redirected_in_a_circle_then_ends(site: MakeSite, hops: int) -> None:
    served = site({"/a": onward("/b"), "/b": onward("/a")})

    error = refusal(served.url("/a"), max_redirects=hops)

    assert (error.code, len(served.requests)) == ("too_many_redirects", hops + 1)


def test_fetch_when_a_name_changes_its_address_then_the_checked_one_is_used(
    site: MakeSite, tried: list[Any]
) -> None:
    served = site({"/": page(b"checked")})
    answers = [["127.0.0.1"], ["10.0.0.1"]]
    asked: list[str] = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return answers.pop(0)

    fetched = fetch(served.url(host="news.example"), resolver=rebinding, allow=LOOPBACK)

    assert (fetched.body, asked) == (b"checked", ["news.example"])
    assert [where for what, where in tried if what == "socket.connect"] == [
        ("127.0.0.1", served.port)
    ]
    assert b"\r\nhost: news.example:%d\r\n" % served.port in served.requests[0]


def test_fetch_when_a_name_changes_its_address_at_a_redirect_then_checks_again(
    site: MakeSite,
) -> None:
    served = site({"/": onward("/again")})
    answers = [["127.0.0.1"], ["10.0.0.1"]]

    error = refusal(served.url(host="news.example"), resolver=lambda host, port: answers.pop(0))

    assert (error.code, len(served.requests)) == ("private_address", 1)


def test_fetch_when_the_first_address_is_silent_then_tries_the_next(site: MakeSite) -> None:
    served = site({"/": page(b"second")})

    fetched = fetch(
        served.url(host="news.example"),
        resolver=lambda host, port: ["::1", "127.0.0.1"],
        allow=(*LOOPBACK, ip_network("::1/128")),
    )

    assert fetched.body == b"second"


def test_fetch_when_there_is_no_such_name_then_unresolvable() -> None:
    def knows_nothing(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    error = refusal("https://no-such-site.example/", resolver=knows_nothing)

    assert (error.code, error.message) == (
        "unresolvable",
        "There is no site called no-such-site.example, or its name cannot be looked up just now. "
        "Check the spelling, or try again later.",
    )


def test_fetch_when_the_resolver_hangs_then_ends_at_the_deadline() -> None:
    end = threading.Event()

    def hangs(host: str, port: int) -> Sequence[str]:
        end.wait(30)
        return []

    error = refusal("https://news.example/", resolver=hangs, timeout=0.2)
    end.set()

    assert error.code == "timeout"


def test_fetch_when_nothing_listens_then_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    error = refusal(f"http://news.example:{port}/")

    assert (error.code, error.message) == (
        "unreachable",
        f"news.example cannot be reached: nothing answers there on port {port}. "
        "Check the address, or try again later.",
    )


def test_system_resolver_when_the_host_is_a_number_then_gives_it_once() -> None:
    assert system_resolver("127.0.0.1", 80) == ["127.0.0.1"]
