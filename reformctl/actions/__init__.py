"""What to change: each step of the method as edits of files, or why it is not allowed."""
