"""The five pages of the debrief."""
