import CairoBackend
import Frames
import Glibc
import Measure
import Testing

/// What these tests need: the listed fonts, if `make fonts` has placed them, and small pages.
enum Bench {
  /// The checkout, found from the place of this file.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  static let gothic = listed("BIZ UDGothic", .regular, "BIZUDGothic-Regular.ttf")
  static let gothicBold = listed("BIZ UDGothic", .bold, "BIZUDGothic-Bold.ttf")
  static let proportional = listed("BIZ UDPGothic", .regular, "BIZUDPGothic-Regular.ttf")
  static let mincho = listed("BIZ UDMincho", .regular, "BIZUDMincho-Regular.ttf")
  static let noto = listed("Noto Sans CJK JP", .regular, "NotoSansCJK-Regular.ttc", isFallback: true)
  static let notoBold = listed("Noto Sans CJK JP", .bold, "NotoSansCJK-Bold.ttc", isFallback: true)
  static let all = [gothic, gothicBold, proportional, mincho, noto, notoBold]

  private static func listed(
    _ family: String, _ weight: Weight, _ name: String, isFallback: Bool = false
  ) -> FontFile {
    FontFile(family: family, weight: weight, path: "\(root)/Fonts/\(name)", isFallback: isFallback)
  }

  /// Whether every font for these tests is in `Fonts/`.
  static let hasFonts = all.allSatisfy { access($0.path, R_OK) == 0 }

  static let face = FontFace(family: "BIZ UDGothic", size: .points(9))

  static func fonts() throws -> FontSet { try FontSet(all) }

  /// A page of one frame, to which `fill` adds the items.
  static func page(
    _ width: Double = 100, _ height: Double = 100, folio: String? = nil, role: PageRole = .body,
    fill: (inout Frame) -> Void
  ) -> PageFrame {
    let size = Size(width: .points(width), height: .points(height))
    var frame = Frame(size: size)
    fill(&frame)
    return PageFrame(
      trim: frame, folio: folio, role: role, typeArea: Rectangle(origin: .zero, size: size))
  }

  /// A page with these lines of text, 12 pt apart.
  static func page(lines: [String], _ fonts: FontSet, in face: FontFace = face) -> PageFrame {
    page(200, 20 + 12 * Double(lines.count)) { frame in
      for (index, line) in lines.enumerated() {
        var x = Length.points(10)
        for run in fonts.shape(line[...], in: face) {
          frame.place(
            .glyphs(run, .black), at: Point(x: x, y: .points(20 + 12 * Double(index))),
            as: .element(ElementID(index)))
          x += run.width
        }
      }
    }
  }

  /// Runs `body` with the path of a new folder, which is removed afterwards.
  static func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    var template = Array("/tmp/sasshi-tests-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      for name in names(in: folder) { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    return try body(folder)
  }

  /// The names in a folder, hidden ones too, sorted.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { found.append(name) }
    }
    return found.sorted()
  }

  /// The bytes of a file; nil if it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &piece, piece.count)
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  /// The path of a program in the search path; nil where it is not installed.
  static func program(_ name: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin"
    return folders.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// The output of a command for a PDF, whose path replaces `FILE` in the command.
  static func output(of command: String, for pdf: [UInt8]) throws -> String {
    try inFolder { folder in
      try write(pdf, to: "\(folder)/book.pdf")
      let line = command.replacing("FILE", with: "\(folder)/book.pdf")
      let pipe = try #require(popen("\(line) 2>&1", "r"))
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = fread(&piece, 1, piece.count, pipe)
        guard count > 0 else { break }
        bytes += piece[..<count]
      }
      pclose(pipe)
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
