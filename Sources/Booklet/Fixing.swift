import Checks
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Notation
import Provenance
import Typesetting

/// What correcting a book came to.
public struct FixOutcome: Sendable {
  /// How many corrections were made.
  public var count: Int
  /// How many texts are other ones than before.
  public var textCount: Int
  /// What `diff -u` says of the file; empty where nothing was corrected.
  public var difference: String
}

/// As often a book is corrected and checked again at most: one correction may let another be seen.
private let mostRounds = 12

/// Corrects in a book's file what the checks know the right words for, everything else to the byte.
///
/// Corrected is what would be shown: nothing that a comment or the baseline marks as known. Each round is read anew: the
/// book must say the corrected texts and all else as before. What is not written as it stands in one place of the file
/// stays, and is found again by whoever checks the book.
///
/// - Parameter isTrial: whether the file stays as it is.
/// - Throws: where the book cannot be opened or is wrong, or is no YAML or JSON, or where the file has changed meanwhile
///   or cannot be written.
public func fix(
  _ path: String, _ request: CheckRequest, isTrial: Bool, _ report: inout Report
) throws(RunError) -> FixOutcome {
  let file = try BookFile(path, &report)
  guard file.isModel else {
    throw RunError(
      .wrongUsage, id: "not-correctable",
      Phrase(
        en: "“\(path)” is a sheet or a transcript, which --fix does not write into",
        ja: "「\(path)」は表計算か文字起こしのファイルなので、--fix では書き直せません"),
      hints: [.importFirst])
  }
  guard path != "-" || isTrial else {
    throw RunError(
      .wrongUsage, id: "not-correctable",
      Phrase(en: "standard input is no file that --fix could correct", ja: "標準入力は --fix で書き直せません"),
      hints: [Phrase(en: "name the file, or add --dry-run", ja: "ファイルの名前を書くか、--dry-run を付けてください")])
  }
  var request = request
  // Pages are made only where they tell what is wanted.
  if request.pages == nil { request.layout = nil }
  var now = file
  // Words of the same sound are proposals, and take long.
  request.without.append("homophone")
  var (count, changed) = (0, Set<NodeID>())
  var seen: Set<Data> = [file.bytes]
  for _ in 0..<mostRounds {
    let findings = try now.correctable(request, &report)
    let (texts, counts) = now.corrections(findings)
    let (bytes, refused) = now.corrected(texts)
    let done = texts.keys.filter { refused[$0] == nil }
    // What comes back to where it was would go round for ever.
    guard !done.isEmpty, seen.insert(bytes).inserted else { break }
    count += done.reduce(0) { $0 + (counts[$1] ?? 0) }
    changed.formUnion(done)
    now = try now.containing(bytes)
  }
  if !isTrial, count > 0, try !file.write(now.bytes) {
    throw RunError(
      .cannotWrite, id: "changed-meanwhile",
      Phrase(en: "“\(path)” has changed while it was being corrected", ja: "直している間に「\(path)」が変わりました"),
      hints: [Phrase(en: "run it again", ja: "もう一度実行してください")])
  }
  let difference = unifiedDifference(
    from: String(decoding: file.bytes, as: UTF8.self), to: String(decoding: now.bytes, as: UTF8.self),
    file: path == "-" ? Source.standardInput : path)
  return FixOutcome(count: count, textCount: changed.count, difference: difference)
}

extension Phrase {
  fileprivate static let importFirst = Phrase(
    en: "correct it in its own program, or make a book of it with “sasshi import” first",
    ja: "もとのソフトで直すか、先に「sasshi import」で冊子のファイルにしてください")
}

extension BookFile {
  /// The findings that are shown and know what should stand instead.
  fileprivate func correctable(_ request: CheckRequest, _ report: inout Report) throws(RunError) -> [Finding] {
    var own = Report()
    if let source { own.keep(source) }
    let pages: TypesetPublication? =
      if let layout = request.layout {
        try OpenedLayout(layout, home: try Home.found(), &own).typeset(
          outline, RenderRequest(), tellsFindings: false, &own)
      } else {
        nil
      }
    let outcome = try check(outline, from: path, on: pages, request, &own)
    report.inputs.note(own.inputs)
    return outcome.shown.filter { $0.replacement != nil && $0.text != nil }
  }

  /// The texts of the book with what the findings say put in, and how many of them each has.
  ///
  /// Of findings that overlap the first is taken; the others are for another round.
  fileprivate func corrections(_ findings: [Finding]) -> (texts: [NodeID: String], counts: [NodeID: Int]) {
    var byText: [NodeID: [Finding]] = [:]
    for finding in findings { if let text = finding.text { byText[text, default: []].append(finding) } }
    var (texts, counts) = ([NodeID: String](), [NodeID: Int]())
    for (id, findings) in byText {
      var taken: [Finding] = []
      for finding in findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
      where finding.range.lowerBound >= taken.last?.range.upperBound ?? 0 {
        taken.append(finding)
      }
      var scalars = Array(outline[id].text.unicodeScalars)
      for finding in taken.reversed() {
        scalars.replaceSubrange(finding.range, with: (finding.replacement ?? "").unicodeScalars)
      }
      texts[id] = String(String.UnicodeScalarView(scalars))
      counts[id] = taken.count
    }
    // A title that is written once and stands in several places is another one in all of them.
    let written = Dictionary(grouping: outline.nodes.filter(\.isText)) { $0.place.span }
    for (id, text) in texts {
      guard let span = outline[id].place.span else { continue }
      for node in written[span] ?? [] where texts[node.id] == nil && node.text == outline[id].text {
        texts[node.id] = text
      }
    }
    return (texts, counts)
  }
}
