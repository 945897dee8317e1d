"""What the furniture of a page says: the words of menus, share lines, headings of notes and of related stories.

Each table holds general words of web pages and press releases, in lower case; none names a publisher or a site.
"""

from __future__ import annotations

import re

LONGEST = 160
"""Code points beyond which a line is never furniture."""


def _lines(table: str) -> list[str]:
    return [line.strip() for line in table.replace("\n", " ").split("|")]


_WHOLE_LINES = """
log in | login | log out | sign in | sign up | register | subscribe | home | homepage | menu | main menu |
search | print | print this page | email | share | tweet | facebook | twitter | linkedin | whatsapp |
pinterest | instagram | youtube | rss | back | back to top | top | top of page | next | previous | comments |
no comments | leave a comment | add a comment | reply | cookies | cookie policy | privacy | privacy policy |
privacy notice | terms and conditions | terms of use | accessibility | accessibility statement | contact |
contact us | contacts | about us | help | feedback | sitemap | site map | news | latest | press release |
press releases | media release | media releases | news release | news releases | press notice |
press statement | press information | news story | news article | statement | announcement | media centre |
press office | newsroom | for immediate release | immediate release | advertisement | advert | sponsored |
skip to content | skip to main content | skip navigation | skip to navigation | updates to this page |
get emails about this page | explore the topic | tags | categories | show all updates | see all updates |
read more | more | find out more | download | downloads | document | documents | image | photo | video |
close | accept | reject | accept all | manage cookies | done | loading | media contact | media contacts |
press contact | press contacts | media enquiries | press enquiries | your comment | post a comment |
post your comment | save | follow | follow us | copy link
"""
WHOLE = frozenset(_lines(_WHOLE_LINES))
_FIRST_WORDS = """
share this | share on | share via | share with | tweet this | follow us | like us on | find us on |
join us on | post your comment | post a comment | leave a comment | there are no comments |
be the first to | 0 comments | only registered users | fill in your | your email | your e-mail | your name |
your comment | you must be logged | you need to log | please log in | log in to | login to | sign in to |
sign up to | sign up for | register to receive | register to comment | register to post |
register for our | subscribe to | click here | click to |
want news | want more | get the latest | stay up to date | we use cookies | this website uses |
this site uses | by continuing to use | by using this | accept cookies | cookies on | © | (c) |
copyright © | copyright (c) | copyright 19 | copyright 20 | crown copyright | all rights reserved |
all content is available under | tags: | tagged: | filed under | categories: | category: | posted in |
posted by | download chart | download table | download image | download the pdf | download pdf |
download this | print this | email this | e-mail this | save this | bookmark this | view all | see all |
skip to content | skip to main | skip to nav | back to top | back to home | back to news | back to search |
back to results | back to list | return to top | return to home | return to news | you are here |
breadcrumb | advertisement | image: | image credit |
photo: | photo credit | picture: | tel: | tel. | telephone: | phone: | mobile: | fax: | email: | e-mail: |
web: | website: | twitter: | contact: | media contact: | press contact: | media enquiries: |
press enquiries: | issued by: | from: | to: | cc: |
 emergency on-call: | out of hours: | switchboard: | get emails about |
is this page useful | is there anything wrong | report a problem | was this page helpful | xls format |
csv format | pdf format | table source: | source: | sources: | ref: | reference: | reading time:
"""
STARTS = tuple(_lines(_FIRST_WORDS))
_THIS_PAGE = re.compile(
    r"this (?:site|website|web ?page|page|article|story|content|publication|news (?:article|story)|(?:press )?release"
    r"|was|document)\b.{0,60}\b(?:intended|published|archived|withdrawn|uses|updated|printed|cookies|javascript)\b"
)
KICKER = re.compile(
    r"(?:(?:press|news|media) (?:releases?|notice|statement|information)|news(?: story| article)?|announcement"
    r"|statement)(?:[\s:,-]+(?:(?:no|nr|number|ref)\b\W{0,3})?[\w/-]*[0-9][\w/-]*)?\W*"
)
"""The line above a title that says what sort of text follows, perhaps with its number."""
_INITIALS = re.compile(r"\([A-Z][A-Za-z]{0,4}(?:/[A-Z][A-Za-z]{0,4})*\)")
_ADDRESS = re.compile(r"(?:e-?mail:?\s*)?<?[\w.+&-]+@[\w.-]+>?|(?:https?://|www\.)\S+|[+(]?[0-9][0-9 ()+-]{8,}")
_NO_LETTERS = re.compile(r"[\W_]+")
_ASKS = re.compile(
    r"(?:for |to )?(?:any |all )?(?:more|further|additional|media|press|interview|other)\b"
    r".{0,40}\b(?:contact|call|email|e-mail|telephone)\b"
)
_REACHED_AT = re.compile(r"@|[0-9]{3}[0-9 ()-]{4,}|press office|newsdesk")

