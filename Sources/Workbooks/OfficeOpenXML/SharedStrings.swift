/// Reads the texts that cells refer to by number (ECMA-376-1, 18.4).
struct SharedStringsTaker: XMLTaker {
  private(set) var strings: [RichText] = []
  private var rich = RichTextTaker()

  mutating func begin(_ name: String, _ attributes: XMLAttributes) { rich.begin(name, attributes) }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>) { rich.take(text) }

  mutating func end(_ name: String) throws(WorkbookFault) {
    rich.end(name)
    guard name == "si" else { return }
    guard strings.count < Bounds.strings else { throw .tooLarge(.strings) }
    strings.append(rich.finished())
  }
}
