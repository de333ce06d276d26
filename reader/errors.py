"""What can go wrong, said so that a reader knows which file it is and what to do."""


class BroadsheetError(Exception):
    """The root of every error that broadsheet raises on purpose.

    `str()` is one line fit to be shown as it stands: what is wrong, where, and what to do.
    """


class UsageError(BroadsheetError):
    """The command line or a setting asks for something that cannot be (exit code 2)."""


class SourceError(BroadsheetError):
    """A file cannot be read as a newspaper (exit code 2 where nothing else can be read).

    `path` names the file as the user gave it, `line` counts from 1 where it is known.
    """

    def __init__(self, path: str, problem: str, advice: str, *, line: int | None = None) -> None:
        self.path = path
        self.problem = problem
        self.advice = advice
        self.line = line
        where = path if line is None else f"{path}, line {line}"
        super().__init__(f"{where}: {problem}; {advice}")
