"""Secure connections: the certificate is checked against the name, the address stays pinned."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from claims.core.http import fetch
from tests.core.sites import LOOPBACK, Site, loopback, onward, page, refusal, running

NAME = "coastline.example"


def make_certificate(folder: Path) -> Path:
    """A file with a key and a certificate for NAME that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    today = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "site.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return file


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """The site's certificate, which nobody trusts yet."""
    return make_certificate(tmp_path)


@pytest.fixture
def secure(certificate: Path) -> Iterator[Site]:
    """A site behind TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    answers = {"/": page(b"secure"), "/plain": onward("http://10.0.0.1/")}
    with running(Site(answers, context)) as site:
        yield site


def test_fetch_when_the_certificate_holds_then_asks_for_the_name(
    secure: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    fetched = fetch(secure.url(host=NAME), resolver=loopback, allow=LOOPBACK)

    assert fetched.body == b"secure"
    assert secure.server_names == [NAME]


def test_fetch_when_the_certificate_is_for_another_name_then_tls(
    secure: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    error = refusal(secure.url(host="other.example"))

    assert (error.code, secure.requests) == ("tls", [])
    assert error.message.startswith(
        "No secure connection to other.example: its certificate does not hold (Hostname mismatch"
    )


def test_fetch_when_nobody_vouches_for_the_certificate_then_tls(secure: Site) -> None:
    error = refusal(secure.url(host=NAME))

    assert (error.code, secure.requests) == ("tls", [])
    assert error.message == (
        f"No secure connection to {NAME}: its certificate does not hold "
        "(self-signed certificate). Check the address, or tell the site's owner."
    )


def test_fetch_when_the_site_speaks_no_tls_then_tls() -> None:
    with running(Site({})) as plain:
        error = refusal(f"https://{NAME}:{plain.port}/")

    assert (error.code, error.message) == (
        "tls",
        f"No secure connection to {NAME}: it does not speak TLS as browsers do. "
        "Check the address, or tell the site's owner.",
    )


def test_fetch_when_the_handshake_hangs_then_ends_at_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"https://{NAME}:{silent.getsockname()[1]}/"

        error = refusal(url, timeout=0.3)

    assert error.code == "timeout"


def test_fetch_when_a_secure_site_leads_inside_then_refuses(
    secure: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    error = refusal(secure.url("/plain", host=NAME))

    assert error.code == "private_address"
