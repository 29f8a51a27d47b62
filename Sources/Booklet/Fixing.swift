import Checks
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Notation
import Provenance
import Typesetting

/// The result of correcting a book's file.
public struct FixOutcome: Sendable {
  /// The number of corrections made.
  public var count: Int
  /// The number of texts that were changed.
  public var textCount: Int
  /// The difference of the file in the form of `diff -u`; empty where nothing was corrected.
  public var difference: String
}

/// The most rounds of correcting and checking again: one correction may reveal another.
private let mostRounds = 12

/// Makes the corrections that the checks are sure of in a book's file; every other byte stays.
///
/// Only findings that are shown are corrected, not those that a comment or the baseline marks as known. Each round is
/// read again: the book must have the corrected texts and be otherwise unchanged. A text that is not in the file as it
/// stands, in one place, is left, and the next check finds it again.
///
/// - Parameter isTrial: whether the file is left as it is.
/// - Throws: where the book cannot be opened, has errors, or is not YAML or JSON, or where the file has changed since
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
  // Pages are made only where certain pages are asked for.
  if request.pages == nil { request.layout = nil }
  var now = file
  // Homophones are only proposals, and finding them takes long.
  request.without.append("homophone")
  var (count, changed) = (0, Set<NodeID>())
  var seen: Set<Data> = [file.bytes]
  for _ in 0..<mostRounds {
    let findings = try now.correctable(request, &report)
    let (texts, counts) = now.corrections(findings)
    let (bytes, refused) = now.corrected(texts)
    let done = texts.keys.filter { refused[$0] == nil }
    // Corrections that return to an earlier state would go on for ever.
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
  /// The findings that are shown and have a replacement.
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

  /// The texts of the book with the findings' replacements, and the number of replacements in each.
  ///
  /// Of findings that overlap the first is taken; the others are left for another round.
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
    // A title that is written once and used in several places changes in all of them.
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
