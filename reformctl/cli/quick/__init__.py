"""Reading commands told from what is known of a state of the ledger, without the whole program.

Only their usual forms are understood here; whatever else is asked, or is not known, is left to the
commands themselves, which write the same. Imports nothing that takes time.
"""
