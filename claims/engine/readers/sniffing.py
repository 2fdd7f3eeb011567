"""The type of a file by its content, whatever its name says."""

from __future__ import annotations

import io
import re
import zipfile

PLAIN = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OLE = "application/x-ole-storage"

_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_SIGNATURES = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\x1f\x8b", "application/gzip"),
    (b"Rar!", "application/vnd.rar"),
    (b"7z\xbc\xaf", "application/x-7z-compressed"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ", "application/x-msdownload"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0", OLE),
)


def sniff(data: bytes) -> str | None:
    """Return the media type that the content shows, None where it is empty or no known type."""
    head = data[:4096]
    if not head.strip():
        return None
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return DOCX if _is_docx(data) else "application/zip"
    for signature, media_type in _SIGNATURES:
        if head.startswith(signature) and not (signature == b"MZ" and b"\x00" not in head):
            return media_type
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return PLAIN
    if b"\x00" in head:
        return None
    without_mark = head.removeprefix(b"\xef\xbb\xbf")
    return HTML if _MARKUP.match(without_mark[:2048]) else PLAIN


def _is_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return b"word/document.xml" in data or b"[Content_Types].xml" in data[:100]
