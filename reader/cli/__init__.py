"""The command line: which command is meant, and what becomes of its errors.

Each command is a module of this package with `configure(parser)` and `run(args) -> int`; only the one
that is asked for is imported.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from reader import __version__, first_screen
from reader.errors import BroadsheetError

if TYPE_CHECKING:
    import argparse

COMMANDS = {
    "read": "open files, folders or standard input (the default)",
    "parse": "raw newspaper page → articles, as json, markdown or text",
    "cat": "print the typeset articles",
    "figures": "every figure of the articles, as table, csv or json",
    "search": "find words in articles, with context",
    "clippings": "the passages kept in the app, as markdown, bibtex, gb/t 7714 or json",
    "library": "the folders, files and feeds broadsheet keeps an index of",
}

EPILOG = """\
Without a command, PATH … is opened: a raw page, a Markdown file, a folder of them, or - for standard
input; without a PATH the library, or the bundled edition where there is none. Off a terminal the text
is printed instead.
A file that is named like a command is opened as ./NAME.

exit codes: 0 done, 1 our fault (or nothing found, for search), 2 the user's mistake
"""


def run(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` (default: the process's own) asks for; returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    told = words[:1] in (["-h"], ["--help"], ["--version"])
    if not told:
        from reader import precompiled

        precompiled.remember()
    try:
        if _only_paths(words):
            from reader.cli.read import open_paths

            return open_paths(words)
        if words[0] not in COMMANDS and not told:
            words.insert(0, "read")
        args = _parser(words[0]).parse_args(words)
        return int(args.run(args))
    except BroadsheetError as error:
        first_screen.leave()
        print(f"broadsheet: {printable(str(error))}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our pipe has gone, as `| head` does; the interpreter must not flush into it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _only_paths(words: Sequence[str]) -> bool:
    """Whether nothing is there to be parsed: what opens most readings need not wait for the parser (6 ms)."""
    options = any(word.startswith("-") and word != "-" for word in words)
    return not options and not (words and words[0] in COMMANDS)


def printable(text: str) -> str:
    """`text` with what a terminal would obey shown as escapes: a file's name is text from outside."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def _parser(command: str) -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="broadsheet",
        description="A newspaper in the terminal.",
        usage="broadsheet [COMMAND] [PATH …]",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"broadsheet {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, prog="broadsheet")
    for name, purpose in COMMANDS.items():
        sub = commands.add_parser(name, help=purpose, description=purpose.capitalize() + ".")
        if name == command:
            module = import_module(f"reader.cli.{name}")
            module.configure(sub)
            sub.set_defaults(run=module.run)
    return parser
