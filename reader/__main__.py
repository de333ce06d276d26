"""`python -m reader` and the `broadsheet` command."""


def main() -> int:
    """Run the command line; the exit code is 0 done, 1 our fault, 2 the user's mistake."""
    from reader.cli import run

    return run()


if __name__ == "__main__":
    raise SystemExit(main())
