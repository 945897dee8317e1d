"""Plain text and Markdown to a release: its characters, title, publisher, date and sections."""

from __future__ import annotations

import re
from pathlib import PurePath

from claimcheck.match.marks import marked
from claimcheck.quantity import PartialDate
from claimcheck.read.blocks import blocks
from claimcheck.read.encoding import decode
from claimcheck.read.front_matter import front_matter
from claimcheck.read.published import published, stated
from claimcheck.read.rows import tabled
from claimcheck.read.sections import head, placed, sections, title_of
from claimcheck.release import Problem, Release

STANDARD_INPUT = "-"


def read_text(path: str, data: bytes, *, day_first: bool = True, as_of: PartialDate | None = None) -> Release | Problem:
    """The release that a file holds, or what is wrong with the file.

    `path` gives the id and perhaps the date; "-" is standard input. `day_first` settles 02/03/2011; `as_of` is the
    date of a release that states none. Offsets count the code points of `Release.text`, which is the file's own
    text without its byte order mark, line ends as they are.
    """
    decoded = decode(path, data)
    if isinstance(decoded, Problem):
        return decoded
    text = decoded.text
    name = "" if path == STANDARD_INPUT else PurePath(path).stem
    front = front_matter(text)
    found = tabled(text, blocks(text, front.end, day_first=day_first))
    top = head(text, found)
    roles = placed(text, found, top)
    date = stated(text, front.place("date", "published", "publishdate", "release date"), day_first=day_first)
    if date is None:
        date = published(text, roles, top, name=name, day_first=day_first, as_of=as_of)
    release = Release(
        id=name or "stdin",
        path=path,
        title=front.value(text, "title", "headline") or title_of(text, found, top),
        publisher=front.value(text, "publisher", "organisation", "organization", "source") or publisher_of(text),
        series=front.value(text, "series"),
        supersedes=PurePath(front.value(text, "supersedes")).stem or None,
        published=date.date,
        published_from=date.read_from,
        text=text,
        sections=sections(text, front.end, roles),
        remarks=decoded.remarks + date.remarks + (() if text.strip() else ("there is no text in it",)),
    )
    return marked(release)


_PUBLISHER = re.compile(
    r"^[ \t]*+(?:publisher|published by|issued by|issued on behalf of|from|organi[sz]ation"
    r"|news release from|press release from)"
    r"[ \t]*+:[ \t]*+(?:\r?\n)?+[ \t]*+(\S[^\r\n]{1,80})",
    re.IGNORECASE | re.MULTILINE,
)


def publisher_of(text: str) -> str:
    """The publisher that a line of the text names after a label ("From: …", "Issued by: …"); empty when none does."""
    match = _PUBLISHER.search(text)
    name = "" if match is None else re.split("[,<]", match[1], maxsplit=1)[0].strip(" .*_\"'")
    return "" if "@" in name else name
