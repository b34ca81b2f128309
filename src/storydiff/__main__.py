"""`python -m storydiff` is the command `storydiff`."""

from storydiff.cli.main import run

if __name__ == "__main__":
    run()
