// Tests of Notation.
