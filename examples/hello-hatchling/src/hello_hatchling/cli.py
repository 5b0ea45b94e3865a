import argparse
from collections.abc import Sequence

from hello_hatchling import __version__, hello, languages


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line program and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="hello-hatchling", description="Says hello in several languages."
    )
    parser.add_argument("--language", choices=languages(), default="en", help="default: en")
    parser.add_argument("--cow", action="store_true", help="let a cow say it; needs the extra `cow`")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    options = parser.parse_args(arguments)
    greeting = hello(options.language)
    if not options.cow:
        print(greeting)
        return 0
    try:
        import cowsay
    except ImportError:
        parser.error('--cow needs the extra: pip install "hello-hatchling[cow]"')
    cowsay.cow(greeting)
    return 0
