"""From the tree to a typed entry, and what editing programs are told of its fields.

`fieldtable` holds every field in an editor's words; `decoding.decode` is the way in, `json_schema` and
`template` are the same table for programs and for `digest new`.
"""
