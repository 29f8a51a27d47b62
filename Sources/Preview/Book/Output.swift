import Diagnostics
import Foundation

/// A file of what is shown, written by running the same command that is shown for copying, so that the bytes are the
/// command's.
struct Output: Sendable {
  /// The name under which the browser saves the file.
  var name: String
  var type: String
  /// The arguments of the command, without the program's name and the output.
  var arguments: [String]

  enum Kind: String, Sendable {
    case pdf, png, sheets, proof
  }

  /// - Parameters:
  ///   - page: the page's number for `png`, counted from 1.
  ///   - imposition: the value of `--impose` for `sheets`.
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

  /// The command as a user can type it.
  var command: String { (["sasshi"] + arguments + ["-o", name]).map(\.quotedForShell).joined(separator: " ") }

  /// Runs the command, and returns the bytes of the file.
  ///
  /// - Throws: the command's messages where it failed.
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
  /// The options of a command that produce this view.
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
  /// The word, quoted where a shell would not take it as it is.
  var quotedForShell: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./,:=+@%".unicodeScalars.contains($0)
      }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
