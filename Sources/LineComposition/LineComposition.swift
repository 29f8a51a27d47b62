// LineComposition
