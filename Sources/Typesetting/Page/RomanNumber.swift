/// A number in lower-case Roman letters (i, ii, iii), as in folios before a book's body; in digits where it is not
/// within 1 to 3,999.
func romanNumber(_ number: Int) -> String {
  guard (1...3999).contains(number) else { return String(number) }
  var rest = number
  var letters = ""
  for (value, sign) in romanSigns {
    while rest >= value {
      letters += sign
      rest -= value
    }
  }
  return letters
}

private let romanSigns = [
  (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
  (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
]
