// Tests of LineComposition.
