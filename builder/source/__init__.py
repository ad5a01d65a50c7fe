"""From the bytes of a file to a tree of texts with places, or every reason why not.

`text.read_text` decodes, `tree.parse` reads; `slips`, `mending` and `indentation` name what editors type
wrong first and let the reading go on, so that one run names as many mistakes as possible.
"""
