// Tests of Booklet.
