import Measure
import Testing

@Test(arguments: [
  ("12mm", Length.millimeters(12)), ("9pt", .points(9)), ("13Q", .millimeters(3.25)), ("21 cm", .millimeters(210)),
  ("1in", .points(72)), ("-1.5mm", .millimeters(-1.5)),
])
func absoluteLengths(text: String, length: Length) throws {
  #expect(try WrittenLength(text) == .absolute(length))
}

@Test func emsWaitForTheirTypeSize() throws {
  #expect(try WrittenLength("0.5em").resolved(em: .points(9)) == .points(4.5))
}

@Test(arguments: [
  ("12", WrittenLength.Mistake.unitMissing), ("12furlong", .unknownUnit("furlong")), ("", .notANumber("")),
  ("mm", .notANumber("")), ("1e9mm", .unknownUnit("e9mm")), ("999999999mm", .notANumber("999999999")),
  ("1.2.3mm", .notANumber("1.2.3")),
])
func mistakes(text: String, mistake: WrittenLength.Mistake) {
  #expect(throws: mistake) { try WrittenLength(text) }
}

@Test func aThousandEighthsOfAPointLoseNothing() {
  let sum = (0..<1000).reduce(Length.zero) { sum, _ in sum + .points(0.125) }
  #expect(sum == .points(125))
}
