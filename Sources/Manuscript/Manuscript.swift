// Manuscript: books as files, read and written.
//
// Enters: YAML or JSON of the model, or a transcript (`Reading/Transcript…`): the text of a printed booklet with a tab
// between the cells of its tables. Leaves: a `Book` whose every value knows its place, and everything that is wrong with
// the file in one run; or, the other way, the model as YAML, JSON and its JSON Schema (`Writing/`), the same bytes for
// equal books. The module knows nothing of pages, and of cities only what the file says.
//
// Where a reading is a repair (a row shifted by a cell, a bullet that is missing) a warning names the line, and what
// the transcript held is counted against what the book holds, so that no word is lost in silence.
