"""Who speaks, from the words that stand before or after a quotation."""

from __future__ import annotations

import re
from collections import deque

from attrs import define, field

from claimcheck.phrase.lexicon import words
from claimcheck.prose.sentences import sentences

_SAYS = words(
    "said says say added adds commented comments explained explains told tells warned warns stated states continued "
    "continues concluded concludes claimed claims insisted insists argued argues noted notes remarked remarks replied "
    "replies asked asks wrote writes announced announces declared declares stressed stresses admitted admits confirmed "
    "confirms suggested suggests observed observes responded responds revealed reveals described describes called calls"
)
_SAID = re.compile(rf"\b(?:{'|'.join(sorted(_SAYS))})\b")
_ACCORDING = re.compile(r"\baccording to ", re.IGNORECASE)
_PRONOUNS = words("he she they it who")
_ADVERBS = words(
    "today yesterday tonight also then later further has had have recently earlier last night week month this morning "
    "afternoon will is was is, who"
)
_LEADING = words(
    "in on at after before when while as following asked but and yesterday today however meanwhile with for by from "
    "since during although though if under"
)
_TITLES = words("mr mrs ms miss dr prof professor sir lord lady dame cllr councillor rev")
_CONNECT = words("of for and the at in de van von der la le & on")
_ARTICLES = words("a an the one another")
_LONGEST = 12
"""Words beyond which a run of words names no one."""
_BREAK = re.compile(r"[,;:–—()“”\"\n]|\s-\s|(?<![A-Z])(?<!\b[DM][rs])(?<!\bMrs)\.(?:\s|$)")


@define
class Speakers:
    """Reads who speaks, and remembers it, so that "he said" and a surname mean the one named before."""

    last: str | None = None
    earlier: str = ""
    """The words before the quotation, back to the one before it."""
    full: dict[str, str] = field(factory=dict)
    """The fullest name so far of each surname."""

    def before(self, lead: str) -> str | None:
        """Who says what follows these words ("Mike Dixon, chairman of the alliance, said:"); None when none does."""
        last = lead
        for span in sentences(lead):
            last = lead[span.start : span.end]
        says = deque(_SAID.finditer(last), maxlen=1)
        if says and (who := _subject(last[: says[0].start()])) is not None:
            return self._known(who)
        source = _ACCORDING.search(last)
        return None if source is None else self._known(_first_name(last[source.end() :]))

    def after(self, rest: str) -> str | None:
        """Who said what stands before these words (", said the chairman of …", ", he said"); None when none."""
        sentence = rest.lstrip(" ,–—-")
        source = _ACCORDING.match(sentence)
        if source is not None:
            return self._known(_first_name(sentence[source.end() :]))
        says = _SAID.search(sentence)
        if says is None or sentence[: says.start()].rstrip().endswith((".", "!", "?", "”", '"')):
            return None
        if says.start() == 0:
            return self._known(_first_name(sentence[says.end() :]))
        return self._known(_subject(sentence[: says.start()]))

    def _known(self, who: str | None) -> str | None:
        """The fullest name of the speaker, who is from now on the last one."""
        if who is None:
            return None
        if who.lower() in _PRONOUNS:
            return self._reported() or self.last
        parts = who.split()
        surname = parts[-1]
        known = self.full.get(surname)
        short = len(parts) == 1 or (len(parts) == 2 and parts[0].strip(".").lower() in _TITLES)
        self.last = known if known is not None and short else who
        self.full[surname] = self.last
        return self.last

    def _reported(self) -> str | None:
        """The one whose words were last reported without quotation marks: "The minister told growers …"."""
        for span in reversed(list(sentences(self.earlier))):
            said = self.earlier[span.start : span.end]
            says = _SAID.search(said)
            who = None if says is None else _subject(said[: says.start()])
            if who is not None and who.lower() not in _PRONOUNS:
                return self._known(who)
        return None


def _subject(clause: str) -> str | None:
    """The one that a verb after this clause is said of: the first part between commas that names somebody."""
    parts = [part.strip() for part in _BREAK.split(clause)]
    named = [name for part in parts if part and (name := _name_at_end(part)) is not None]
    if not named:
        return None
    # "The health secretary, X Y, said": the name says more than the office.
    if len(named) > 1 and named[0].split()[0].lower() in _ARTICLES and _is_name(named[1]):
        return named[1]
    return named[0]


def _name_at_end(part: str) -> str | None:
    """The name, office or pronoun that a part of a sentence ends with."""
    said = part.split()
    while said and said[-1].lower() in _ADVERBS:
        said.pop()
    if not said or said[-1].lower() in _PRONOUNS:
        return said[-1] if said else None
    if said[0].lower() in _LEADING or said[0].endswith("ing"):
        return None
    start = len(said)
    while start and (said[start - 1][0].isupper() or said[start - 1].lower() in _CONNECT):
        start -= 1
    while start < len(said) and said[start].lower() in _CONNECT - _ARTICLES:
        start += 1
    if start == 0 or said[0].lower() in _ARTICLES:
        start = 0
    return " ".join(said[start:]) if start < len(said) and len(said) - start <= _LONGEST else None


def _first_name(rest: str) -> str | None:
    """The name or office that these words begin with, up to a comma or a word that no name goes on with."""
    said = _BREAK.split(rest.strip(), maxsplit=1)[0].split()[:_LONGEST]
    if not said:
        return None
    if said[0].lower() in _PRONOUNS:
        return said[0]
    article = said[0].lower() in _ARTICLES
    length = 1
    while length < len(said) and (said[length][0].isupper() or said[length].lower() in _CONNECT or article):
        if said[length].lower() in _ADVERBS:
            break
        length += 1
    while length and said[length - 1].lower() in _CONNECT:
        length -= 1
    return " ".join(said[:length]) if length and (article or said[0][0].isupper()) else None


def _is_name(who: str) -> bool:
    parts = who.split()
    return 2 <= len(parts) <= 4 and all(part[0].isupper() for part in parts)
