// Booklet
