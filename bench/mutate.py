"""The share of changed figures that `check` finds: one figure at a time of texts on which all is consistent.

    python bench/mutate.py [PATH ...] [--most 600] [--seed 1] [--show] [--write]

Paths are texts and folders of texts, by default the examples and the texts of `tests/quiet`; each text is checked by
itself. A figure that takes part in a relation is changed in its text, in one of these ways: two of its digits swapped,
ten times as much, million for billion, per cent for percentage points, a part above its whole, a rise for a fall. The
text is then read and checked again.

A mutation counts when the figure leaves its charitable reading and the relations determine it: with the changed
reading in the place of the old one, the relations of the unchanged text have no solution on charitable readings. It is
found when a contradiction or a tension needs the changed figure. A finding that needs unchanged figures only is a false
one, and each is printed. Counted apart are figures that are tolerated (the relations leave room for the change),
figures that are read otherwise, so that there is no longer a quantity of the same kind in their place, and figures that
nothing but their own repetition determines: the text ties them only because they are the same, so a changed one is
another figure.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from attrs import evolve, field, frozen

from claimcheck.check import relate
from claimcheck.claim import Aspect, Claim
from claimcheck.finding import Verdict
from claimcheck.judge import judge
from claimcheck.read.draft import Read
from claimcheck.read.paths import TEXTS, located, shipped
from claimcheck.reading import Reading
from claimcheck.relation import Relation, Stated, Variable, mapped
from claimcheck.rules import rules
from mutations import KINDS, NEAR, Edit, Page, paged, place

HOUSE = Path(__file__).parents[1]
DEFAULT = (HOUSE / "examples", HOUSE / "tests" / "quiet")
DOCS = HOUSE / "docs" / "benchmarks-mutations.md"
BY_THE_FIGURE = (
    "the same figure in the same words",
    "the speaker gives the writer's figure",
    "the headline writes the same figure",
)
"""How a link says that only the figure itself ties its claims."""


class Result(StrEnum):
    """What became of a mutation."""

    FOUND = "found"
    MISSED = "missed"
    TOLERATED = "tolerated"
    REPEATED = "only repeated"
    OTHERWISE = "read otherwise"


@frozen
class Trial:
    """A mutation with its result."""

    name: str
    kind: str
    before: str
    after: str
    result: Result
    rule: str = ""
    """The rule whose relation determines the figure."""
    false: tuple[str, ...] = field(default=())
    """What each finding says that needs unchanged figures only."""


def trial(name: str, kind: str, page: Page, claim: Claim, edit: Edit, known: Read) -> Trial | None:
    """The mutation's result; None when the text cannot be read any more or the figure keeps its reading."""
    changed = paged(edit.applied(page.text), known)
    if changed is None:
        return None
    start, end = place(claim)
    around = (max(0, start - NEAR), end + NEAR)
    told = (page.text[slice(*around)], changed.text[around[0] : edit.moved(around[1])])
    touched = altered(page, changed, edit)
    false = tuple(
        f"{one.rule}: {[changed.statements.by_id[name].quote for name in one.claims]}"
        for one in changed.accused
        if not touched & set(one.claims)
    )
    there = [one for one in changed.statements.of_texts if place(one) == (edit.moved(start), edit.moved(end))]
    if not there or there[0].kind is not claim.kind:
        return Trial(name, kind, *told, Result.OTHERWISE, false=false)
    if not leaves(claim, there[0]):
        return None
    try:
        rule = determined(page, claim, there[0])
    except ValueError:  # 120% is no share of the whole that 12% was a share of
        return Trial(name, kind, *told, Result.OTHERWISE, false=false)
    accusing = [one for one in changed.accused if any(there[0].id in claims for claims in (one.claims, *one.also))]
    result = Result.FOUND if accusing else Result.MISSED
    if rule is None:
        result = Result.TOLERATED
    elif not accusing and determined(page, claim, there[0], but=BY_THE_FIGURE) is None:
        result = Result.REPEATED
    return Trial(name, kind, *told, result, rule or "", false)


def altered(page: Page, changed: Page, edit: Edit) -> set[str]:
    """The claims of the changed text that are read from changed words: none like them stood there before."""
    before = {(edit.moved(place(one)[0]), one.quantity) for one in page.statements.of_texts}
    return {one.id for one in changed.statements.of_texts if (place(one)[0], one.quantity) not in before}


def leaves(claim: Claim, changed: Claim) -> bool:
    """True when one of the claim's numbers has left its charitable reading, or is of another unit."""
    if claim.unit != changed.unit:
        return True
    pairs = ((numbers(claim, aspect), numbers(changed, aspect)) for aspect in Aspect)
    return any(old and new and old.charitable.meet(new.charitable) is None for old, new in pairs)


def numbers(claim: Claim, aspect: Aspect) -> Reading | None:
    try:
        return claim.reading_of(aspect)
    except ValueError:
        return None


