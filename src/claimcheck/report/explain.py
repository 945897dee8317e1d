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
from claimcheck.report.sums import Sum
from claimcheck.statements import Statements
from claimcheck.terms import quoted

MOST_NAMED = 4
"""How many claims or reasons a sentence names before it says how many more there are."""
MOST_OFFERED = 3
"""How many claims a sentence offers other values for."""
LEVELS = {
    Level.PLAIN: "read plainly",
    Level.CHARITABLE: "even read generously",
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
        message = sentences(*_opening(finding, statements, list(dict.fromkeys(reasons))), *notes)
        return Explained(f"Worth knowing about {listed(quotes)}", "", message, (), (), None)
    conflict = retold(finding.conflict, relations)
    offers = tuple(_offers(finding, conflict, names))
    they, s = ("it", "s") if len(claims) == 1 else ("they", "")
    message = sentences(
        *_argued(conflict, finding, names),
        CONCLUSIONS[finding.verdict].format(all=_all(len(claims)), they=they, s=s, asks=finding.relations[0].asks),
        _suggested(finding, offers, names, they),
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
    Verdict.NOTE: "Do {claims} belong together?",
}
CONCLUSIONS = {
    Verdict.CONTRADICTION: "So {they} cannot {all}be true",
    Verdict.TENSION: "So {they} agree{s} only if the words are read generously",
    Verdict.NOTE: "{asks}",
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


def _opening(finding: Finding, statements: Statements, reasons: Sequence[str]) -> Iterator[str]:
    """Yield who says what and why it belongs together: one sentence where the reason quotes every claim itself."""
    reason = "; and ".join(["; ".join(reasons[:-1]), reasons[-1]] if reasons[1:] else reasons)
    claims = _claims(finding, statements)
    releases = {claim.evidence.release for claim in claims}
    if len(releases) == 1 and all(quoted(claim) in reason for claim in claims):
        yield f"in {release_name(statements.release_by_id[releases.pop()])}, {reason}"
    else:
        yield _said(finding, statements)
        yield reason


MUST: dict[type[Law], str] = {
    Product: "{0} × {1} must be {2}",
    Total: "{sum} must be {last}",
    Equal: "{all} must agree",
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
    held = held_to_fact(law)
    if held:
        return f"{names.name(held[0])} must be {names.value(held[1], held[1].plain)}"
    # A long chain or list of equals is told by the members that the proof needs.
    needed = [term.of for term in law.terms if not isinstance(law, Equal | Order) or _is_needed(term.of, finding)]
    called = [_called(variable, finding, names) for variable in needed]
    if isinstance(law, Equal) and all(name.startswith("“") for name in called):
        return "they must agree"
    return _must_words(law).format(
        *called,
        sum=" + ".join(called[:-1]),
        last=called[-1],
        all=listed(called),
        order=f" must be {'less than' if isinstance(law, Order) and law.strict else 'at most'} ".join(called),
        ratio=words(law.ratio) if isinstance(law, Drift) else "",
    )


def held_to_fact(law: Law) -> tuple[Stated, Fact] | None:
    """The claim's number and the fact that an equality of just these two holds it to."""
    if not isinstance(law, Equal) or len(law.terms) != 2:
        return None
    stated = [term.of for term in law.terms if isinstance(term.of, Stated)]
    facts = [term.of for term in law.terms if isinstance(term.of, Fact)]
    return (stated[0], facts[0]) if stated and facts else None


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


def _argued(conflict: Conflict, finding: Finding, names: Names) -> Iterator[str]:
    """Yield why the numbers should agree and what they come to: as printed where there is a sum, and as read."""
    reasons = list(dict.fromkeys(relation.because for relation in finding.relations))
    *said, reason = _opening(finding, names.statements, reasons)
    yield from said
    worked = Sum.of(finding, names)
    as_printed = worked.as_printed() if worked else ""
    is_read = any(isinstance(one, Stated) and not one.at(conflict.level).is_point for one in conflict.premises)
    as_read = worked.at(conflict.level) if worked and is_read else ""
    if as_printed and (as_read or not is_read):
        yield reason
        yield f"but {as_printed}"
        yield f"{LEVELS[conflict.level]}, {as_read}" if as_read else ""
    else:
        yield f"{reason}, so {_must(finding, names)}"
        arithmetic = _arithmetic(conflict, finding, names)
        yield f"but {LEVELS[conflict.level]}, {arithmetic}" if is_read else f"but {arithmetic}"


def _arithmetic(conflict: Conflict, finding: Finding, names: Names) -> str:
    """What the numbers come to on the reading that the finding depends on."""
    held = held_to_fact(finding.relations[0].law) if len(finding.relations) == 1 else None
    if held:
        return names.meaning(held[0], held[0].at(conflict.level))
    if _is_plain(conflict, finding, names):
        return "they do not"
    said = Argument.of(conflict, finding.relations, names).at(conflict.level)
    return said or "no values of them do (the proof shows why)"


def _is_plain(conflict: Conflict, finding: Finding, names: Names) -> bool:
    """True when all that there is to see is that bare figures which must agree are not the same."""
    stated = [one for one in conflict.premises if isinstance(one, Stated)]
    bare = all(names.name(one) == f"“{names.value(one, one.at(conflict.level))}”" for one in stated)
    return bare and len(finding.relations) == 1 and isinstance(finding.relations[0].law, Equal)


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


def _suggested(finding: Finding, offers: Sequence[Offer], names: Names, they: str) -> str:
    """With what they would agree: the known slip undone, else other values of the claims."""
    if finding.slip:
        return f"{they} would agree if {finding.slip.words}"
    if len(finding.relations) == 1 and held_to_fact(finding.relations[0].law):
        return ""  # what it must be has been said
    kept = [(one, names.whole(one.variable, one.interval)) for one in offers]
    told = [
        f"{names.short(one.variable)} were {names.value(one.variable, interval, inward(interval))}"
        for one, interval in kept
        if interval is not None
    ]
    return f"{they} would agree if {', or if '.join(told[:MOST_OFFERED])}" if told else ""


def _reading(conflict: Conflict, names: Names) -> str:
    """The values that the words of the claims are given; a bare exact number depends on no reading."""
    premises = [variable for variable in conflict.premises if isinstance(variable, Stated)]
    opened = [variable for variable in premises if not variable.at(conflict.level).is_point]
    if not opened:
        return "as the figures are written"
    return "if " + listed([names.meaning(one, one.at(conflict.level), short=True) for one in opened], len(opened))


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
