import GoalBook
import TestSupport
import Testing

@Suite("A book of what is chosen") struct SelectedBookTests {
  private static let book: Book = {
    func pillar(_ number: Int, _ sections: [String]) -> Part {
      let rows = sections.map { Row(initiatives: [Initiative(text: "取組", sections: [$0])]) }
      return Part(number: number, objectives: [Objective(text: "目標", rows: rows)])
    }
    var book = Book(
      title: "目標",
      levels: Level.departmentsAndPillars([
        Level.Heading(number: 1, title: "信頼"), Level.Heading(number: 2, title: "財政"),
      ]),
      parts: [
        Part(title: "総務部", parts: [pillar(1, ["総務課", "人事課"]), pillar(2, ["税務課"])]),
        Part(title: "建設部", parts: [pillar(2, ["建築課"])]),
      ])
    book.issuer = "山川市"
    return book
  }()

  private func chosen(_ subset: Subset) -> Book { subset.selection(of: Outline(Self.book)).selection.book }

  @Test func everythingIsTheBookItself() { #expect(chosen(Subset()) == Self.book) }

  @Test func aDepartmentStandsAlone() {
    var expected = Self.book
    expected.parts = [Self.book.parts[1]]
    #expect(chosen(Subset(departments: ["建設部"])) == expected)
  }

  @Test func aSectionKeepsItsRowAndWhatItStandsUnder() {
    let book = chosen(Subset(sections: ["人事課"]))
    #expect(book.parts.map(\.title) == ["総務部"])
    #expect(book.parts[0].parts.map(\.number) == [1])
    #expect(book.parts[0].parts[0].objectives[0].rows == [Self.book.parts[0].parts[0].objectives[0].rows[1]])
    #expect(book.issuer == "山川市")
  }

  @Test func headingsThatNobodyUsesAreLeftOut() {
    #expect(chosen(Subset(departments: ["建設部"])).withUsedHeadings.levels[1].headings.map(\.number) == [2])
    #expect(Self.book.withUsedHeadings == Self.book)
  }
}

@Suite("An outline with one part exchanged") struct ExchangedPartTests {
  /// A part of another book stands in for each part in turn: it has other nodes, and mostly more or fewer.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func isThatOfTheChangedBook(seed: UInt64) {
    for book in [Book.random(seed: seed, departments: 3), Book.randomOfLevels(seed: seed)] {
      let others = Book.random(seed: seed + 100, departments: 1).parts
      for index in book.parts.indices {
        var changed = book
        var part = others[0]
        if book.levels.count != 2 { part.parts = book.parts[index].parts.reversed() }
        changed.parts[index] = part
        let (expected, exchanged) = (Outline(changed), Outline(book).exchanging(partAt: index, for: part))
        #expect(exchanged.nodes.elementsEqual(expected.nodes))
        #expect(exchanged.rows == expected.rows)
        #expect(exchanged.partsOfAllLevels == expected.partsOfAllLevels)
        #expect(exchanged.book == expected.book)
        #expect(exchanged.front == expected.front && exchanged.back == expected.back)
        for level in 0...book.levels.count {
          #expect(exchanged.parts(ofLevel: level) == expected.parts(ofLevel: level))
        }
      }
    }
  }
}
