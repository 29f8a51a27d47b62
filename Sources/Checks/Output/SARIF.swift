public import Diagnostics
import Foundation
public import GoalBook

/// The findings as a SARIF 2.1.0 log for code hosts and editors; suppressed findings are included and marked.
public func sarif(
  _ findings: [Finding], of outline: Outline, checks: [Check], version: String, in language: Language
) -> String {
  let indexes = Dictionary(checks.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
  var seen: [Fingerprint: Int] = [:]
  let results = findings.map { finding -> Log.Result in
    let fingerprint = Fingerprint(finding, in: outline)
    seen[fingerprint, default: 0] += 1
    return Log.Result(
      finding, outline, fingerprint, language, ruleIndex: indexes[finding.check], occurrence: seen[fingerprint] ?? 1)
  }
  let log = Log(
    runs: [
      Log.Run(
        tool: Log.Tool(driver: Log.Driver(version: version, rules: checks.map { Log.Rule($0, language) })),
        results: results)
    ])
  return jsonText(log)
}

private struct Log: Encodable {
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }
  struct Tool: Encodable { var driver: Driver }
  struct Driver: Encodable {
    var name = "sasshi"
    var version: String
    var rules: [Rule]
  }
  struct Text: Encodable { var text: String }
  struct Rule: Encodable {
    struct Configuration: Encodable { var level: String }
    struct Properties: Encodable { var tags: [String] }
    var id: String
    var shortDescription: Text
    var defaultConfiguration: Configuration
    var properties: Properties

    init(_ check: Check, _ language: Language) {
      id = check.id
      shortDescription = Text(text: check.reason[language])
      defaultConfiguration = Configuration(level: check.severity.rawValue)
      properties = Properties(tags: check.profiles.map(\.rawValue).sorted())
    }
  }
  struct Result: Encodable {
    struct Suppression: Encodable { var kind: String; var justification: String? }
    struct Properties: Encodable { var page: Int?; var folio, row, replacement: String?; var hints: [String] }
    var ruleId: String
    var ruleIndex: Int?
    var level: String
    var message: Text
    var locations: [Location]
    /// The places where the book writes the same, in this way or another.
    var relatedLocations: [Related]?
    var partialFingerprints: [String: String]
    var suppressions: [Suppression]
    var fixes: [Fix]?
    var properties: Properties

    init(
      _ finding: Finding, _ outline: Outline, _ print: Fingerprint, _ language: Language, ruleIndex: Int?,
      occurrence: Int
    ) {
      ruleId = finding.check
      self.ruleIndex = ruleIndex
      level = finding.severity.rawValue
      message = Text(text: finding.message[language])
      locations = [Location(finding, outline)]
      let related = finding.forms.flatMap { form in
        form.uses.compactMap { use in use.place.flatMap(Location.physical).map { Related($0, form.text) } }
      }
      relatedLocations = related.isEmpty ? nil : related
      partialFingerprints = ["sasshi/v1": "\(print.check)|\(print.text)|\(print.matched)|\(occurrence)"]
      suppressions =
        switch finding.suppression {
        case nil: []
        case .ignored(let reason): [Suppression(kind: "inSource", justification: reason)]
        case .baseline: [Suppression(kind: "external", justification: nil)]
        }
      fixes = Fix(finding, language).map { [$0] }
      properties = Properties(
        page: finding.page, folio: finding.folio, row: finding.text.flatMap(outline.row).map(outline.path),
        replacement: finding.replacement,
        hints: finding.hints.map { $0[language] })
    }
  }
  struct Related: Encodable {
    var physicalLocation: Location.Physical
    var message: Text

    init(_ place: Location.Physical, _ form: String) { (physicalLocation, message) = (place, Text(text: form)) }
  }
  /// The replacement, where the check knows one.
  struct Fix: Encodable {
    struct Change: Encodable { var artifactLocation: Location.Artifact; var replacements: [Replacement] }
    struct Replacement: Encodable { var deletedRegion: Location.Region; var insertedContent: Text }
    var description: Text
    var artifactChanges: [Change]

    /// Nil where there is no replacement, or where the characters have no lines and columns of their own.
    init?(_ finding: Finding, _ language: Language) {
      guard let replacement = finding.replacement, let place = finding.place, place.isWhole,
        let location = Location.physical(place), let region = location.region
      else { return nil }
      description = Text(text: finding.diagnostic.hints.first?[language] ?? finding.message[language])
      artifactChanges = [
        Change(
          artifactLocation: location.artifactLocation,
          replacements: [Replacement(deletedRegion: region, insertedContent: Text(text: replacement))])
      ]
    }
  }
  struct Location: Encodable {
    struct Artifact: Encodable { var uri: String }
    struct Region: Encodable { var startLine, startColumn, endColumn: Int; var charOffset, charLength: Int? }
    /// In a workbook, which has no lines, without a region.
    struct Physical: Encodable { var artifactLocation: Artifact; var region: Region? }
    struct Logical: Encodable { var fullyQualifiedName, kind: String }
    var physicalLocation: Physical?
    var logicalLocations: [Logical]?

    init(_ finding: Finding, _ outline: Outline) {
      physicalLocation = finding.place.flatMap(Location.physical)
      let names = [
        finding.text.map { Logical(fullyQualifiedName: outline.path(of: $0), kind: "element") },
        finding.place?.span.cell.map { Logical(fullyQualifiedName: $0.name, kind: "cell") },
      ].compactMap { $0 }
      logicalLocations = names.isEmpty ? nil : names
    }

    static func physical(_ place: FindingPlace) -> Physical? {
      let columns = place.scalarColumns
      return Physical(
        artifactLocation: Artifact(uri: uri(of: place.span.file)),
        region: place.span.cell == nil
          ? Region(
            startLine: place.span.line, startColumn: columns.lowerBound, endColumn: columns.upperBound,
            charOffset: place.offset, charLength: place.offset == nil ? nil : columns.count) : nil)
    }
  }
}

/// A path as a relative reference of a URI.
private func uri(of path: String) -> String {
  path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
}
