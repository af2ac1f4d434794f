"""The debrief: its five pages as rows."""
