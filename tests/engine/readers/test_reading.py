"""Readers: files of every known type, and files that are none or that bite."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from claims.engine import UnreadableDocument, read, sniff
from claims.engine.readers.sniffing import DOCX, HTML, PDF, PLAIN

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Bridge closed - Coastline</title>
<meta property="og:title" content="Bridge closed"><meta property="og:site_name" content="Coastline">
<meta property="article:published_time" content="2026-11-17T08:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge closed</h1>
<p>The old bridge over the Sarn was closed on Monday, after engineers had found cracks in two pillars.</p>
<p>The council of Torvik will decide in May on a repair that is to cost about two million marks.</p></article>
<footer>© Coastline</footer></body></html>"""


def _word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Holm", "1,200"
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _pdf(words: str | None) -> bytes:
    """A PDF of one page, written by hand: with the words, or with none."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET" if words else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(body)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    body += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return body.encode("latin-1")


def _encrypted_pdf() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(72, 72)
    writer.encrypt("secret", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _archive(**members: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return target.getvalue()


BOMB = _archive(word__document=b"<w>" + b" " * 60_000_000)
BROKEN_WORD = _archive(word__document=b"<not closed")


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"It rained.", PLAIN),
        (PAGE.encode(), HTML),
        (_pdf("It rained."), PDF),
        (_word("It rained."), DOCX),
        (_archive(other=b"x"), "application/zip"),
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\x00\x01\x02", None),
        (b" \n", None),
    ],
    ids=["text", "html", "pdf", "docx", "zip", "png", "binary", "empty"],
)
def test_sniff_of_a_file_tells_its_type_by_content(data: bytes, media_type: str | None) -> None:
    assert sniff(data) == media_type


@pytest.mark.parametrize(
    "data",
    [
        "Café in Belém: 5 people".encode(),
        "Café in Belém: 5 people".encode("utf-8-sig"),
        "Café in Belém: 5 people".encode("utf-16"),
        "Café in Belém: 5 people".encode("cp1252"),
    ],
    ids=["utf-8", "with mark", "utf-16", "cp1252"],
)
def test_read_of_plain_text_finds_its_encoding(data: bytes) -> None:
    assert read(data, PLAIN).text == "Café in Belém: 5 people"


def test_read_of_a_web_page_takes_the_article_and_what_the_page_says() -> None:
    document = read(PAGE.encode(), HTML)

    assert "The old bridge over the Sarn was closed on Monday" in document.text
    assert "Sport" not in document.text
    assert (document.title, document.outlet) == ("Bridge closed", "Coastline")
    assert document.published == date(2026, 11, 17)


@pytest.mark.parametrize("declared", ["windows-1252", "no-such-charset"])
def test_read_of_a_web_page_believes_its_charset_where_it_works(declared: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{declared}">').replace("old", "cafés’ old")

    document = read(page.encode("cp1252" if declared == "windows-1252" else "utf-8"), HTML)

    assert "The cafés’ old bridge" in document.text


def test_read_of_a_web_page_without_a_date_has_none() -> None:
    page = PAGE.replace("2026-11-17T08:00:00Z", "soon")

    assert read(page.encode(), "application/xhtml+xml; charset=utf-8").published is None


def test_read_of_a_pdf_takes_its_text() -> None:
    assert read(_pdf("The bridge was closed."), PDF).text == "The bridge was closed."


def test_read_of_a_word_document_takes_paragraphs_and_tables() -> None:
    assert (
        read(_word("One here.", "Two here."), DOCX).text == "One here.\n\nTwo here.\n\nHolm\t1,200"
    )


def test_read_when_the_content_contradicts_the_type_believes_the_content() -> None:
    assert read(_pdf("The bridge was closed."), PLAIN).text == "The bridge was closed."


@pytest.mark.parametrize(
    ("data", "media_type", "sentence"),
    [
        (b"", PLAIN, "The file is empty."),
        (b"   ", PLAIN, "The file is empty."),
        (b"x" * 20_000_001, PLAIN, "larger than 20 MB"),
        (b"word " * 400_001, PLAIN, "longer than 2,000,000 characters"),
        (b"\x00\x01\x02\x03" * 50, PLAIN, "not text"),
        (b"\x89PNG\r\n\x1a\n....", PLAIN, "image/png"),
        (b"\xff\xfe\x00", PLAIN, "utf-16"),
        (_pdf("It rained.")[:200], PDF, "PDF is broken"),
        (_pdf(None), PDF, "no text layer"),
        (_encrypted_pdf(), PDF, "encrypted"),
        (b"It rained.", PDF, "called a PDF, but it is not one"),
        (_word("It rained.")[:500], DOCX, "Word document is broken"),
        (BROKEN_WORD, DOCX, "Word document is broken"),
        (BOMB, DOCX, "unpacks to more"),
        (_archive(other=b"x"), DOCX, "application/zip"),
        (b"<html><body><script>go()</script></body></html>", HTML, "No article text"),
        (b"\xd0\xcf\x11\xe0old", DOCX, "an old Word document"),
    ],
    ids=["empty", "blank", "too large", "too long", "binary", "picture", "half utf-16", "cut pdf", "scanned",
         "locked pdf", "text as pdf", "cut docx", "broken docx", "bomb", "zip", "script page", "doc"],
)  # fmt: skip
def test_read_of_a_file_that_cannot_be_read_says_why(
    data: bytes, media_type: str, sentence: str
) -> None:
    with pytest.raises(UnreadableDocument, match=sentence):
        read(data, media_type)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([PLAIN, HTML, PDF, DOCX]))
def test_read_of_any_bytes_gives_text_or_a_sentence(data: bytes, media_type: str) -> None:
    try:
        text = read(data, media_type).text
    except UnreadableDocument as error:
        text = str(error)

    assert text.strip()
    assert "\x00" not in text
