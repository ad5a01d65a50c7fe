"""English that keeps the facts: segments, their stored translation and state, and the checks between the two."""
