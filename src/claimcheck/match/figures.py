"""Every figure that may be compared with one of another release, with the words that it is compared by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attrs import evolve

from claimcheck.about import About
from claimcheck.claim import Claim
from claimcheck.match.alike import STAND_INS, Alike, stem
from claimcheck.match.figure import Figure, is_from_to, may_be_matched
from claimcheck.match.kin import series_name
from claimcheck.match.lending import lent, unit_words
from claimcheck.match.wording import Wordings
from claimcheck.quantity import Kind
from claimcheck.series import measured_in
from claimcheck.statements import Statements

SHORT = 2
"""Words of a measure that is a noun and no statement."""


class Figures:
    """The figures of the texts by claim and by release; those of releases that others supersede are left out."""

    def __init__(self, statements: Statements, alike: Alike) -> None:
        self.statements = statements
        self.alike = alike
        self.by_id: dict[str, Figure] = {}
        """By the id of their claims."""
        self.by_release: dict[str, list[Figure]] = defaultdict(list)
        """Those that may be matched, in the order of their releases' texts."""
        self.ends: dict[str, list[Figure]] = defaultdict(list)
        """The from-to changes of each release, which a later level may start from."""
        self._lenders = lent(statements)
        self._sums = {name for link in statements.linked("added") if link.complete for name in link.all("after")}
        self._wordings = Wordings(alike)
        corrected = {release.supersedes for release in statements.releases}
        for claim in statements.of_texts:
            if claim.evidence.release in corrected:
                continue
            if may_be_matched(claim):
                self.by_release[claim.evidence.release].append(self._add(claim))
            elif is_from_to(claim):
                self.ends[claim.evidence.release].append(self._add(claim))

    def _add(self, claim: Claim) -> Figure:
        about = self._as_users_name(_counting_deaths(claim, _named_by_measure(claim, self._borrowed(claim))))
        if claim.id in self._sums and not about.total:
            about = evolve(about, total=True)
        if unit := {*unit_words(claim)} & {*about.own}:
            about = evolve(about, own=tuple(word for word in about.own if word not in unit))
        words, measured = self._wordings.words(about), measured_in(claim)
        is_bare = not claim.about.own and not claim.about.near
        # A claim of a claim file is known by its measure.
        name = (series_name(self.statements.release_of(claim)), claim.measure) if is_bare else ()
        figure = self.by_id[claim.id] = Figure(
            claim,
            about,
            noun=words.noun,
            own=words.own,
            near=words.near,
            narrowed=words.narrowed,
            unit=measured,
            thing=words.thing,
            value=(claim.quantity.after or claim.quantity).figure,
            is_bare=is_bare,
            wording=self._wordings.number((words.form, claim.scope, measured, name)),
        )
        return figure

    def _borrowed(self, claim: Claim) -> About:
        """What a figure is about, with the words of those that lend it theirs."""
        about = claim.about
        for lender in self._lenders.get(claim.id, ()):
            stands_in = about.noun in STAND_INS and bool(lender.about.noun)
            noun = lender.about.noun if stands_in else about.noun or lender.about.noun
            lent_too = stands_in or not (about.noun or about.narrowed)
            narrowed = lender.about.narrowed if lent_too else about.narrowed
            new = about.new or (bool(about.basis) and lender.about.new and claim.kind is not Kind.CHANGE)
            about = evolve(about, noun=noun, narrowed=narrowed, own=(*about.own, *lender.about.own), new=new)
        return about

    def _as_users_name(self, about: About) -> About:
        """With a noun of several words where a user has told what else it is called."""
        phrase = self.alike.phrase(about.noun, about.narrowed) if about.narrowed else ""
        if not phrase:
            return about
        spoken = {word for word in about.narrowed if stem(word) in phrase.split()}
        noun = " ".join((*(word for word in about.narrowed if word in spoken), about.noun))
        return evolve(about, noun=noun, narrowed=tuple(word for word in about.narrowed if word not in spoken))


def _named_by_measure(claim: Claim, about: About) -> About:
    """A claim file names its measure and no noun: “arrivals of people” is of arrivals."""
    if about.noun or not claim.measure or claim.kind is Kind.PERCENTAGE:
        return about
    head: Sequence[str] = claim.measure.split(" of ")[0].split(" in ")[0].split()
    return evolve(about, noun=head[-1], narrowed=tuple(head[:-1])) if len(head) <= SHORT else about


def _counting_deaths(claim: Claim, about: About) -> About:
    """A death rate counts deaths."""
    if about.noun != "rate" or not about.narrowed or (claim.quantity.after or claim.quantity).per is None:
        return about
    return evolve(about, noun=about.narrowed[-1], narrowed=about.narrowed[:-1])
