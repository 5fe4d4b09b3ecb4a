"""The tests of reformctl, one folder for each layer."""
