import Frames
import Testing

@testable import PDFStructure

private let marks: [Mark] = [
  .content(tag: "H1", number: 0), .artifact("/Type /Layout"), .content(tag: "P", number: 1),
]

/// A page with the three stamps, as Cairo paints it.
private let painted = """
  q
  /Document << /MCID 0 >> BDC
  BT 0 0 0 rg (EMC) Tj ET
  EMC
  /Part << /MCID 1 >> BDC
  0.5 0.5 0.5 RG 0 0 m 1 1 l S
  EMC
  /Document << /MCID 2 >> BDC
  BT 0.2 0.4 0.6 rg [<01>] TJ ET
  EMC
  Q
  """

private func rewrite(_ content: String, _ marks: [Mark]? = marks, isGray: Bool = false, overprintsBlack: Bool = false)
  throws -> String
{
  let content = try rewritten(
    Array(content.utf8), marks: marks, isGray: isGray, overprintsBlack: overprintsBlack, page: 0)
  return String(decoding: content, as: UTF8.self)
}

@Test private func stampsBecomeMarksAndInksGray() throws {
  #expect(
    try rewrite(painted) == """
      q
      /H1 <</MCID 0>> BDC
      BT 0 g (EMC) Tj ET
      EMC
      /Artifact <</Type /Layout>> BDC
      0.5 G 0 0 m 1 1 l S
      EMC
      /P <</MCID 1>> BDC
      BT 0.2 0.4 0.6 rg [<01>] TJ ET
      EMC
      Q
      """)
}

@Test private func theBackdropIsLeftOut() throws {
  let colour = Backdrop.shares.map { "\($0)" }.joined(separator: " ")
  let backdrop = "\(colour) rg /a0 gs\n0 0 595 842 re f\n"
  #expect(try rewrite("q\n\(backdrop)Q", nil) == "q\n /a0 gs\n \nQ")
  // It lies under all stamps, and needs none.
  #expect(try rewrite("q\n\(backdrop)" + painted.dropFirst(2)) == "q\n /a0 gs\n \n" + rewrite(painted).dropFirst(2))
  // Only the first colour of a page can be the backdrop's.
  let later = "0.5 0.25 1 rg 0 0 10 10 re f\n\(colour) rg 0 0 10 10 re f"
  #expect(try rewrite(later, nil) == later)
}

@Test private func forOneInkEveryColourIsAsLightAGray() throws {
  #expect(try rewrite(painted, isGray: true).contains("BT 0.372 g [<01>] TJ"))
  #expect(try rewrite("1 0 0 rg 0 1 0 RG 1 1 0.9 rg", nil, isGray: true) == "0.213 g 0.715 G 0.993 g")
}

@Test private func aTextBesideItsGlyphsIsSaidByTheStamp() throws {
  let content = """
    /Document << /MCID 0 >> BDC
    BT /Span << /ActualText <FEFFFF5E> >> BDC
    <0102> Tj
    EMC
    ET
    EMC
    """
  #expect(
    try rewrite(content, [.content(tag: "P", number: 0)]) == """
      /P <</MCID 0 /ActualText <FEFFFF5E> >> BDC
      BT 
      <0102> Tj

      ET
      EMC
      """)
}

@Test private func whatAStampSaysIsWrittenIntoItAndNotASecondTime() throws {
  let content = """
    /Document << /MCID 0 >> BDC
    BT /Span << /ActualText <FEFF0078> >> BDC
    <01> Tj
    EMC
    ET
    EMC
    """
  #expect(
    try rewrite(content, [.content(tag: "P", number: 0, text: "\u{E000}𠮷")]) == """
      /P <</MCID 0 /ActualText <FEFFE000D842DFB7>>> BDC
      BT 
      <01> Tj

      ET
      EMC
      """)
  let artifact = content.replacing("Document << /MCID", with: "Part << /MCID")
  #expect(
    try rewrite(artifact, [.artifact("/Type /Layout", text: "国")])
      .hasPrefix("/Artifact <</Type /Layout /ActualText <FEFF56FD>>> BDC"))
}