def determined(page: Page, claim: Claim, changed: Claim, *, but: Sequence[str] = ()) -> str | None:
    """The rule that leaves no room for the changed figure in the relations of the unchanged text, None without one.

    Relations that follow from links with one of the reasons `but` are left out.
    """
    dropped = [{name for _, name in link.members} for link in page.statements.links if link.because in but]
    instead = evolve(claim, quantity=changed.quantity)
    if claim.unit == changed.unit:
        proposed = tied_to(claim, [restated(one, instead) for one in relate(page.statements, rules())])
    else:
        # Points and per cent stand in other laws, which the rules must write anew.
        claims = [instead if one.id == claim.id else one for one in page.statements.claims]
        proposed = tied_to(claim, relate(evolve(page.statements, claims=tuple(claims)), rules()))
    kept = [one for one in proposed if not any(tied <= set(one.claims) for tied in dropped)]
    found = judge(kept).findings
    needing = (one.rule for one in found if one.verdict is Verdict.CONTRADICTION and claim.id in one.claims)
    return next(needing, None)


def restated(relation: Relation, claim: Claim) -> Relation:
    """The relation with the claim's readings in the place of those it had under the same id."""
    if claim.id not in relation.claims:
        return relation

    def read_anew(variable: Variable) -> Variable:
        if not isinstance(variable, Stated) or variable.claim != claim.id:
            return variable
        new = numbers(claim, Aspect(variable.aspect))
        if new is None:
            return variable
        return evolve(variable, plain=new.plain, charitable=new.charitable, said=new.stated)

    return evolve(relation, law=mapped(relation.law, read_anew))


def tied_to(claim: Claim, relations: Sequence[Relation]) -> list[Relation]:
    """The relations that share a variable with one that needs the claim, and so on, less the notes."""
    rest = [one for one in relations if not one.note]
    tied = [one for one in rest if claim.id in one.claims]
    while True:
        reached = {variable.id for one in tied for variable in one.variables} | {one.either for one in tied} - {""}
        more = [one for one in rest if one.either in reached or any(v.id in reached for v in one.variables)]
        if len(more) == len(tied):
            return more
        tied = more


def texts(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The name and the text of every file that the paths lead to."""
    for document in located([path for path in paths if path.exists()], endings=TEXTS).documents:
        yield document.id, Path(document.path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


Drawn = tuple[str, str, Page, Claim, Edit]


def trials(given: Iterable[tuple[str, str]], *, most: int, seed: int) -> Iterator[Trial | str]:
    """The results of mutations drawn at random, at most so many; the name of each text that is not consistent."""
    known, draw = shipped(), random.Random(seed)
    drawn: list[Drawn] = []
    for name, text in given:
        page = paged(text, known)
        if page is None or page.accused:
            yield name
            continue
        for claim in page.related():
            for kind, mutate in KINDS.items():
                drawn += [(name, kind, page, claim, edit) for edit in mutate(page, claim, draw)]
    for one in sample(drawn, most, draw):
        result = trial(*one, known)
        if result is not None:
            yield result


def sample(drawn: Sequence[Drawn], most: int, draw: random.Random) -> Iterator[Drawn]:
    """At most so many of them, as many of each kind as there are or as are fair."""
    by_kind = {kind: [one for one in drawn if one[1] == kind] for kind in KINDS}
    left = most
    for rest, ones in enumerate(sorted(by_kind.values(), key=len)):
        taken = draw.sample(ones, min(len(ones), left // (len(KINDS) - rest)))
        left -= len(taken)
        yield from taken


HEADER = ("determined", "found", "share", "only repeated", "tolerated", "read otherwise", "false findings")


def table(title: str, rows: dict[str, list[Trial]]) -> Iterator[str]:
    yield f"| {title} | {' | '.join(HEADER)} |"
    yield "|---|" + "--:|" * len(HEADER)
    for name, ones in rows.items():
        if not ones:
            continue
        counted = Counter(one.result for one in ones)
        found = counted[Result.FOUND]
        total = found + counted[Result.MISSED]
        share = f"{100 * found / total:.1f}%" if total else ""
        apart = [counted[one] for one in (Result.REPEATED, Result.TOLERATED, Result.OTHERWISE)]
        others = (*apart, sum(len(one.false) for one in ones))
        yield f"| {name} | {total} | {found} | {share} | {' | '.join(map(str, others))} |"


def told(done: Sequence[Trial]) -> list[str]:
    """The tables by kind and by rule."""
    kinds = {kind: [one for one in done if one.kind == kind] for kind in KINDS}
    ruled = sorted({one.rule for one in done if one.rule})
    by_rule = {rule: [one for one in done if one.rule == rule] for rule in ruled}
    return [*table("mutation", kinds | {"all": list(done)}), "", *table("rule", by_rule)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", type=Path, nargs="*", default=DEFAULT)
    parser.add_argument("--most", type=int, default=600, help="mutations tried at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print every mutation that was missed")
    parser.add_argument("--write", action="store_true", help=f"write {DOCS.name}")
    asked = parser.parse_args()
    results = list(trials(texts(asked.paths), most=asked.most, seed=asked.seed))
    done = [one for one in results if isinstance(one, Trial)]
    aside = [one for one in results if isinstance(one, str)]
    for one in done:
        for finding in one.false:
            print(f"FALSE {one.name} ({one.kind}): {finding}\n    {one.before!r}\n    {one.after!r}")
        if asked.show and one.result is Result.MISSED:
            print(f"MISSED {one.name} ({one.kind}, {one.rule})\n    {one.before!r}\n    {one.after!r}")
    lines = told(done)
    if aside:
        lines += ["", f"Set aside, since not all is consistent in them: {', '.join(aside)}."]
    print("\n".join(lines))
    if asked.write:
        head = ["# Benchmarks of mutations", "", *(line.strip() for line in __doc__.splitlines()[2:]), ""]
        DOCS.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
