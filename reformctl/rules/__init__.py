"""The rules of the method: one small function for each code, all in one catalogue."""
