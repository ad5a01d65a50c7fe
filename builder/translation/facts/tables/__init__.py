"""Words of the field in both languages, as data. What may live here: tables, and joining them.

Every line is `id ; Vietnamese | … ; English | …`; how it is read stands in `phrases.py`.
"""
