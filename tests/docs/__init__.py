"""Tests that hold the pages, the help and the catalogue of sentences to the program."""
