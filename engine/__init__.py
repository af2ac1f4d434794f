"""The customer, the talk and the exact arithmetic under them: pure, without screen, file or clock."""
