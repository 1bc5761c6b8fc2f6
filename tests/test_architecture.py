"""The rules of the house that a machine can read."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "delegation_desk"
PROGRAM = sorted(SOURCE.rglob("*.py"))
EVERYTHING = [
    *PROGRAM,
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted((ROOT / "packaging").glob("*.py")),
    ROOT / "dev",
]

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
WITHOUT_A_SCREEN = re.compile(
    r"\.features\.\w+\.((service|document|report|briefing|exchange)\w*|pack(\..+)?)$"
)
VAGUE = re.compile(r"util|helper|manager|misc|common", re.IGNORECASE)
EXCEPTION = re.compile(
    r"#\s*(?:noqa|type:\s*ignore)\b(?P<codes>:?\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|\[[\w, -]+\])?(?P<reason>.*)"
)

# What a text to translate is given to.
TRANSLATING = {"_", "N_", "ngettext", "t", "plural"}

# Functions of SQL that SQLite and PostgreSQL both have, as SQLAlchemy writes them.
IN_BOTH_DATABASES = {"aggregate_strings", "coalesce", "count", "lower", "max", "min", "replace"}

# What a declared library brings as a part of itself.
BROUGHT = {"pydantic_core", "shiboken6"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def within(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def functions(file: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(file)) if isinstance(node, Function))


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("delegation_desk", include_external_packages=True, cache_dir=None)


# --- tools that judge the whole


@pytest.mark.timeout(600)  # the first run of mypy reads every library
@pytest.mark.parametrize(
    "command",
    [
        ["-m", "ruff", "format", "--check"],
        ["-m", "ruff", "check"],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command as check; check()"],
    ],
    ids=["format", "lint", "types", "contracts"],
)
def test_clean(command: list[str]) -> None:
    told = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    assert told.returncode == 0, told.stdout + told.stderr


# --- layers


def test_what_prints_needs_no_screen(graph: grimp.ImportGraph) -> None:
    silent = [module for module in graph.modules if WITHOUT_A_SCREEN.search(module)]
    chains = [graph.find_shortest_chain(module, "PySide6") for module in silent]
    assert [" -> ".join(chain) for chain in chains if chain] == []


def test_every_library_is_declared(graph: grimp.ImportGraph) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    used = {module for module in graph.modules if "." not in module and module != "delegation_desk"}
    assert _undeclared(used - BROUGHT, project["dependencies"]) == []
    in_tests = {name for file in (ROOT / "tests").rglob("*.py") for name in _imported(tree(file))}
    everything = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    ours = {"delegation_desk", "tests", *(file.stem for file in (ROOT / "packaging").glob("*.py"))}
    assert _undeclared(in_tests - BROUGHT - ours, everything) == []


def _undeclared(imported: set[str], requirements: list[str]) -> list[str]:
    declared = {_normal(re.split(r"[^\w.-]", line)[0]) for line in requirements}
    known = packages_distributions()
    return [
        name
        for name in sorted(imported - sys.stdlib_module_names)
        if not {_normal(each) for each in known.get(name, ())} & declared
    ]


def _imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize(
    ("module", "later"),
    [
        (
            "delegation_desk.cli",
            ["PySide6", "alembic", "pikepdf", "pypdf", "pypinyin", "reportlab", "sqlmodel"],
        ),
        (
            "delegation_desk.app",
            ["alembic", "holidays", "pikepdf", "pypdf", "pypinyin", "reportlab", "sqlmodel"],
        ),
    ],
)
def test_heavy_libraries_wait_until_they_are_needed(module: str, later: list[str]) -> None:
    ask = f"import sys, {module}; print(*(name for name in {later!r} if name in sys.modules))"
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []


# --- size and names


def test_files_are_short() -> None:
    lengths = {within(file): len(file.read_text(encoding="utf-8").splitlines()) for file in EVERYTHING}
    assert {file: lines for file, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    lengths = {
        f"{within(file)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for file in EVERYTHING
        for node in functions(file)
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_names_say_what_a_thing_does() -> None:
    names = [within(file) for file in PROGRAM if VAGUE.search(file.stem)]
    names += [
        f"{within(file)}: {node.name}"
        for file in PROGRAM
        for node in ast.walk(tree(file))
        if isinstance(node, ast.ClassDef) and VAGUE.search(node.name)
    ]
    assert names == []


def test_our_methods_say_what_they_do() -> None:
    """Where ruff cannot tell ours from Qt's: Qt's names have no underscore."""
    silent = [
        f"{within(file)}:{node.lineno} {node.name}"
        for file in PROGRAM
        for node in _public_methods(tree(file))
        if "_" in node.name.strip("_") and ast.get_docstring(node) is None
    ]
    assert silent == []


def _public_methods(module: ast.Module) -> Iterator[Function]:
    classes = (
        node for node in module.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    nodes = (node for of_class in classes for node in of_class.body)
    methods = (node for node in nodes if isinstance(node, Function) and not node.name.startswith("_"))
    return (
        node for node in methods if not any(ast.unparse(mark) == "override" for mark in node.decorator_list)
    )


# --- habits


def test_annotations_are_not_evaluated() -> None:
    """But where tables are defined: there SQLModel reads them."""
    evaluated = [
        within(file)
        for file in EVERYTHING
        if not (within(file).startswith("src/delegation_desk/model/") or _defines_tables(file))
        and any(not _is_docstring(node) for node in tree(file).body)
        and not any(
            isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree(file).body
        )
    ]
    assert evaluated == []


def _defines_tables(file: Path) -> bool:
    classes = (node for node in ast.walk(tree(file)) if isinstance(node, ast.ClassDef))
    return any(keyword.arg == "table" for node in classes for keyword in node.keywords)


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def test_exceptions_from_the_rules_have_a_reason() -> None:
    bare = [
        f"{within(file)}:{number}"
        for file in EVERYTHING
        if file != Path(__file__)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        for found in [EXCEPTION.search(line)]
        if found and not (found["codes"] and len(found["reason"].strip(" #-:")) > 4)
    ]
    assert bare == []


def test_nothing_is_translated_while_modules_are_imported() -> None:
    early = [
        f"{within(file)}:{call.lineno}"
        for file in PROGRAM
        for call in _called_on_import(tree(file))
        if isinstance(call.func, ast.Name) and call.func.id in ("_", "ngettext")
    ]
    assert early == []


def _called_on_import(node: ast.AST) -> Iterator[ast.Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child
        if isinstance(child, Function):
            for early in (*child.decorator_list, child.args):
                yield from _called_on_import(early)
        elif not isinstance(child, ast.Lambda):
            yield from _called_on_import(child)


def test_queries_ask_for_what_postgresql_has_too() -> None:
    """The search index alone speaks to one database; an office's server is to come."""
    asked = {
        f"{within(file)}: {node.attr}"
        for file in PROGRAM
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "func"
        and node.attr not in IN_BOTH_DATABASES
        and file.name != "search.py"
    }
    assert not asked


def test_no_text_is_named_inside_a_formatted_string() -> None:
    """Before Python 3.12 a formatted string is one token, and no text that it names is found."""
    hidden = {
        f"{within(file)}:{call.lineno}"
        for file in PROGRAM
        for string in ast.walk(tree(file))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call)
        and _called(call) in TRANSLATING
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }
    assert hidden == set()


def _called(call: ast.Call) -> str:
    named = call.func
    return named.id if isinstance(named, ast.Name) else getattr(named, "attr", "")
