"""What people see, as plain data: words, numbers, bars and rows of styled pieces.

Pure, and shared by the screens and the line mode: nothing here knows a terminal, a clock or a file. A function takes
values of the engine or of scoring and a width in cells, and returns rows (see `tui.present.rows`); the screens paint
them in the colours of a theme, the line mode prints their text.

- `rows`: the pieces a row is made of, wrapping, and making control characters visible
- `glyphs`: every drawn sign, and what stands for it where a terminal knows only ASCII
- `words`: values, outcomes, channels and names in words; `acts`: every move in words
- `gauges`, `changes`, `charts`, `evidence`: the visual vocabulary
- `keys`: key rows and help
- `log`, `cards`, `feelings`, `desk`: the talk; `library`, `briefing`, and `debrief_*`: before and after it
"""
