import BookDesign
import Diagnostics
import Foundation
import GoalBook
import Notation
import TestSupport
import Testing
import Typesetting

/// The project's folder.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The project's list of fonts, whose files need not exist.
func projectFonts() throws -> FontManifest {
  let bytes = try Data(contentsOf: projectFolder.appending(path: "Fonts/fonts.yaml"))
  var log: [Diagnostic] = []
  let manifest = readFontManifest(try #require(readNode(bytes, file: "fonts.yaml").node), &log)
  try #require(log.isEmpty)
  return manifest
}

/// A layout of the project, with everything that it extends: one of `Layouts`, or that of a sample,
/// `Samples/mid-year/layout`.
func projectLayout(_ name: String) throws -> Layout {
  func tree(_ name: String) throws -> Node {
    let path = name.contains("/") ? name : "Layouts/\(name)"
    let bytes = try Data(contentsOf: projectFolder.appending(path: "\(path).yaml"))
    return try #require(readNode(bytes, file: "\(name).yaml").node)
  }
  var log: [Diagnostic] = []
  let node = try #require(
    try extended(try tree(name), identity: name, names: [], &log) { wish, _ in (try tree(wish), wish) })
  let layout = readLayout(node, name: name, fonts: try projectFonts(), &log)
  #expect(log.isEmpty)
  return try #require(layout)
}

/// The whole of a book in a layout that is resolved for it with square glyphs.
///
/// - Parameter isWritten: called with each chapter in order when it is complete.
func design(
  _ book: Book, in layout: Layout, _ options: PublicationOptions = PublicationOptions(),
  isWritten: ((inout Chapter) -> Void)? = nil
) throws -> Publication {
  let outline = Outline(book)
  let (resolved, problems) = layout.resolved(for: outline, shaper: SquareShaper())
  #expect(problems.isEmpty)
  return publication(
    of: Selection(all: outline), layout: try #require(resolved), options: options, isWritten: isWritten)
}
