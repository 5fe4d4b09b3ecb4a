"""Completing the command line in the shell: what is kept for it, and what is made of it."""
