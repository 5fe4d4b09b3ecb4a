"""What to show: each report is a head, tables of typed cells and the same figures as data."""
