"""``python -m reformctl``."""

from reformctl.cli.app import main

if __name__ == "__main__":
    main()
