"""Renderers: safe text, width, every format."""
