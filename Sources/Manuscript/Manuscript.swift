// Manuscript: books as files, read and written.
//
// In: a book's file in YAML or JSON; a transcript (`Reading/Transcript…`), the text of a printed booklet with tabs
// between the cells of its tables; or workbooks (`Sheets/`). Out: a `Book` whose values know their places, and
// everything that is wrong with the file in one run. The other way: a book as YAML or JSON with its JSON Schema
// (`Writing/`), the same bytes for equal books. This module knows nothing of pages, and of cities only what the file
// says.
//
// Where something was repaired to be read (a row shifted by a cell, a missing bullet) a warning names the line. What a
// transcript or workbook holds is counted against what the book holds, so that no word is lost unnoticed.
