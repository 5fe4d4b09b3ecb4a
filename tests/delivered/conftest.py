"""The program and the small ledger, as the tests of the command line have them."""

from tests.cli.conftest import ledger, nothing_of_the_user, reformctl, repo

__all__ = ["ledger", "nothing_of_the_user", "reformctl", "repo"]
