"""A finding in words that a fact-checker can paste into an e-mail: quote, reason, conclude, blame nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.claim import Claim
from claimcheck.finding import Finding, Verdict
from claimcheck.interval import Interval, exact_text
from claimcheck.proof import Clash, Conflict
from claimcheck.relation import (
    Drift,
    Entails,
    Equal,
    Fact,
    Integral,
    Law,
    Level,
    Order,
    Product,
    Relation,
    Stated,
    Total,
    Variable,
)
from claimcheck.report.amounts import DAY, inward, words
from claimcheck.report.arguments import Argument
from claimcheck.report.naming import Names, release_name
from claimcheck.report.proof_lines import Line, proof_lines
from claimcheck.report.retold import retold
from claimcheck.statements import Statements
from claimcheck.terms import quoted

MOST_NAMED = 4
"""How many claims, reasons or suggestions a sentence names before it says how many more there are."""
LEVELS = {
    Level.PLAIN: "as plainly read",
    Level.CHARITABLE: "read as generously as the words allow",
}


@frozen
class Offer:
    """The values of a text's claim with which the rest of a conflict would agree."""

    variable: Stated
    interval: Interval
    is_of_days: bool = False
    """True when its numbers are days of the calendar, by ordinal number."""


@frozen
class Explained:
    """A finding in words."""

    title: str
    reading: str
    """The reading that the finding depends on: "if “two thirds” means 61.6 to 71.7%"."""
    message: str
    proof: tuple[Line, ...]
    would_agree: tuple[Offer, ...]
    gap: str | None
    """How far apart the two intervals are that clash, exactly, in the unit of their number; None for another end."""


def explain(finding: Finding, statements: Statements) -> Explained:
    """The finding in words: what was said, why it should agree, the arithmetic, and what would agree."""
    names = Names.of(statements, finding.relations)
    relations = {relation.id: relation for relation in finding.relations}
    claims = _claims(finding, statements)
    quotes = [quoted(claim) for claim in claims]
    if finding.conflict is None:
        notes = tuple(dict.fromkeys(relation.note or "" for relation in finding.relations))
        reasons = (relation.because for relation in finding.relations)
        message = sentences(_said(finding, statements), *reasons, *notes)
        return Explained(f"Worth knowing about {listed(quotes)}", "", message, (), (), None)
    conflict = retold(finding.conflict, relations)
    offers = tuple(_offers(finding, conflict, names))
    they, s = ("it", "s") if len(claims) == 1 else ("they", "")
    message = sentences(
        _said(finding, statements),
        f"{_reasons(finding)}, {_must(finding, names)}",
        f"But {_arithmetic(conflict, finding, names)}",
        CONCLUSIONS[finding.verdict].format(all=_all(len(claims)), they=they, s=s),
        _would_agree(offers, names, they),
        _fits_instead(finding),
    )
    return Explained(
        title=TITLES[finding.verdict].format(claims=listed(quotes), all=_all(len(claims)), s=s),
        reading=_reading(conflict, names),
        message=message,
        proof=proof_lines(finding, conflict, names),
        would_agree=offers,
        gap=_gap(conflict, relations),
    )


TITLES = {
    Verdict.CONTRADICTION: "{claims} cannot {all}be true",
    Verdict.TENSION: "{claims} agree{s} only on a generous reading",
}
CONCLUSIONS = {
    Verdict.CONTRADICTION: "So {they} cannot {all}be true",
    Verdict.TENSION: "So {they} agree{s} only if the words are read generously",
}


def sentences(*parts: str) -> str:
    """The parts that say something, each as a sentence."""
    said = (part.strip() for part in parts)
    return " ".join(f"{part[0].upper()}{part[1:]}{'' if part[-1] in '.!?' else '.'}" for part in said if part)


def listed(items: Sequence[str], most: int = MOST_NAMED) -> str:
    """The items as a list in a sentence, the last ones counted when there are many."""
    shown = list(dict.fromkeys(items))
    if len(shown) > most:
        shown = [*shown[: most - 1], f"{len(shown) - most + 1} more"]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if shown[1:] else shown)


def _all(claims: int) -> str:
    return {1: "", 2: "both "}.get(claims, "all ")


def _said(finding: Finding, statements: Statements) -> str:
    """Which release says what: "The release of 2 March 2011 says “two thirds” and “35 million people”"."""
    by_release: dict[str, list[str]] = {}
    for claim in sorted(_claims(finding, statements), key=lambda claim: statements.release_of(claim).reference):
        by_release.setdefault(claim.evidence.release, []).append(quoted(claim))
    releases = [statements.release_by_id[name] for name in by_release]
    days = Counter(release.published for release in releases)
    called = [release_name(release, by_title=days[release.published] > 1) for release in releases]
    return "; ".join(f"{name} says {listed(said)}" for name, said in zip(called, by_release.values(), strict=True))


def _claims(finding: Finding, statements: Statements) -> list[Claim]:
    return [statements.by_id[claim] for claim in finding.claims if claim in statements.by_id]


