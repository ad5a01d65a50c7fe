"""Every field of a report in an editor's words, and what people write in its place.

`table` holds the rows, `texts` answers for a field, `names` finds the field that a misspelt key means.
"""
