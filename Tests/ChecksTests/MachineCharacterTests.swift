import Checks
import Testing

@Suite("machine-character") struct MachineCharacterTests {
  @Test(arguments: [
    ("㍻30年", "㍻"),
    ("㈱刈谷", "㈱"),
    ("10㌔", "㌔"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("machine-character", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "①実施",
    "100㎡",
    "φ300",
    "⇒",
    "10㎝",
  ])
  func isSilent(text: String) {
    #expect(remarks("machine-character", in: text).isEmpty)
  }
}
