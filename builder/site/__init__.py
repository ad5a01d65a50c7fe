"""The site as values: which pages there are and what stands on each, before any file is written."""
