// Tests of BookDesign.
