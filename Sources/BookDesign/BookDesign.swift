// BookDesign
