"""The scenes of the office's scripted day, and the ids its records get."""

CENTRAL, OTHER, PLAN, PILOT = "C-21-01", "C-21-02", "P-M1-01", "T-2016-k7qd"
NOTICE, ENTRY, EXPERIENCE, BULLETIN = "N-2016-0001", "A-2016/01", "E-2017-0001", "B-2017-0001"
FIRST, SECOND = f"{PLAN}/01", f"{PLAN}/02"
MIDYEAR, MONTHLY, REMINDER = "S-2017-midyear", "S-2017-09", "N-2017-0001"
