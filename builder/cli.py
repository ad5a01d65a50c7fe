"""The command `digest`: reads arguments, calls a command, prints, exits."""
def main() -> int:
    """Entry point."""
    return 0
