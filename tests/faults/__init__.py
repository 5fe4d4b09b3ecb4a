"""Faults put under writing commands at every point where they touch the disk."""
