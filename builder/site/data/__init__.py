"""Open data: files under /data/ that programs and spreadsheets read.

What may live here: the form of each file. `plan.py` lists them; what a report is and means comes from records.
"""
