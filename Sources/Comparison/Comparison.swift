// Comparison: what differs between two books, or between two versions of one.
//
// Enters: two `Book`s (`difference(from:to:)`), and their typeset pages where these are compared too
// (`PagedDifference`).
// Leaves: a `BookDifference`, the fewest changes that a reader would name, each with both its sides and their ids; what
// the changes did to the pages (`PageEffects`); all of it as text for people and as JSON (`Output/`).
//
// The way: both books are laid out flat (`BookOutline`), what has become of what is decided (`BookMatching`: equal things
// first, by hash; then what is alike), and what differs is written down (`BookChanges`, `RowChanges`, `CellChanges`,
// `TextDifference`).
//
// Must not know: files, printing, ink. How a change is drawn on a page is for ProofSheets. Of Checks it uses only the
// kinds of characters and the places of texts on pages, no check.
