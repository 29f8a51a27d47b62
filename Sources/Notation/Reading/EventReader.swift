internal import CYaml
internal import Diagnostics
internal import Spooling

/// The content of a text.
struct ReadDocument {
  /// The only document's value; nil where there is no document.
  var root: Node?
  /// The values that contain a noncharacter of Unicode.
  var damaged: [Node]
}

/// Reads the only document of a text.
func document(from readable: ReadableText, file: String) -> Result<ReadDocument, Refusal> {
  // libyaml reads the bytes while it parses, so they must live as long as the parser.
  var text = readable.text
  return text.withUTF8 { buffer in
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      preconditionFailure("no memory for a YAML parser")
    }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
    var builder = NodeBuilder(readable, file: file)
    do throws(Refusal) {
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { throw builder.refusal(of: parser) }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT {
          return .success(ReadDocument(root: builder.root, damaged: builder.damaged))
        }
        try builder.take(event)
      }
    } catch {
      return .failure(error)
    }
  }
}

/// Builds nodes from events; what has not ended yet is in a list, so that deep input does not recurse.
private struct NodeBuilder {
  private struct Open {
    var span: SourceSpan
    /// Whether it is a mapping; otherwise it is a sequence.
    var isMapping: Bool
    /// Whether it is enclosed in brackets.
    var isFlow: Bool
    var anchor: String?
    /// Where its nodes begin among the children, or its entries among the entries of all that is open.
    var start: Int
    var key: (text: String, span: SourceSpan, continuesNumber: Bool)?
    /// The number of nodes in it so far, itself included.
    var size = 1
    /// The number of levels in it so far.
    var height = 0
  }

  private let file: String
  private let fileName: FileName
  private let readable: ReadableText
  private var cursor: PlaceCursor
  private var shiftIndex = 0
  private var open: [Open] = []
  /// What is in open sequences and mappings so far; each takes its own when it ends, in no more memory than it needs.
  private var children: [Node] = []
  private var entries: [Entry] = []
  private let spool = Spool(holding: 1 << 20)
  private var anchors: [String: (node: Node, size: Int, height: Int)] = [:]
  private var total = 0
  private var documents = 0
  /// The end of the last event, if it was a plain text in brackets that ends in a digit.
  private var digitsEnd: Int?
  private(set) var root: Node?
  private(set) var damaged: [Node] = []

  init(_ readable: ReadableText, file: String) {
    self.readable = readable
    self.file = file
    fileName = FileName(file)
    cursor = PlaceCursor(readable.original)
  }

