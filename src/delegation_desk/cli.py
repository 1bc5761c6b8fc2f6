"""The command line: every command works without a screen; without one the window opens.

Exit 0 done, 1 refused (one sentence on standard error, nothing written), 2 usage.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from delegation_desk import __version__
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import LANGUAGES, _, use
from delegation_desk.core.settings import load_settings

LISTS = ("visits", "people", "organisations", "agreements", "policies", "partnerships", "outcomes", "tasks")
EDITIONS = ("internal", "delegation", "host")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    use(load_settings().language)
    chosen = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = chosen.run
    try:
        return command(chosen)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(_("Stopped; nothing half-made was left behind."), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output has gone, as `| head` does; there is nothing left to say.
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="delegation-desk",
        description=_("Delegation visits, agreements and location policies of one office."),
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument(
        "--workspace", type=Path, metavar="FILE", help=_("the workspace, a file that ends in .desk")
    )
    parser.set_defaults(run=_window)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--workspace", type=Path, metavar="FILE", default=argparse.SUPPRESS, help=argparse.SUPPRESS
    )
    commands = parser.add_subparsers(title=_("commands"), metavar="")
    _add_demo(commands)
    _add_list(commands, shared)
    _add_documents(commands, shared)
    check = commands.add_parser(
        "check", parents=[shared], help=_("check the workspace and every rule of its records")
    )
    check.set_defaults(run=_check)
    return parser


def _add_demo(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    demo = commands.add_parser("demo", help=_("make a sample workspace and its documents"))
    demo.add_argument(
        "--out", type=Path, default=Path("demo"), metavar="DIR", help=_("where to (default: ./demo)")
    )
    demo.add_argument("--no-window", action="store_true", help=_("do not open the window afterwards"))
    demo.set_defaults(run=_demo)


def _add_list(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], shared: argparse.ArgumentParser
) -> None:
    listing = commands.add_parser("list", parents=[shared], help=_("list records"))
    listing.add_argument("what", choices=LISTS)
    listing.add_argument("--json", action="store_true", help=_("as JSON, with every field"))
    listing.set_defaults(run=_list)


def _add_documents(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], shared: argparse.ArgumentParser
) -> None:
    kinds = {
        "pack": ("VISIT", _("make the briefing pack of a visit")),
        "report": ("VISIT", _("make the report of a visit")),
        "agreement": ("CODE", _("make the sheet of an agreement")),
        "policy": ("CODE", _("make an edition of a Preferential Policy")),
    }
    for kind, (subject, purpose) in kinds.items():
        command = commands.add_parser(kind, parents=[shared], help=purpose)
        command.add_argument("code", metavar=subject)
        command.add_argument("--lang", choices=LANGUAGES, default="de", help=_("language of the document"))
        command.add_argument("-o", "--output", type=Path, metavar="FILE", help=_("file to write"))
        command.set_defaults(run=_document, kind=kind, edition="internal", edition_no=None)
        if kind == "pack":
            command.add_argument("--edition", choices=EDITIONS, default="internal", help=_("for whom it is"))
        if kind == "policy":
            command.add_argument("--edition-no", type=int, metavar="N", help=_("number of the edition"))


def _window(chosen: argparse.Namespace) -> int:
    # What the start makes lives as long as the window; `run` searches for garbage again when it stands.
    gc.disable()
    from delegation_desk.ui.plain_import import import_plainly

    import_plainly()
    from delegation_desk.app import run

    return run(chosen.workspace)


def _demo(chosen: argparse.Namespace) -> int:
    from delegation_desk.commands.demo import demo

    return demo(chosen.out, window=not chosen.no_window)


def _list(chosen: argparse.Namespace) -> int:
    from delegation_desk.commands.lists import print_list

    return print_list(chosen.workspace, chosen.what, as_json=chosen.json)


def _document(chosen: argparse.Namespace) -> int:
    from delegation_desk.commands.documents import print_document
    from delegation_desk.features.documents.orders import Order
    from delegation_desk.model.words import Audience

    edition = Audience[chosen.edition.upper()]
    order = Order(chosen.kind, chosen.code, chosen.lang, edition, chosen.edition_no)
    return print_document(chosen.workspace, order, chosen.output)


def _check(chosen: argparse.Namespace) -> int:
    from delegation_desk.commands.checking import print_check

    return print_check(chosen.workspace)
