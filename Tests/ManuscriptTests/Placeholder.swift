// Tests of Manuscript.
