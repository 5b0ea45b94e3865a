import argparse
from collections.abc import Sequence

from hello_poetry import __version__, boxed


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line program and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="hello-poetry", description="Writes a greeting into a box that is as wide as its text."
    )
    parser.add_argument("name", nargs="?", metavar="NAME", default="world", help="default: world")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    options = parser.parse_args(arguments)
    print(boxed(f"Hello, {options.name}!"))
    return 0
