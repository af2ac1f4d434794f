"""What practising leaves behind: the record of every talk, on the learner's own machine, and what is made of it.

Importing this package or anything in it but `practice.records` and `practice.tables` does not load the database
library, so that the first screen need not wait for it.
"""
