/// An ICC profile: what the colours in a file mean.
public struct ColourProfile: Hashable, Sendable {
  public let bytes: [UInt8]
  /// What it is called.
  public let name: String
  /// How many inks or lights a colour of it has.
  let components: Int
  /// Whether it is that of a press: what inks look like on paper.
  let isOfPress: Bool

  /// The folders and names under which Debian puts the profile that is taken if no other is named.
  ///
  /// There is one, so that every machine writes the same bytes.
  public static let standardPaths = ["/usr/share/color/icc/sRGB.icc"]
  /// The Debian package that has it.
  public static let standardPackage = "icc-profiles-free"

  /// - Parameter path: the file that has the bytes; the profile is called as it is, without folder and ending.
  /// - Throws: an error if the bytes are not a profile, or one of a kind that no output intent can have.
  public init(_ bytes: [UInt8], path: String) throws(StructureError) {
    let isProfile = bytes.count >= 128 && bytes[36..<40].elementsEqual("acsp".utf8)
    let space = isProfile ? String(decoding: bytes[16..<20], as: UTF8.self) : ""
    let components = ["RGB ": 3, "GRAY": 1, "CMYK": 4][space]
    let isOfDevice = isProfile && ["mntr", "prtr"].contains(String(decoding: bytes[12..<16], as: UTF8.self))
    guard let components, isOfDevice, bytes[8] <= 4 else {
      throw isProfile ? StructureError.unfitProfile(path: path) : .noProfile(path: path)
    }
    self.bytes = bytes
    isOfPress = bytes[12..<16].elementsEqual("prtr".utf8)
    let file = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    name = String(file.lastIndex(of: ".").map { file[..<$0] } ?? file)
    self.components = components
  }

  /// Whether a file for the press may name it: one of a press, in which shares of gray are shares of black ink.
  public var isForPress: Bool { isOfPress && components != 3 }

  /// A profile of bytes that are known to be one.
  init(_ bytes: [UInt8], name: String, components: Int, isOfPress: Bool) {
    self.bytes = bytes
    self.name = name
    self.components = components
    self.isOfPress = isOfPress
  }

  /// The output intents that have the profile in the stream of that number.
  ///
  /// A file that is to be kept and to be printed has one for each, with the same profile (ISO 19005-2, 6.2.3).
  func intents(profile: Int, _ standard: Standard) -> PDFObject {
    func intent(_ kind: String) -> PDFObject {
      .dictionary([
        "Type": .name("OutputIntent"), "S": .name(kind), "OutputConditionIdentifier": .text(name),
        "Info": .text(name), "DestOutputProfile": .reference(profile),
      ])
    }
    return .array((standard.isForPress ? [intent("GTS_PDFX")] : []) + [intent("GTS_PDFA1")])
  }
}
