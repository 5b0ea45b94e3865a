import sys

from hello_setuptools.cli import main

if __name__ == "__main__":
    sys.exit(main())
