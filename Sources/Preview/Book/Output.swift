import Diagnostics
import Foundation

/// A file that is written of what is seen, by the very command that is shown to be copied: its bytes are those of the command.
struct Output: Sendable {
  /// The file's name.
  var name: String
  var type: String
  /// The command's words, without the program's name and the output.
  var arguments: [String]

  enum Kind: String, Sendable {
    case pdf, png, sheets, proof
  }

  /// - Parameters:
  ///   - page: of a single page's image.
  ///   - imposition: how pages are put on sheets.
  init(
    _ kind: Kind, of wish: PreviewRequest, _ view: View, page: Int = 1, ppi: Int = 144, imposition: String = "booklet"
  ) {
    let stem = URL(filePath: wish.book).deletingPathExtension().lastPathComponent
    var words = [kind == .proof ? "proof" : "render", wish.book] + view.options(layout: wish.layout)
    words += wish.outputOptions
    type = "application/pdf"
    switch kind {
    case .pdf: name = ([stem] + view.departments).joined(separator: "-") + ".pdf"
    case .png:
      words += ["--pages", String(page), "--ppi", String(ppi)]
      (name, type) = ("\(stem)-\(page).png", "image/png")
    case .sheets:
      words += ["--impose", imposition]
      name = "\(stem)-\(imposition.replacing(":", with: "-")).pdf"
    case .proof:
      words += wish.proofOptions + ["--lang", wish.language.rawValue]
      name = "\(stem)-proof.pdf"
    }
    arguments = words
  }

  /// The command as it may be typed.
  var command: String { (["sasshi"] + arguments + ["-o", name]).map(\.quotedForShell).joined(separator: " ") }

  /// Runs the command, and gives the file's bytes.
  ///
  /// - Throws: what the command said, where it failed.
  func bytes(program: String) throws(Failure) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sasshi-\(String.random)")
    let file = folder.appending(path: name)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = arguments + ["-o", file.path(percentEncoded: false), "--quiet"]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      let said = Pipe()
      process.standardError = said
      try process.run()
      let words = try said.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw Failure(said: String(decoding: words, as: UTF8.self)) }
      return Array(try Data(contentsOf: file))
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(said: error.localizedDescription)
    }
  }

  struct Failure: Error {
    var said: String
  }
}

extension View {
  /// The options of a command that make this view.
  func options(layout standard: String) -> [String] {
    var words = ["--layout", layout ?? standard]
    for department in departments { words += ["--department", department] }
    if !pillars.isEmpty { words += ["--pillar", pillars.map(String.init).joined(separator: ",")] }
    if !hasCover { words.append("--no-cover") }
    if !hasContents { words.append("--no-contents") }
    return words
  }
}

extension String {
  /// The word as a shell takes it for itself.
  var quotedForShell: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./,:=+@%".unicodeScalars.contains($0)
      }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
