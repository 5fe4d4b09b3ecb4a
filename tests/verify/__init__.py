"""The audit of signed histories."""
