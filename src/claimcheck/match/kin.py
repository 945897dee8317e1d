"""Which releases belong to one series: those that say so, those of one publisher, and texts on one topic.

Texts without either are of one series when the words of the one's title and those that it repeats stand in the other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from claimcheck.match.alike import Alike, stem
from claimcheck.phrase.lexicon import words
from claimcheck.phrase.normal import plain_words, singular
from claimcheck.phrase.words import STOPS
from claimcheck.release import Release, SectionRole
from claimcheck.statements import Statements

ENOUGH = 2
"""Words of its topic that two releases must share; one of both titles is enough."""
MOST = 24
"""Earlier releases with a word of a release's topic that it is compared with, so that a long series stays quick."""
LEAD = 600
"""Code points of a text in which it says what it is about."""
# What releases of every topic say.
_COMMON = STOPS | words(
    "release press office news minister secretary government department said says today yesterday year month week day "
    "people public service national new first last number figure total report announced announcement published uk "
    "england wales scotland london britain country local health million thousand per cent percent contact media "
    "enquiries editor note notes telephone website call january february march april may june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday nearly more plan plans time "
    "director chief executive increase rise fall work help support group groups area areas part way need include "
    "figures statistics statistical bulletin data table quarter estimate estimates ended compared rate average change "
    "full further available information based used following since still already many every including around make "
    "made high higher low lower large small three four five six seven eight nine ten twelve one two long long-term best"
)
# What bulletins and results of every topic say: a rise in one place and a rise in another bind no releases together.
_REPORTING = words(
    "accord account achieve add adjust affect almost annual approximate author authority back basis below billion case "
    "company compare comparison condition confirm consecutive continue corporation current date death decade decline "
    "decrease despite drop drove driven due early earning end estimated even ever expect experience fall fallen fell "
    "find follow forecast gain general good great grew grow growth half headline high highest highlight history hit "
    "hold however impact improve improvement inc include income indicate issue key latest lead least level likely live "
    "look lose loss lost lowest main major majority mark market mean measure month monthly much net next official "
    "offset operate other overall past peak period plan plc point previous prior produce profit quarterly raise "
    "range reach receive recent record reduce reduction reflect register relate release remain report represent "
    "respond result reveal revenue rise risen rose row sale same saw season second see seen set share show significant "
    "similar single situation slight slightly source stable start state statement strong summary surge target third "
    "toll top trend unchanged update value volume week weekly well whole world year-on-year year-over-year yesterday"
)
_BINDS_NOTHING = frozenset(map(stem, _COMMON | _REPORTING))


def topic_words(release: Release) -> tuple[str, ...]:
    """The words of a text's title and its first sentences that tell its topic; whoever reads it keeps them."""
    own = [section for section in release.sections if section.role in (SectionRole.HEADLINE, SectionRole.BODY)]
    body = "\n".join(release.text[section.start : section.end] for section in own) or release.text
    spoken = f"{release.title}\n{body.strip()[:LEAD]}"
    return _topic_words(spoken)


def _topic_words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in map(singular, plain_words(text)) if _tells(word)))


_LETTERS = re.compile(r"[^\W\d_]")


def _tells(word: str) -> bool:
    return len(word) > 2 and word not in _COMMON and _LETTERS.match(word) is not None


def topics(statements: Statements, alike: Alike) -> dict[str, frozenset[str]]:
    """What every text is about, by the id of its release, in names of which those that mean the same are one."""
    texts = [one for one in statements.releases if (one.text or one.topic) and not one.reference]
    return {release.id: frozenset(map(alike.name, release.topic)) for release in texts}


def kindred(statements: Statements, topics: dict[str, frozenset[str]], alike: Alike) -> dict[str, tuple[str, ...]]:
    """For every release of a series the others of it, by its id: of one name, of one publisher, or on one topic."""
    kin: dict[str, set[str]] = defaultdict(set)
    texts = [statements.release_by_id[name] for name in topics]
    holders: dict[str, list[Release]] = defaultdict(list)
    for release in texts:
        for word in sorted(topics[release.id] - _BINDS_NOTHING):
            holders[word].append(release)
    titles = {release.id: frozenset(map(alike.name, _topic_words(release.title))) for release in texts}
    shared: Counter[tuple[str, str]] = Counter()
    for word, found in holders.items():
        # A word of both titles is what both are about, and counts for two.
        for those in (found, [release for release in found if word in titles[release.id]]):
            for place, later in enumerate(those):
                shared.update((earlier.id, later.id) for earlier in those[max(0, place - MOST) : place])
    for (first, second), words_shared in shared.items():
        if words_shared >= ENOUGH and _may_be_kin(statements.release_by_id[first], statements.release_by_id[second]):
            kin[first].add(second)
            kin[second].add(first)
    return {name: tuple(sorted(others)) for name, others in kin.items()}


def _may_be_kin(one: Release, other: Release) -> bool:
    """True unless the two say that they are of different series or publishers."""
    pairs = ((one.series, other.series), (one.publisher, other.publisher))
    return all(not (first and second) or first == second for first, second in pairs)


def series_name(release: Release) -> str:
    """The name that a release gives its series: its own, else its publisher's; empty where it gives neither."""
    return release.series or release.publisher


def by_name(statements: Statements) -> dict[str, list[tuple[str, str]]]:
    """The dated releases of each series that has a name, as (date, id) in order."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for release in statements.releases:
        if series_name(release) and release.published and not release.reference:
            found[series_name(release)].append((str(release.published), release.id))
    return {name: sorted(order) for name, order in found.items()}
