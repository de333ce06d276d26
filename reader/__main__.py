"""`python -m reader` and the `broadsheet` command."""


def main() -> int:
    """Run the command line; the exit code is 0 done, 1 our fault, 2 the user's mistake."""
    import sys

    from reader import first_screen, kept

    try:
        first_screen.show(sys.argv[1:])
        from reader.cli import run

        return run()
    finally:
        first_screen.leave()
        kept.catch_up()


if __name__ == "__main__":
    raise SystemExit(main())