def _reasons(finding: Finding) -> str:
    """Every reason: "Because …, because …, and because …"."""
    reasons = list(dict.fromkeys(f"because {relation.because}" for relation in finding.relations))
    return ", and ".join([", ".join(reasons[:-1]), reasons[-1]] if reasons[1:] else reasons)


MUST: dict[type[Law], str] = {
    Product: "{0} × {1} must be {2}",
    Total: "{sum} must be {last}",
    Equal: "{all} must be the same",
    Order: "{order}",
    Drift: "{1} must be {0} × a number from {ratio}",
    Integral: "{0} × {1} must be a whole number",
    Entails: "{0} must follow from {1}",
}


def _must(finding: Finding, names: Names) -> str:
    """What the law asks; of several laws together, only that they ask it of the same numbers."""
    if len(finding.relations) > 1:
        return "the same numbers must fit all of this"
    law = finding.relations[0].law
    # A long chain or list of equals is told by the members that the proof needs.
    needed = [term.of for term in law.terms if not isinstance(law, Equal | Order) or _is_needed(term.of, finding)]
    called = [_called(variable, finding, names) for variable in needed]
    return _must_words(law).format(
        *called,
        sum=" + ".join(called[:-1]),
        last=called[-1],
        all=listed(called),
        order=f" must be {'less than' if isinstance(law, Order) and law.strict else 'at most'} ".join(called),
        ratio=words(law.ratio) if isinstance(law, Drift) else "",
    )


def _must_words(law: Law) -> str:
    if isinstance(law, Product) and law.right.plus == 1:
        return "{0} after {1} must be {2}"  # growth: up 5% multiplies by one and 5/100
    return MUST[type(law)]


def _is_needed(variable: Variable, finding: Finding) -> bool:
    premises = finding.conflict.premises if finding.conflict else ()
    return variable in premises or not isinstance(variable, Stated)


def _called(variable: Variable, finding: Finding, names: Names) -> str:
    """A fact by its value, which needs no name; anything else by its name."""
    if isinstance(variable, Fact) and finding.conflict:
        return names.value(variable, variable.plain)
    return names.name(variable)


def _arithmetic(conflict: Conflict, finding: Finding, names: Names) -> str:
    """What the numbers come to, on both readings where the proof is short enough to be redone on the other."""
    argument = Argument.of(conflict, finding.relations, names)
    said = {level: text for level in Level if (text := argument.at(level))}
    if len(set(said.values())) == 1 and conflict.level in said:
        return said[conflict.level]
    if not said:
        return f"{LEVELS[conflict.level]}, no values of them do (the proof shows why)"
    return "; ".join(f"{LEVELS[level]}, {text}" for level, text in said.items())


def _offers(finding: Finding, conflict: Conflict, names: Names) -> Iterator[Offer]:
    """What would agree, of claims of texts: official figures are compared with, nobody is asked to change them."""
    for agreement in finding.would_agree:
        variable = agreement.variable
        claim = names.claim_of(variable) if isinstance(variable, Stated) else None
        is_of_text = claim is not None and not names.statements.release_of(claim).reference
        if not is_of_text or agreement.interval is None or not isinstance(variable, Stated):
            continue
        # Where only whole numbers tell, values that agree lie among values that do not, and no range can name them.
        if not variable.at(conflict.level).within(agreement.interval):
            yield Offer(variable, agreement.interval, names.styles.get(variable.id) is DAY)


def _would_agree(offers: Sequence[Offer], names: Names, they: str) -> str:
    told = [f"{names.name(one.variable)} were {_rounded_inward(one, names)}" for one in offers[:MOST_NAMED]]
    return f"{they} would agree if {', or if '.join(told)}" if told else ""


def _rounded_inward(offer: Offer, names: Names) -> str:
    return names.value(offer.variable, offer.interval, inward(offer.interval))


def _fits_instead(finding: Finding) -> str:
    owners = [name if name.endswith("’s") else f"{name}'s" for name in finding.fits_instead]
    return f"{listed(owners)} would fit" if owners else ""


def _reading(conflict: Conflict, names: Names) -> str:
    """The values that the words of the claims are given; a bare exact number depends on no reading."""
    premises = [variable for variable in conflict.premises if isinstance(variable, Stated)]
    opened = [variable for variable in premises if not variable.at(conflict.level).is_point]
    if not opened:
        return "as the figures are written"
    return "if " + " and ".join(f"{names.meaning(one, one.at(conflict.level))}" for one in opened)


def _gap(conflict: Conflict, relations: Mapping[str, Relation]) -> str | None:
    end = conflict.proof.end
    if not isinstance(end, Clash):
        return None
    sides = [conflict.proof.steps[index] for index in (end.first, end.second)]
    if any(step.by in relations and isinstance(relations[step.by].law, Integral) for step in sides):
        return None
    first, second = (step.interval for step in sides)
    below, above = (first, second) if first.high <= second.low else (second, first)
    if below.upper is None or above.lower is None:
        return None
    return exact_text(above.lower - below.upper)
