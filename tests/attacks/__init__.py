"""Histories that must not land, and honest ones that must."""
