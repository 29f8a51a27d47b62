public import Diagnostics
public import GoalBook
public import Notation

/// Findings that are known already, so that only what is new is shown.
///
/// A finding is told again by its check, the name of its text and its characters, never by its line: what is put in above
/// it does not make it new.
public struct Baseline: Hashable, Sendable {
  /// How often each is known.
  private var counts: [Fingerprint: Int] = [:]

  public init(_ findings: [Finding], of outline: Outline) {
    for finding in findings { counts[Fingerprint(finding, in: outline), default: 0] += 1 }
  }

  /// The baseline in a file, and what is wrong with it.
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

  /// The findings with those marked that are known.
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

  /// The file: JSON, a finding a line, in the order of their names.
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

/// By what a finding is told again.
struct Fingerprint: Hashable, Comparable, Sendable {
  var check, text, matched: String

  static func < (a: Fingerprint, b: Fingerprint) -> Bool {
    (a.check, a.text, a.matched) < (b.check, b.text, b.matched)
  }
}

extension Fingerprint {
  init(_ finding: Finding, in outline: Outline) {
    // What is about a whole text is told by the text's name; its words may be changed.
    let name = finding.text.map(outline.path) ?? finding.folio.map { "p. \($0)" }
    self.init(check: finding.check, text: name ?? "", matched: finding.matched)
  }
}
