import SwiftOperators
import SwiftParser
import SwiftSyntax

/// All changes that a file allows, in the order of its text.
///
/// Left as they are: patterns and raw values, for what they say is a name; numbers in hexadecimal, which are characters of
/// Unicode; what `precondition` asks, for no test can break a promise and live on.
func mutants(of source: [UInt8], module: String, file: String) -> [Mutant] {
  let parsed = Parser.parse(source: String(decoding: source, as: UTF8.self))
  let tree = OperatorTable.standardOperators.foldAll(parsed) { _ in }
  let finder = MutantFinder(source: source, module: module, file: file)
  finder.walk(tree)
  return finder.found
}

private final class MutantFinder: SyntaxVisitor {
  let source: [UInt8]
  let module: String
  let file: String
  /// Where each line begins, and the end.
  private let lineStarts: [Int]
  private(set) var found: [Mutant] = []

  init(source: [UInt8], module: String, file: String) {
    self.source = source
    self.module = module
    self.file = file
    lineStarts = [0] + source.indices.filter { source[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    guard let sign = node.operator.as(BinaryOperatorExprSyntax.self)?.operator else { return .visitChildren }
    if let others = assignments[sign.text] {
      guard node.parent?.is(CodeBlockItemSyntax.self) == true else { return .visitChildren }
      for other in others { add(node, [(sign.bytes, other)], from: sign.text, to: other, isStatement: true) }
      return .visitChildren
    }
    for other in operators[sign.text] ?? [] { add(node, [(sign.bytes, other)], from: sign.text, to: other) }
    if let step = [".." + "<": " + 1", "...": " - 1"][sign.text] {
      let end = node.rightOperand.bytes
      add(
        node, [(end.lowerBound..<end.lowerBound, "("), (end.upperBound..<end.upperBound, ")\(step)")],
        from: "\(sign.text)\(source.text(end))", to: "\(sign.text)\(source.text(end))\(step)")
    }
    return .visitChildren
  }

  override func visit(_ node: PrefixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    if node.operator.text == "!" { add(node, [(node.operator.bytes, "")], from: "!", to: "") }
    if node.operator.text == "..<" {
      let end = node.expression.bytes
      add(
        node, [(end.lowerBound..<end.lowerBound, "("), (end.upperBound..<end.upperBound, ") + 1")],
        from: source.text(node.bytes), to: "\(source.text(node.bytes)) + 1")
    }
    return .visitChildren
  }

  override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    guard let number = Int(node.literal.text.replacing("_", with: "")) else { return .skipChildren }
    add(node, [(node.bytes, "\(number + 1)")], from: "\(number)", to: "\(number + 1)")
    return .skipChildren
  }

  override func visit(_ node: BooleanLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    let other = node.literal.text == "true" ? "false" : "true"
    add(node, [(node.bytes, other)], from: node.literal.text, to: other)
    return .skipChildren
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    let called = node.calledExpression
    if let name = called.as(DeclReferenceExprSyntax.self) {
      if ["precondition", "assert", "preconditionFailure", "fatalError"].contains(name.baseName.text) {
        return .skipChildren
      }
      rename(name.baseName, within: node, by: functions)
    } else if let name = called.as(MemberAccessExprSyntax.self)?.declName.baseName {
      rename(name, within: node, by: functions.merging(ends) { name, _ in name })
    }
    return .visitChildren
  }

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    let isCalled = node.parent?.as(FunctionCallExprSyntax.self)?.calledExpression.id == node.id
    if !isCalled { rename(node.declName.baseName, within: node, by: ends) }
    return .visitChildren
  }

  // What says a name, not a number.
  override func visit(_: EnumCaseElementSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_: ExpressionPatternSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: LabeledExprSyntax) -> SyntaxVisitorContinueKind {
    node.label?.text == "rawValue" ? .skipChildren : .visitChildren
  }

  private func rename(_ name: TokenSyntax, within node: some SyntaxProtocol, by names: [String: String]) {
    guard let other = names[name.text] else { return }
    add(node, [(name.bytes, other)], from: name.text, to: other)
  }

  private func add(
    _ node: some SyntaxProtocol, _ edits: [(range: Range<Int>, text: String)], from: String, to: String,
    isStatement: Bool = false
  ) {
    let line = lineStarts.lastIndex { $0 <= edits[0].range.lowerBound } ?? 0
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : source.count
    found.append(
      Mutant(
        module: module, file: file, line: line + 1,
        text: String(source.text(lineStarts[line]..<end).drop { $0 == " " }), range: node.bytes,
        isStatement: isStatement, edits: edits, change: to.isEmpty ? "`\(from)` left out" : "`\(from)` → `\(to)`"))
  }
}

/// At its bound, and turned round.
private let operators = [
  "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="],
  "&&": ["||"], "||": ["&&"], "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["*"],
]
private let assignments = ["+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="]]
private let functions = ["min": "max", "max": "min"]
private let ends = ["first": "last", "last": "first", "firstIndex": "lastIndex", "lastIndex": "firstIndex"]

extension SyntaxProtocol {
  /// Where it stands in the file, without what is around it.
  fileprivate var bytes: Range<Int> {
    positionAfterSkippingLeadingTrivia.utf8Offset..<endPositionBeforeTrailingTrivia.utf8Offset
  }
}
