"""From a content folder to the new site in its place. An edge.

`building` is the order of the steps; `reading` says what must be read again, `memory` is what the last build
knew, `indexing` keeps the search index beside the site.
"""
