"""Records → exact counts and states; every figure a report shows is computed here."""
