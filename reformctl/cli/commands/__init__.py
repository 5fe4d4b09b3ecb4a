"""One file for each command: read options, ask the core, render, choose the exit code."""
