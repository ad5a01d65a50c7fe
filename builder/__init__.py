"""Nhịp Cầu: one YAML entry per activity report in, a bilingual, searchable, citable digest out."""
