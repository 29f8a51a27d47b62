import Notation
import Testing

@Suite("The difference of two texts of a file") struct UnifiedDifferenceTests {
  @Test(
    "is what patch reads",
    arguments: [
      ("a\nb\n", "a\nb\n", ""),
      ("a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"),
      ("a\nb", "a\nx", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+x\n\\ No newline at end of file\n"),
      ("a\r\nb\r\n", "x\r\nb\r\n", "@@ -1,2 +1,2 @@\n-a\r\n+x\r\n b\r\n"),
      ("a\nb\nc\nd\n", "a\nd\n", "@@ -1,4 +1,2 @@\n a\n-b\n-c\n d\n"),
      ("a\n", "a\nb\nc\n", "@@ -1 +1,3 @@\n a\n+b\n+c\n"),
      ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    ])
  func tells(old: String, new: String, hunks: String) {
    let header = hunks.isEmpty ? "" : "--- 冊子.yaml\n+++ 冊子.yaml\n"
    #expect(unifiedDifference(from: old, to: new, file: "冊子.yaml") == header + hunks)
  }

  @Test("tells changes apart that are far from each other, and together those that are near") func hunks() {
    let old = (1...30).map { "\($0)\n" }
    func changed(_ places: [Int]) -> String {
      var new = old
      for place in places { new[place - 1] = "x\n" }
      let text = unifiedDifference(from: old.joined(), to: new.joined(), file: "a")
      return text.split(separator: "\n").filter { $0.hasPrefix("@@") }.joined()
    }
    #expect(changed([5, 11]) == "@@ -2,13 +2,13 @@")
    #expect(changed([5, 13]) == "@@ -2,7 +2,7 @@@@ -10,7 +10,7 @@")
  }
}
