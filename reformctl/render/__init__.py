"""Report → text, JSON, CSV, Markdown; the one place where words, width and colour are decided."""
