"""The line mode: everything the screens do, as lines that read well aloud."""