_ENDS = re.compile(
    r"[\s\-–—*#~=_.\[\](]*(?:ends?|-?30-?|###|#\s?#\s?#|press release ends|end of (?:press )?release)[\s\-–—*#~=_.\])]*"
)
NOTES = re.compile(
    r"(?:notes? (?:to|for) (?:the )?(?:news )?(?:editors?|journalists|correspondents|the media)"
    r"|editors?[’']?s? notes?|editorial notes?"
    r"|background notes?(?: and methodology)?|background (?:information|for editors)|additional notes?|technical notes?"
    r"|further notes?|notes and (?:definitions|sources|references))\W*"
)
FOOTNOTES = re.compile(r"(?:foot ?notes?|(?:table |chart |figure )?notes?|references)\W*")
RELATED = re.compile(
    r"(?:related|more|other|latest|recent|previous|further|similar|popular|top|featured|earlier|recommended)\b.{0,30}"
    r"\b(?:news|story|stories|articles?|headlines|(?:press |news )?releases|content|links|reading|topics|posts|items"
    r"|coverage|reports)\W*"
    r"|related\W*|see also\W*|also in (?:the )?news\W*|in other news\W*"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)\b.{0,20}"
    r"|more (?:from|on|about) .{1,40}|most (?:read|popular|viewed|shared|recent)\b.{0,20}"
    r"|what to read next\W*|read (?:this )?next\W*"
    r"|recommended(?: for you)?\W*|editor[’']?s picks\W*|from the archives?\W*|latest from .{1,30}|trending(?: now)?\W*"
)
LONGEST_HEADING = 60


def is_furniture(line: str) -> bool:
    """True for a line that belongs to the page: menus, share and comment lines, copyright, contacts, initials."""
    if len(line) > LONGEST:
        return False
    low = line.lower().strip()
    bare = low.strip(" *_#>|:.-–—•·[]()!")
    return (
        bare in WHOLE
        or KICKER.fullmatch(low) is not None
        or low.startswith(STARTS)
        or (low.startswith("this ") and _THIS_PAGE.match(low) is not None)
        or _INITIALS.fullmatch(line) is not None
        or _ADDRESS.fullmatch(low) is not None
        or _NO_LETTERS.fullmatch(line) is not None
        or (_ASKS.match(low) is not None and _REACHED_AT.search(low) is not None)
    )


def is_end(line: str) -> bool:
    """True for the mark that a release ends with: ENDS, ###, -30-."""
    return len(line) <= LONGEST_HEADING and _ENDS.fullmatch(line.lower()) is not None


def heading_of(line: str) -> re.Pattern[str] | None:
    """Which of `NOTES`, `FOOTNOTES` and `RELATED` a line is the heading of, None for another line."""
    if len(line) > LONGEST_HEADING:
        return None
    low = line.lower().strip(" *_#>•·-–—|")
    return next((sort for sort in (NOTES, FOOTNOTES, RELATED) if sort.fullmatch(low)), None)
