"""The commands of `digest`, one module each: `add_arguments` declares, `run` does and returns the exit code."""
