import sys

from hello_hatchling.cli import main

if __name__ == "__main__":
    sys.exit(main())