@Test private func whatIsReadAndNotPaintedStandsBetweenTheStamps() throws {
  let unseen = Mark.unseen(tag: "P", number: 0, text: "国")
  let last = Mark.unseen(tag: "P", number: 2, text: "A")
  let marks = [unseen, .content(tag: "P", number: 1), last]
  let made = try rewrite("q\n/Document << /MCID 0 >> BDC\n(a) Tj EMC\nQ", marks)
  #expect(
    made == """
      q
      /P <</MCID 0 /ActualText <FEFF56FD>>> BDC EMC
      /P <</MCID 1>> BDC
      (a) Tj EMC
      Q
      /P <</MCID 2 /ActualText <FEFF0041>>> BDC EMC

      """)
  // On a page on which nothing is painted.
  #expect(try rewrite("q Q", [unseen]).hasSuffix("BDC EMC\n"))
}

/// Changes to a page's content, and the difference for which each is refused.
private let damages: [(old: String, new: String, difference: StructureError.Difference)] = [
  ("/Part << /MCID 1 >> BDC", "/Document << /MCID 1 >> BDC", .otherKind(stamp: 2)),
  ("/Document << /MCID 2 >> BDC", "/Part << /MCID 2 >> BDC", .otherKind(stamp: 3)),
  ("/Document << /MCID 2 >> BDC", "/Other << /MCID 2 >> BDC", .paintsOutside(operator: "TJ")),
  ("Q", "/Document << /MCID 3 >> BDC EMC Q", .moreStamps(than: 3)),
  ("/Document << /MCID 2 >> BDC", "", .paintsOutside(operator: "TJ")),
  ("(EMC) Tj ET\nEMC", "(EMC) Tj ET", .stampInStamp), ("Q", "EMC Q", .closedTwice),
  ("TJ ET\nEMC", "TJ ET", .neverClosed), ("q\n", "q 0 0 1 1 re f\n", .paintsOutside(operator: "f")),
  ("Q", "/X Do Q", .paintsOutside(operator: "Do")), ("Q", "BI /W 1 ID x EI Q", .inlineImage),
]

@Test(arguments: damages)
private func whatWasNotPaintedSoIsRefused(_ damage: (old: String, new: String, difference: StructureError.Difference)) {
  let content = painted.replacing(damage.old, with: damage.new, maxReplacements: 1)
  #expect(content != painted)
  let error = #expect(throws: StructureError.self) { try rewrite(content) }
  #expect(error == .pageDiffers(1, damage.difference))
}

@Test private func stampsThatAreMissingAreRefused() {
  let error = #expect(throws: StructureError.self) { try rewrite("q Q") }
  #expect(error == .pageDiffers(1, .fewerStamps(painted: 3, found: 0)))
}

@Test private func blackLettersAndLinesPrintOverOtherInks() throws {
  #expect(
    try rewrite("0 0 0 rg 0 0 0 RG BT (a) Tj ET 0 0 1 1 re f 0 0 m 1 1 l S", nil, overprintsBlack: true)
      == "0 g /OverprintLines gs 0 G /OverprintAll gs\nBT (a) Tj ET\n/OverprintLines gs 0 0 1 1 re f 0 0 m 1 1 l S")
  // Tints and white do not overprint, and a state set between q and Q ends with Q.
  #expect(
    try rewrite("q 0.5 0.5 0.5 RG 1 1 1 rg BT (a) Tj ET Q BT (b) Tj ET", nil, overprintsBlack: true)
      == "q 0.5 G 1 g BT (a) Tj ET Q /OverprintAll gs\nBT (b) Tj ET\n/OverprintLines gs")
  #expect(try rewrite("0 0 0 rg BT (a) Tj ET", nil) == "0 g BT (a) Tj ET")
}

@Test private func whatStandsForAnInkIsFound() {
  for number in [0, 1, 17, 899] { #expect(SeparationCode.number(of: SeparationCode.shares(of: number)) == number) }
  // The numbers as Cairo writes them.
  #expect(SeparationCode.number(of: [0.002, 0.321000, 0.987000]) == 1)
  #expect(SeparationCode.number(of: [0.2, 0.4, 0.6]) == nil && SeparationCode.number(of: [0.5]) == nil)
}
