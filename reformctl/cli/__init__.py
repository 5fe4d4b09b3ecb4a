"""The shell around the core: options in, bytes and an exit code out."""
