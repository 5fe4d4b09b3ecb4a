"""Tests of the merge driver: scenarios, real merges, and thousands of pairs of edits."""
