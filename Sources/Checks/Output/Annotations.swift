public import Diagnostics

/// The findings as workflow commands of GitHub, one on each line, which shows them beside the lines of a pull request.
///
/// - SeeAlso: “Workflow commands for GitHub Actions”, setting a notice, warning or error message.
public func annotations(_ findings: [Finding], in language: Language) -> String {
  findings.filter { $0.suppression == nil }.map { finding in
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties: [String] = []
    if let place = finding.place {
      properties.append("file=\(escaped(place.span.file, inProperty: true))")
      if place.span.cell == nil {
        let columns = place.scalarColumns
        properties += [
          "line=\(place.span.line)", "col=\(columns.lowerBound)",
          "endColumn=\(max(columns.lowerBound, columns.upperBound - 1))",
        ]
      }
    }
    properties.append("title=\(finding.check)")
    let text = ([finding.message] + finding.diagnostic.hints).map { $0[language] }.joined(separator: "\n")
    return "::\(command) \(properties.joined(separator: ","))::\(escaped(text, inProperty: false))"
  }
  .joined(separator: "\n")
}

/// A text with the characters escaped that would end the line or the property.
private func escaped(_ text: String, inProperty: Bool) -> String {
  var escaped = text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  if inProperty { escaped = escaped.replacing(":", with: "%3A").replacing(",", with: "%2C") }
  return escaped
}
