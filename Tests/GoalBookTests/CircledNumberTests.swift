import GoalBook
import Testing

private let circles = "⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"

@Test func eachNumberHasItsCircle() {
  let numbers = circles.unicodeScalars.map(\.circledNumber)
  #expect(numbers == Array(0...50))
  #expect((0...50).map(printedNumber).joined() == circles)
}

@Test("A number without a circle stands in brackets", arguments: [-1, 51, 100, Int.max, Int.min])
func noCircle(number: Int) {
  #expect(Unicode.Scalar(circled: number) == nil)
  #expect(printedNumber(number) == "(\(number))")
}

@Test(
  "What is no number in a circle",
  arguments: ["1", "１", "一", "❶", "⓫", "⑴", "⒈", "Ⓐ", "ⓩ", "⓵", "㉐", "㉠", "㊰", "㋀", "㊀"])
func noNumber(character: Unicode.Scalar) {
  #expect(character.circledNumber == nil)
}
