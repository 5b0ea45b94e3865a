import sys

from hello_poetry.cli import main

if __name__ == "__main__":
    sys.exit(main())
