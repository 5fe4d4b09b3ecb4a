"""What ``check`` writes for people and for CI platforms."""
