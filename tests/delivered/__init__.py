"""What is delivered beside the program: the action, the hooks, the workflow, the snippets."""
