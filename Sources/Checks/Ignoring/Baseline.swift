public import Diagnostics
public import GoalBook
public import Notation

/// Findings that are already known, so that only new ones are shown.
///
/// A finding is recognised by its check, the name of its text and its characters, never by its line: text inserted
/// above it does not make it new.
public struct Baseline: Hashable, Sendable {
  /// How often each finding is known.
  private var counts: [Fingerprint: Int] = [:]

  /// Makes a baseline of findings, so that they are known from now on.
  public init(_ findings: [Finding], of outline: Outline) {
    for finding in findings { counts[Fingerprint(finding, in: outline), default: 0] += 1 }
  }

  /// Reads a baseline from a file's tree; nil, with an error in the log, where it is something else.
  public init?(_ node: Node, _ log: inout [Diagnostic]) {
    guard let reader = MappingReader(node, Phrase(en: "a baseline", ja: "既知の指摘のファイル"), keys: ["findings"], &log) else {
      return nil
    }
    for entry in reader.sequence("findings", &log) ?? [] {
      guard
        let entry = MappingReader(
          entry, Phrase(en: "a finding", ja: "指摘"), keys: ["check", "text", "matched", "count"], &log),
        let check = entry.requiredString("check", &log)
      else { continue }
      let fingerprint = Fingerprint(
        check: check, text: entry.string("text", &log) ?? "", matched: entry.string("matched", &log) ?? "")
      counts[fingerprint, default: 0] += entry.int("count", &log) ?? 1
    }
  }

  /// The findings, with the known ones marked as suppressed.
  public func applied(to findings: [Finding], of outline: Outline) -> [Finding] {
    var left = counts
    return findings.map { finding in
      let fingerprint = Fingerprint(finding, in: outline)
      guard finding.suppression == nil, let count = left[fingerprint], count > 0 else { return finding }
      left[fingerprint] = count - 1
      var finding = finding
      finding.suppression = .baseline
      return finding
    }
  }

  /// The baseline as a file: JSON with a finding on each line, sorted by check and text.
  public var text: String {
    let lines = counts.sorted { $0.key < $1.key }.map { fingerprint, count in
      jsonText(
        Entry(
          check: fingerprint.check, text: fingerprint.text, matched: fingerprint.matched,
          count: count > 1 ? count : nil), onOneLine: true)
    }
    return lines.isEmpty ? "{\"findings\": []}\n" : "{\"findings\": [\n  \(lines.joined(separator: ",\n  "))\n]}\n"
  }

  private struct Entry: Encodable {
    var check, text, matched: String
    var count: Int?
  }
}

/// What a finding is recognised by.
struct Fingerprint: Hashable, Comparable, Sendable {
  var check, text, matched: String

  static func < (a: Fingerprint, b: Fingerprint) -> Bool {
    (a.check, a.text, a.matched) < (b.check, b.text, b.matched)
  }
}

extension Fingerprint {
  init(_ finding: Finding, in outline: Outline) {
    // A finding about a whole page has the printed page number in place of a text's name.
    let name = finding.text.map(outline.path) ?? finding.folio.map { "p. \($0)" }
    self.init(check: finding.check, text: name ?? "", matched: finding.matched)
  }
}
