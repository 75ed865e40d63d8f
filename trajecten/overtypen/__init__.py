"""What is to be typed into VDAB's own system: each screen, its fields, and what is new.

No live interface may be assumed. What stands here is compared with what was typed before, in
the database and for all rows of a screen at once: there is no signal in a save() to forget.
"""
