"""Bytes of a text file to characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.read.encoding import decode
from claimcheck.read.text import read_text
from claimcheck.release import Problem, Release

TEXT = "“Nearly 90%” – £5m"
NO_ZEROS = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)))


@given(NO_ZEROS.map(lambda text: "x" + text))
def test_utf_8_is_read_as_it_is(text):
    """Whatever Unicode a file holds, its text is that, and there is nothing to remark."""
    assert (text, ()) == (decode("a.txt", text.encode()).text, decode("a.txt", text.encode()).remarks)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_no_part_of_the_text(codec):
    """The mark says how the file is encoded; counted as a character it would move every offset."""
    assert TEXT == read_text("a.txt", TEXT.encode(codec)).text


def test_another_encoding_is_read_and_said():
    """A reader who sees odd letters in a quotation must know that the encoding was supposed."""
    release = read_text("a.txt", TEXT.encode("cp1252"))

    assert isinstance(release, Release)
    assert TEXT == release.text
    assert any("Windows-1252" in remark for remark in release.remarks)


@pytest.mark.parametrize(
    "data",
    [
        *(b"%PDF-1.7 x", b"PK\x03\x04 x", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"{\\rtf1 x}", b"\xd0\xcf\x11\xe0"),
        *(
            b"text with a \0 in it",
            TEXT.encode("utf-16-le"),
            b"\xff\xfe\x00",
            b"\x81\x8d not western",
            b"\x01\x02\x03\xff" * 9,
        ),
    ],
)
def test_a_file_that_is_no_text_is_a_problem(data):
    """Figures read out of a picture or a program would be noise; the reader is told what was found."""
    problem = read_text("a.txt", data)

    assert isinstance(problem, Problem)
    assert str(problem).startswith("a.txt: found ")
