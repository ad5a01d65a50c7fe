"""One module a kind of page: what stands on it, in both languages. Each gives `Page` values."""
