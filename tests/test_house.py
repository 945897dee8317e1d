"""The house is in order: style, types, floors and sizes, so that one command checks everything."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))

CHECKS = {
    "ruff finds nothing": ("ruff", "check", "."),
    "everything is formatted": ("ruff", "format", "--check", "."),
    "types are strict": ("mypy",),
    "a module imports only from floors below": ("lint-imports",),
}


@pytest.mark.parametrize("command", CHECKS.values(), ids=CHECKS.keys())
def test_the_tools_find_nothing(command):
    """Style, types and floors are part of the tests: done means all of them pass."""
    tool = Path(sys.executable).parent / command[0]

    done = subprocess.run([tool, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_no_file_and_no_function_is_long(path):
    """A newcomer reads a file of at most 400 lines and a function of at most 40."""
    text = path.read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]

    assert len(text.splitlines()) <= 400
    assert [] == [node.name for node in functions if node.end_lineno - node.lineno >= 40]


def test_importing_the_package_is_light():
    """Neither pint nor any reader of heavy formats is loaded before it is needed."""
    heavy = {"pint", "tomlkit", "tree_sitter", "rich", "lxml"}
    script = f"import sys, claimcheck; print(sorted({heavy} & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
