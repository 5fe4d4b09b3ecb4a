"""What a plan, an item, a meeting, a round is: frozen dataclasses that know nothing of files."""
