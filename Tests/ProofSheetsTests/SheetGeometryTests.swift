import Frames
import Measure
import ProofSheets
import Testing

private func size(_ name: String, turned: Bool = false) -> Size {
  let size = Paper.named(name)?.size ?? Size(width: .zero, height: .zero)
  return turned ? size.turned : size
}

@Test(arguments: [
  ("A4", false, "A3"), ("A4", true, "A3"), ("A5", false, "B4"), ("B5", false, "A3"), ("letter", false, "A3"),
])
private func aPageStandsOnTheSmallestSheetThatHasRoom(page: String, turned: Bool, sheet: String) throws {
  let geometry = try #require(SheetGeometry(trim: size(page, turned: turned)))
  #expect(geometry.sheet == size(sheet, turned: turned))
  #expect(geometry.scale == .full)
  #expect(geometry.page.size == size(page, turned: turned))
}

@Test(arguments: [("A4", "A4", 600), ("A5", "A4", 900), ("A4", "A2", 1000), ("A3", "A4", 450)])
private func aGivenSheetSetsThePageAsLargeAsItCan(page: String, sheet: String, thousandths: Int) throws {
  let geometry = try #require(SheetGeometry(trim: size(page), sheet: size(sheet, turned: true)))
  #expect(geometry.sheet == size(sheet))
  #expect(geometry.scale.thousandths == thousandths)
  #expect(Rectangle(origin: .zero, size: geometry.sheet).contains(geometry.page))
}

@Test func aScaleThatDoesNotFitIsRefused() {
  #expect(SheetGeometry(trim: size("A4"), sheet: size("A4"), scale: .full) == nil)
  #expect(SheetGeometry(trim: size("A4"), sheet: size("A3"), scale: Scale(thousandths: 1200)) == nil)
}

@Test func aPageLargerThanAnyPaperGetsASheetOfItsOwn() throws {
  let poster = Size(width: .millimeters(900), height: .millimeters(1200))
  let geometry = try #require(SheetGeometry(trim: poster))
  #expect(geometry.sheet.width > poster.width && geometry.sheet.height > poster.height)
}
