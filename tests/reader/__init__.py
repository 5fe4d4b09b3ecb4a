"""The trial of the strict reader: odd spellings, bombs, random and mutated text."""
