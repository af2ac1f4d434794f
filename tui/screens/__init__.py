"""One module for each screen; a screen asks the house for data and the presenter for rows."""
