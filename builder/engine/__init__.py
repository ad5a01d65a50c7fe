"""The contact with MkDocs: the only room that knows how Markdown pages become a site."""
