"""Write the pages of the docs that come from the program: `python docs/generate.py`.

The rules' pages come from the rule files, the worked findings from running the checker over the texts in
`docs/worked`. A test says when a page is stale.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from claimcheck.check import check
from claimcheck.claim import Claim
from claimcheck.finding import Finding, Outcome
from claimcheck.release import Release
from claimcheck.report.amounts import words
from claimcheck.report.explain import Explained, explain
from claimcheck.report.naming import style_of
from claimcheck.rule import Rule
from claimcheck.rules import page, rules
from claimcheck.terms import quoted

DOCS = Path(__file__).parent
WORKED = DOCS / "worked"


def pages() -> dict[Path, str]:
    """Every generated page, by its path."""
    found = {DOCS / "rules" / f"{rule.name}.md": generated(page(rule)) for rule in rules()}
    found[DOCS / "rules" / "README.md"] = generated(index())
    found[DOCS / "worked-findings.md"] = generated(worked_findings())
    return found


def generated(text: str) -> str:
    """A page that says where it comes from, in words that a browser does not show."""
    return f"<!-- Written by docs/generate.py; change its source and run that again. -->\n\n{text}"


def index() -> str:
    """The list of the rules, each with its law."""
    parts = [
        "# Rules",
        "A rule says which claims of a text must agree, and why; the solver decides whether they do. Each page says "
        "what its rule checks, why that holds and where it stops, with claims that agree and claims that it reports. "
        "`claimcheck explain RULE` prints the same page.",
    ]
    parts.append("\n".join(["| rule | what it states |", "|---|---|", *(row(rule) for rule in rules())]))
    return "\n\n".join(parts) + "\n"


def row(rule: Rule) -> str:
    """A rule's line in the list: its name and the first line of its page, which is its law."""
    law = next(line for line in page(rule).splitlines()[1:] if line)
    return f"| [{rule.name}]({rule.name}.md) | {law} |"


def worked_findings() -> str:
    """The findings of the worked texts, step by step."""
    parts = [
        "# Worked findings",
        "Each folder of [`worked`](worked) holds one or more short texts, made up for this page. Here is what "
        "`claimcheck check` makes of each: what it reads, what it holds against what, what it says. *Plain* is what an "
        "ordinary reader takes the words to mean, *charitable* the widest truth that can be defended.",
    ]
    for folder in sorted(path for path in WORKED.iterdir() if path.is_dir()):
        parts += worked(folder)
    return "\n\n".join(parts) + "\n"


def worked(folder: Path) -> Iterator[str]:
    """The gravest finding of a folder of texts, with all that leads to it."""
    outcome = outcome_of(folder)
    finding = outcome.findings[0]
    told = explain(finding, outcome.statements)
    yield f"## {folder.name.partition('-')[2].replace('-', ' ').capitalize()}"
    for release in outcome.statements.releases:
        if not release.reference:
            yield quotation(release)
    yield claims_table(finding, outcome)
    yield relations_list(finding, outcome)
    yield f"**{finding.verdict.capitalize()}** by [{finding.rule}](rules/{finding.rule}.md). {told.message}"
    yield proof_list(told)


def outcome_of(folder: Path) -> Outcome:
    """What the checker makes of the texts of a folder, with no official series beside them."""
    return check([str(folder)], with_reference=False)


def quotation(release: Release) -> str:
    """A text as a block of quotation."""
    return "\n".join(f"> {line}".rstrip() for line in release.text.strip().splitlines())


def claims_table(finding: Finding, outcome: Outcome) -> str:
    """The claims of a finding with both of their readings."""
    rows = [claim_row(outcome.statements.by_id[name]) for name in finding.claims]
    return "\n".join(["| claim | kind | plain | charitable |", "|---|---|---|---|", *rows])


def claim_row(claim: Claim) -> str:
    """A claim's line in the table; a change from one value to another shows what lies between them."""
    style = style_of(claim.quantity)
    plain, charitable = (words(one, style) for one in (claim.reading.plain, claim.reading.charitable))
    return f"| {quoted(claim)} | {claim.kind} | {plain} | {charitable} |"


def relations_list(finding: Finding, outcome: Outcome) -> str:
    """What ties the claims, by rule, and what the checker made of each tie."""
    rows = [f"- {one.rule}: {one.because} ({outcome.verdicts[one.id]})" for one in finding.relations]
    return "\n".join(["What ties them:", "", *rows])


def proof_list(told: Explained) -> str:
    """The steps of the proof, each with what it rests on."""
    return "\n".join(["Step by step:", "", *(f"1. {line.says} *({line.by})*" for line in told.proof)])


def main() -> None:
    """Write every page, and remove the pages of rules that are gone."""
    written = pages()
    for path in (DOCS / "rules").glob("*.md"):
        if path not in written:
            path.unlink()
    for path, text in written.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
