"""The search: documents to the bytes of an index that a browser reads a few kilobytes at a time.

What may live here: nothing but this text. `reading.document` makes a report a `Document`, `index.build`
makes documents an index, `update.update` changes one in place, `page.search_page` is the results page.
`normalise` says what counts as the same word; `overrides/assets/search.js` is its other half.
"""
