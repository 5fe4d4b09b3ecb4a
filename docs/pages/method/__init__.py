"""The method, sentence by sentence, and where the program carries each out."""
