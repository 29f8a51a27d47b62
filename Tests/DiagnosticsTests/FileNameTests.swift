import Diagnostics
import Testing

@Test("Places of the same file are equal, and others come in the order of their files' names") func placesOfFiles() {
  let known = FileName("冊子.yaml")
  #expect(known == FileName("冊子.yaml") && known != FileName("a.yaml"))
  #expect(known.text == "冊子.yaml")
  let place = SourceSpan(file: "冊子.yaml", line: 3, columns: 1..<4)
  #expect(place == SourceSpan(file: known, line: 3, columns: 1..<4) && place.file == "冊子.yaml")
  // The order is that of the names, whichever was met first.
  let others = ["z.yaml", "b.yaml", "あ.yaml"].map { SourceSpan(file: $0, line: 1) }
  #expect((others + [place]).sorted().map(\.file) == ["b.yaml", "z.yaml", "あ.yaml", "冊子.yaml"])
}
