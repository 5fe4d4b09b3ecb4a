"""All records of one moment, indexed; what held on a day; what changed between two moments."""
