/// An ICC profile, which says how the colours of a file look.
public struct ColourProfile: Hashable, Sendable {
  /// The profile's file, byte for byte.
  public let bytes: [UInt8]
  /// The profile's name in the PDF: the name of its file without folder and ending.
  public let name: String
  /// The number of inks or lights of a colour: 1 for gray, 3 for RGB, 4 for CMYK.
  let components: Int
  /// Whether it is a press's profile, which says how inks look on paper.
  let isOfPress: Bool

  /// The paths at which Debian installs the profile that is used where no other is named.
  ///
  /// There is only one, so that every machine writes the same bytes.
  public static let standardPaths = ["/usr/share/color/icc/sRGB.icc"]
  /// The Debian package that installs the profile at ``standardPaths``.
  public static let standardPackage = "icc-profiles-free"

  /// Reads a profile from a file's bytes.
  ///
  /// - Parameter path: the path of the file; it gives the profile its ``name``.
  /// - Throws: ``StructureError/noProfile(path:)``, or ``StructureError/unfitProfile(path:)`` for a profile of a kind
  ///   that no output intent can have.
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

  /// Whether a file for the press may name the profile: that of a press in which a share of gray is a share of black
  /// ink.
  public var isForPress: Bool { isOfPress && components != 3 }

  /// The profile in bytes that are known to be one.
  init(_ bytes: [UInt8], name: String, components: Int, isOfPress: Bool) {
    self.bytes = bytes
    self.name = name
    self.components = components
    self.isOfPress = isOfPress
  }

  /// The output intents whose profile is the stream of that number.
  ///
  /// A file for archives and for the press has one for each, with the same profile (ISO 19005-2, 6.2.3).
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
