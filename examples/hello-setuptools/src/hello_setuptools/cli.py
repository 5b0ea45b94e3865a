import argparse
from collections.abc import Sequence

from hello_setuptools import __version__
from hello_setuptools.greeting import greet


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line program and return its exit status."""
    parser = argparse.ArgumentParser(prog="hello-setuptools", description="Greets whoever runs it.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="who is greeted (default: world)")
    parser.add_argument("--color", help="such as green; needs the extra `color`")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    options = parser.parse_args(arguments)
    greeting = greet(options.names)
    if options.color is None:
        print(greeting)
        return 0
    try:
        from termcolor import colored
    except ImportError:
        parser.error('--color needs the extra: pip install "hello-setuptools[color]"')
    try:
        print(colored(greeting, options.color))
    except KeyError:
        parser.error(f"`{options.color}` is not a colour that termcolor knows")
    return 0