  mutating func take(_ event: yaml_event_t) throws(Refusal) {
    defer { digitsEnd = endOfDigits(event) }
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      if documents > 1 {
        throw Refusal(
          .severalDocuments, at: span(of: event),
          hints: [Phrase(en: "keep one document, without “---” between", ja: "文書を一つだけにし、途中の「---」を消してください")])
      }
    case YAML_SCALAR_EVENT: try takeScalar(event)
    case YAML_ALIAS_EVENT: try takeAlias(event)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      try begin(event, isMapping: false, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, anchor: text(start.anchor))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      try begin(event, isMapping: true, isFlow: start.style == YAML_FLOW_MAPPING_STYLE, anchor: text(start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: try end()
    default: break  // the stream's start, a document's end: nothing to keep
    }
  }

  private mutating func takeScalar(_ event: yaml_event_t) throws(Refusal) {
    let scalar = event.data.scalar
    let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let isQuoted = scalar.style != YAML_PLAIN_SCALAR_STYLE || text(scalar.tag) == "tag:yaml.org,2002:str"
    let isNull = !isQuoted && ["", "~", "null", "Null", "NULL"].contains(value)
    let content: Node.Content = isNull ? .null : .scalar(value, isQuoted: isQuoted)
    var node = Node(content, at: span(of: event))
    node.continuesNumber = !isQuoted && value.beginsWithThreeDigits && digitsEnd == Int(event.start_mark.index) - 1
    if value.unicodeScalars.contains(where: \.isNoncharacter) { damaged.append(node) }
    if let anchor = text(scalar.anchor) { anchors[anchor] = (node, 1, 0) }
    try add(node, new: 1, size: 1, height: 0)
  }

  /// The end of an event that is a plain text in brackets and ends in a digit; nil in JSON, where commas only separate.
  private func endOfDigits(_ event: yaml_event_t) -> Int? {
    guard !readable.isJSON, event.type == YAML_SCALAR_EVENT, open.last?.isFlow == true else { return nil }
    let scalar = event.data.scalar
    guard scalar.style == YAML_PLAIN_SCALAR_STYLE else { return nil }
    // The missing value of a key in braces takes no room, so the end of the key still counts.
    guard scalar.length > 0 else { return digitsEnd }
    let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    return value.last?.isDecimalDigit == true ? Int(event.end_mark.index) : nil
  }

  private mutating func takeAlias(_ event: yaml_event_t) throws(Refusal) {
    let name = text(event.data.alias.anchor) ?? ""
    let span = span(of: event)
    guard let (anchored, size, height) = anchors[name] else {
      throw Refusal(
        .undefinedAlias(name), at: span,
        hints: [Phrase(en: "put a text that begins with “*” in quotation marks", ja: "「*」で始まる文字列は引用符で囲んでください")])
    }
    // An alias counts as often as it is used, with everything in its value.
    try add(Node(anchored.content, at: span), new: size, size: size, height: height)
  }

  private mutating func begin(
    _ event: yaml_event_t, isMapping: Bool, isFlow: Bool, anchor: String?
  ) throws(Refusal) {
    let span = span(of: event)
    guard open.count < Limits.depth else { throw Refusal(.tooDeep, at: span) }
    let start = isMapping ? entries.count : children.count
    open.append(Open(span: span, isMapping: isMapping, isFlow: isFlow, anchor: anchor, start: start))
  }

  private mutating func end() throws(Refusal) {
    guard let closed = open.popLast() else { preconditionFailure("more ends than starts among libyaml's events") }
    let content: Node.Content =
      closed.isMapping ? .mapping(entries.cut(from: closed.start)) : .sequence(children.cut(from: closed.start))
    let node = node(content, of: closed)
    if let anchor = closed.anchor { anchors[anchor] = (node, closed.size, closed.height + 1) }
    try add(node, new: 1, size: closed.size, height: closed.height + 1)
  }

  /// The node of what has ended; the parts of a long book are laid aside until they are read.
  private func node(_ content: Node.Content, of closed: Open) -> Node {
    // What an alias stands for is in memory once, however often it is used; as bytes it would be there each time.
    guard closed.isMapping, open.count == 2, closed.size >= 64, closed.anchor == nil, anchors.isEmpty,
      spool.takes(closed.size * 64),
      let aside = LaidAsideContent(content, from: fileName, in: spool)
    else { return Node(content, at: closed.span) }
    return Node(aside, at: closed.span)
  }

  /// Adds a finished node to what is open, or as the root.
  ///
  /// - Parameters:
  ///   - new: how many of its nodes have not been counted yet.
  ///   - size: the number of nodes in it, itself included.
  ///   - height: the number of levels in it.
  private mutating func add(_ node: Node, new: Int, size: Int, height: Int) throws(Refusal) {
    guard open.count + height <= Limits.depth else { throw Refusal(.tooDeep, at: node.span) }
    total += new
    guard total <= Limits.nodes else { throw Refusal(.tooManyValues, at: node.span) }
    guard let last = open.indices.last else {
      root = node
      return
    }
    open[last].size += size
    open[last].height = max(open[last].height, height)
    guard open[last].isMapping else {
      var entry = node
      entry.beginsWithDash = !open[last].isFlow
      children.append(entry)
      return
    }
    if let key = open[last].key {
      var entry = Entry(key: key.text, keySpan: key.span, value: node)
      entry.keyContinuesNumber = key.continuesNumber
      entries.append(entry)
      open[last].key = nil
    } else {
      switch node.content {
      case .scalar(let text, _): open[last].key = (text, node.span, node.continuesNumber)
      case .null: open[last].key = ("", node.span, false)
      case .sequence, .mapping: throw Refusal(.keyIsNoText, at: node.span)
      }
    }
  }

  /// The characters of an event on its first line.
  private mutating func span(of event: yaml_event_t) -> SourceSpan {
    let start = cursor.place(ofScalar: originalOffset(event.start_mark.index))
    let end =
      event.type == YAML_SCALAR_EVENT || event.type == YAML_ALIAS_EVENT
      ? cursor.columnOnThisLine(ofScalar: originalOffset(event.end_mark.index)) : start.column + 1
    return SourceSpan(file: fileName, line: start.line, columns: start.column..<max(start.column, end))
  }

  /// The offset in the file for one of libyaml's offsets; the calls must be in rising order.
  private mutating func originalOffset(_ offset: Int) -> Int {
    while shiftIndex < readable.shifts.count, readable.shifts[shiftIndex].at <= offset { shiftIndex += 1 }
    return offset + (shiftIndex > 0 ? readable.shifts[shiftIndex - 1].by : 0)
  }

  func refusal(of parser: yaml_parser_t) -> Refusal {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let (reason, hints) = explained(problem: problem, context: parser.context.map { String(cString: $0) } ?? "")
    if parser.error == YAML_READER_ERROR {
      let bytes = Array(readable.text.utf8)
      return Refusal(
        .invalidYAML(reason), at: place(ofByte: Int(parser.problem_offset), in: bytes, file: file), hints: hints)
    }
    // What is not closed is shown where it was opened, a key without a colon where it begins, not where libyaml noticed
    // it.
    let isNoticedLate = [
      "found unexpected end", "did not find expected ','", "could not find", "did not find expected alpha",
    ]
    .contains { problem.hasPrefix($0) }
    let mark = isNoticedLate && parser.context != nil ? parser.context_mark : parser.problem_mark
    let shift = readable.shifts.last { $0.at <= mark.index }?.by ?? 0
    var cursor = PlaceCursor(readable.original)
    let (line, column) = cursor.place(ofScalar: Int(mark.index) + shift)
    let lines = Source(name: file, text: readable.original).lines
    if !readable.isJSON, let tab = lines.tab(inIndentOfLine: line, upTo: column) {
      let (reason, hints) = explained(problem: "found a tab character", context: "")
      return Refusal(
        .invalidYAML(reason), at: SourceSpan(file: file, line: line, columns: tab..<tab + 1), hints: hints)
    }
    if wantsColon.contains(where: { problem.hasPrefix($0) }),
      let key = KeyWithoutColon(endingAt: line, in: lines, file: file)
    {
      return key.refusal
    }
    let isContinued = problem.hasPrefix("mapping values are not allowed")
    if isContinued && lines.isFirstColon(ofLine: line, at: column) || problem.hasPrefix("did not find expected key"),
      let dash = MissingDash(atLine: line, isContinued: isContinued, in: lines, file: file)
    {
      return dash.refusal
    }
    let message = problem.hasPrefix("Maximum nesting") ? Message.tooDeep : .invalidYAML(reason)
    return Refusal(message, at: SourceSpan(file: file, line: line, columns: column..<column + 1), hints: hints)
  }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

/// How libyaml's complaints about a key without a colon begin; the complaint may come at a later line.
private let wantsColon = [
  "mapping values are not allowed", "could not find expected ':'", "did not find expected key",
  "did not find expected <document start>",
]

extension Array {
  /// Removes the elements from a place on, and returns them.
  fileprivate mutating func cut(from start: Int) -> [Element] {
    defer { removeLast(count - start) }
    return Array(self[start...])
  }
}

extension SourceLines {
  /// The column of a tab among the blanks and dashes at the beginning of line `number`, up to `column`; from 1.
  fileprivate func tab(inIndentOfLine number: Int, upTo column: Int) -> Int? {
    let indent = line(number).prefix { $0 == " " || $0 == "\t" || $0 == "-" }
    return indent.prefix(column).firstIndex(of: "\t").map { indent.distance(from: indent.startIndex, to: $0) + 1 }
  }

  /// Whether the colon in `column` of line `number` is the line's first that YAML takes for one.
  fileprivate func isFirstColon(ofLine number: Int, at column: Int) -> Bool {
    guard let line = AlignedLine(line(number)), let key = line.key else { return false }
    return line.margin + key.count + 1 == column
  }
}
