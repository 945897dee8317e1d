"""Outcomes made by hand for the reports to tell: two shares of one whole that cannot both be, and a bound dropped."""

from claimcheck.claim import Evidence, Money, Percentage, Population
from claimcheck.finding import Agreement, Finding, Fit, Implied, Outcome, Verdict
from claimcheck.interval import NOT_NEGATIVE, Interval
from claimcheck.proof import Clash, Conflict, Escape, Proof, Step
from claimcheck.quantity import PartialDate
from claimcheck.relation import Entails, Level, Product, Relation
from claimcheck.release import DateFrom, Release
from claimcheck.statements import Statements
from claimcheck.terms import stated, stated_in, unknown
from claimcheck.unit import NUMBER, PEOPLE

MARCH = Release(id="march", title="More care", published=PartialDate(2011, 3, 2), published_from=DateFrom.HEADER)
SERIES = Release(id="series", title="Estimates", reference=True)


def claim(kind, says, name, release=MARCH, **more):
    return kind(says, id=f"{release.id}/{name}", evidence=Evidence(release.id, quote=says), **more)


SHARE = claim(Percentage, "two thirds", "share", of="population")
PART = claim(Population, "35 million people", "part")
WHOLE = claim(Population, "63.29 million people", "whole", SERIES, measure="population", as_of="2011-06-30", scope="UK")
UNUSED = claim(Population, "52 million people", "unused", SERIES, measure="population", as_of="2009-06-30")
HEADLINE = claim(Money, "£100m", "headline", role="headline")
BODY = claim(Money, "up to £100 million", "body")
STATEMENTS = Statements.of([MARCH, SERIES], [SHARE, PART, HEADLINE, BODY, WHOLE, UNUSED])

LAW = Product(stated_in(SHARE, NUMBER), stated(WHOLE), stated(PART))
OF_THE_UK = Relation(
    id="share-of-whole:1",
    rule="share-of-whole",
    law=LAW,
    because="“35 million people” is “two thirds” of the UK",
    claims=(SHARE.id, PART.id, WHOLE.id),
)
share, whole, part = (term.of for term in LAW.terms)
CLASH = Conflict(
    Level.CHARITABLE,
    (share, whole, part),
    (OF_THE_UK.id,),
    Proof(
        (
            Step(share, share.charitable, share.id),
            Step(whole, whole.charitable, whole.id),
            Step(part, (share.charitable * whole.charitable).scaled(LAW.left.times.lower), OF_THE_UK.id, (0, 1)),
            Step(part, part.charitable, part.id),
        ),
        Clash(2, 3),
    ),
)
CONTRADICTION = Finding(
    verdict=Verdict.CONTRADICTION,
    relations=(OF_THE_UK,),
    claims=OF_THE_UK.claims,
    conflict=CLASH,
    would_agree=(
        Agreement(share, Interval.between(51, 60)),
        Agreement(whole, Interval.between(48_000_000, 58_000_000)),
        Agreement(part, None),
    ),
    fits_instead=("England",),
)

ENTAILS = Entails(stated(HEADLINE), stated(BODY))
KEPT = Relation(
    id="headline-keeps-the-bound:1",
    rule="headline-keeps-the-bound",
    law=ENTAILS,
    because="“£100m” is the headline over “up to £100 million”",
    claims=(HEADLINE.id, BODY.id),
)
general, particular = (term.of for term in ENTAILS.terms)
TENSION = Finding(
    verdict=Verdict.TENSION,
    relations=(KEPT,),
    claims=KEPT.claims,
    conflict=Conflict(
        Level.PLAIN,
        (general, particular),
        (KEPT.id,),
        Proof(
            (Step(general, general.plain, general.id), Step(particular, particular.plain, particular.id)),
            Escape(KEPT.id, 0, 1, particular.plain.lower),
        ),
    ),
    witness={general.id: particular.plain.upper, particular.id: particular.plain.upper},
)
BEHIND = unknown("whole", "the population behind “two thirds”", measure="population", unit=PEOPLE, natural=NOT_NEGATIVE)
IMPLIED = Implied(
    BEHIND.of,
    Interval.between(50_720_000, 52_360_000),
    None,
    (Fit("Estimates", "2009-06-30", UNUSED.quantity.figure.value),),
)
OUTCOME = Outcome(
    statements=STATEMENTS,
    relations=(OF_THE_UK, KEPT),
    verdicts={OF_THE_UK.id: Verdict.CONTRADICTION, KEPT.id: Verdict.TENSION},
    findings=(CONTRADICTION, TENSION),
    unknowns=(IMPLIED,),
)
QUIET = Outcome(statements=STATEMENTS, relations=(), verdicts={}, unrelated={SHARE.id: "no other figure is tied to it"})
