"""Bytes of a text file to characters, with what had to be supposed to read them."""

from __future__ import annotations

import codecs

from attrs import frozen

from claimcheck.release import Problem


@frozen
class Decoded:
    """The characters of a file, and a remark when its encoding was not plain UTF-8."""

    text: str
    remarks: tuple[str, ...] = ()


_EXPECTED = "text in UTF-8, UTF-16 with a byte order mark, or Windows-1252"
# How files begin that are no text, whatever their name says.
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (a Word or OpenDocument file is one)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)
# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.1
"""The share of control characters from which bytes that are not UTF-8 are taken for no text."""


def decode(path: str, data: bytes) -> Decoded | Problem:
    """The text of a file, or what is wrong with it.

    A byte order mark says how a file is encoded and is no part of its text. Line ends are kept as they are.
    """
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return Problem(path, None, None, name, _EXPECTED)
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _marked(path, data, codec, name)
    if (zero := data.find(b"\0")) >= 0:
        return Problem(path, None, None, f"a binary file (byte {zero + 1} is zero)", _EXPECTED)
    try:
        return Decoded(data.removeprefix(codecs.BOM_UTF8).decode())
    except UnicodeDecodeError as wrong:
        return _western(path, data, wrong.start)


def _marked(path: str, data: bytes, codec: str, name: str) -> Decoded | Problem:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as wrong:
        return Problem(path, None, None, f"bytes that are not {name} (at byte {wrong.start + 1})", _EXPECTED)
    if "\0" in text:
        return Problem(path, None, None, f"a binary file that begins with the mark of {name}", _EXPECTED)
    return Decoded(text, (f"the file is in {name}, as its byte order mark says",))


def _western(path: str, data: bytes, first: int) -> Decoded | Problem:
    """Windows-1252, the usual encoding of older Western text that is not UTF-8."""
    if len(data) - len(data.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(data):
        return Problem(path, None, None, "a binary file (many bytes are control characters)", _EXPECTED)
    place = f"byte {first + 1}, {data[first]:#04x}, is not UTF-8"
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as wrong:
        return Problem(
            path,
            None,
            None,
            f"bytes in no known encoding ({place}; byte {wrong.start + 1} is not Windows-1252)",
            _EXPECTED,
        )
    return Decoded(text, (f"the file was read as Windows-1252, because {place}",))
