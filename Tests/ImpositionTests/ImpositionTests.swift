import Foundation
import Imposition
import Measure
import TestSupport
import Testing

private let kinds: [Imposition.Kind] = [
  .booklet, .signatures(pages: 4), .signatures(pages: 8), .signatures(pages: 16), .signatures(pages: 20), .quarto,
  .octavo,
  .quartoBooklet, .twoUp, .fourUp, .cutBooklet, .leaves,
]

@Test("Folded, cut and read, a book has its pages in order, all with their heads up", arguments: kinds)
func foldedSheetsAreTheBook(kind: Imposition.Kind) {
  for binding in Imposition.Binding.allCases {
    for flip in Imposition.Flip.allCases {
      for last in Imposition.LastSignature.allCases {
        for kept in 0...2 {
          let imposition = Imposition(kind, binding: binding, flip: flip, keptLast: kept, lastSignature: last)
          guard imposition.isPossible else { continue }
          // Landscape pages too, for which sheets lie the other way.
          for (pages, size) in (1...200).flatMap({ [($0, Imposition.portrait), ($0, Imposition.portrait.turned)] }) {
            let faces = read(imposition, pages: pages, of: size)
            let found = faces.compactMap(\.page)
            #expect(found == Array(1...pages), "\(imposition), \(pages) pages")
            let printed = faces.filter { $0.page != nil }
            #expect(Set(printed.map(\.isUpright)).count == 1, "\(imposition), \(pages) pages")
            // The pages kept last are last.
            if kept > 0 { #expect(faces.last?.page == pages) }
            if kept == 0 { #expect(faces.prefix(pages).allSatisfy { $0.page != nil }) }
          }
        }
      }
    }
  }
}

@Test func aBookletAsItIsPrinted() {
  let sheets = Imposition(.booklet).sheets(forPages: 10)
  #expect(
    sheets.map { [$0.front.numbers, $0.back.numbers] } == [
      [[[0, 1]], [[2, 0]]], [[[10, 3]], [[4, 9]]], [[[8, 5]], [[6, 7]]],
    ])
  let kept = Imposition(.booklet, keptLast: 1).sheets(forPages: 10)
  #expect(kept[0].front.numbers == [[10, 1]] && kept[0].back.numbers == [[2, 0]])
  let long = Imposition(.booklet, binding: .right, flip: .long).sheets(forPages: 4)
  #expect(long.map { [$0.front.numbers, $0.back.numbers] } == [[[[1, 4]], [[-2, -3]]]])
  #expect(Imposition(.booklet).sheets(forPages: 0).isEmpty)
}

@Test func aLastSignatureMayBeShort() {
  let full = Imposition(.signatures(pages: 16)).sheets(forPages: 20)
  let short = Imposition(.signatures(pages: 16), lastSignature: .short).sheets(forPages: 20)
  #expect((full.count, short.count) == (8, 5))
  #expect(short.last?.front.numbers == [[20, 17]])
}

// The orders of other programs, in SASSHI_JUDGES.

private struct Cases: Decodable {
  var cases: [Case]

  struct Case: Decodable {
    var id, kind, binding, flip: String
    var pages: Int
    var signature, keepLast: Int?
    var lastSignature: String?
    var sides: [[[Int]]]
  }
}

private let judged = ProcessInfo.processInfo.environment["SASSHI_JUDGES"].map {
  URL(filePath: $0).appending(path: "imposition.json")
}

@Test("Sheets are those that other programs print", .enabled(if: judged != nil, "SASSHI_JUDGES names no folder"))
func otherProgramsSayTheSame() throws {
  let cases = try JSONDecoder().decode(Cases.self, from: try Data(contentsOf: try #require(judged))).cases
  #expect(cases.count > 800)
  let kinds: [String: Imposition.Kind] = [
    "saddle": .booklet, "quarto": .quarto, "octavo": .octavo, "quarto-saddle": .quartoBooklet, "cut-2up": .twoUp,
    "cut-4up": .fourUp, "cut-saddle-4up": .cutBooklet,
  ]
  for one in cases {
    let kind = try #require(one.signature.map { .signatures(pages: $0) } ?? kinds[one.kind])
    let imposition = Imposition(
      kind, binding: try #require(Imposition.Binding(rawValue: one.binding)),
      flip: try #require(Imposition.Flip(rawValue: one.flip)), keptLast: one.keepLast ?? 0,
      lastSignature: one.lastSignature.flatMap(Imposition.LastSignature.init) ?? .full)
    let sides = imposition.sheets(forPages: one.pages).flatMap { [$0.front.numbers, $0.back.numbers] }
    #expect(sides == one.sides, "\(one.id)")
  }
}

private struct BookletOrders: Decodable {
  var pdfImpositionPerl: [Order]

  struct Order: Decodable {
    var id: String
    var pages: Int
    var signature: Int?
    var lastAtBack: Bool?
    var sides: [[Int]]
  }
}

@Test(
  "Booklets are ordered as another program orders them", .enabled(if: judged != nil, "SASSHI_JUDGES names no folder"))
func bookletOrders() throws {
  let file = try #require(judged).deletingLastPathComponent().appending(path: "booklet-orders.json")
  let orders = try JSONDecoder().decode(BookletOrders.self, from: try Data(contentsOf: file)).pdfImpositionPerl
  #expect(!orders.isEmpty)
  for order in orders {
    let kind = order.signature.map { Imposition.Kind.signatures(pages: $0) } ?? .booklet
    let sheets = Imposition(kind, keptLast: order.lastAtBack == true ? 1 : 0).sheets(forPages: order.pages)
    #expect(sheets.flatMap { [$0.front.numbers[0], $0.back.numbers[0]] } == order.sides, "\(order.id)")
  }
}
