internal import CYaml

/// A value as it is written in a YAML or JSON file: where, in which style, and what it says.
struct WrittenScalar {
  enum Style {
    case plain, single, double
    /// Lines under a header, each line end kept (`|`) or folded (`>`).
    case literal, folded
  }

  /// The Unicode scalars of the file that it takes, quotation marks and a block's header among them.
  var extent: Range<Int>
  var style: Style
  var value: String
  /// Whether brackets enclose it.
  var isInFlow = false
}

/// The values that begin at some Unicode scalars of a YAML text, by these; none where none begins.
///
/// An anchor or a tag before a value is no part of it.
func writtenScalars(inYAML text: String, at offsets: Set<Int>) -> [Int: WrittenScalar] {
  guard let last = offsets.max() else { return [:] }
  let bytes = Array(text.utf8)
  return bytes.withUnsafeBufferPointer { buffer in
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { preconditionFailure("no memory for a YAML parser") }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
    var found: [Int: WrittenScalar] = [:]
    /// Of each list and mapping that is open, whether brackets enclose it.
    var open: [Bool] = []
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { return found }
      defer { yaml_event_delete(&event) }
      let start = Int(event.start_mark.index)
      switch event.type {
      case YAML_SEQUENCE_START_EVENT: open.append(event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
      case YAML_MAPPING_START_EVENT: open.append(event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: open.removeLast()
      case YAML_SCALAR_EVENT where offsets.contains(start):
        found[start] = WrittenScalar(event, isInFlow: open.last == true)
      case YAML_STREAM_END_EVENT: return found
      default: break
      }
      if start > last { return found }
    }
  }
}

extension WrittenScalar {
  /// Nil where an anchor or a tag stands before the value: the event begins with that.
  fileprivate init?(_ event: yaml_event_t, isInFlow: Bool) {
    let scalar = event.data.scalar
    guard scalar.anchor == nil, scalar.tag == nil else { return nil }
    switch scalar.style {
    case YAML_PLAIN_SCALAR_STYLE: style = .plain
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .single
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .double
    case YAML_LITERAL_SCALAR_STYLE: style = .literal
    case YAML_FOLDED_SCALAR_STYLE: style = .folded
    default: return nil
    }
    extent = Int(event.start_mark.index)..<Int(event.end_mark.index)
    value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    self.isInFlow = isInFlow
  }
}

/// The string that begins at the Unicode scalar `offset` of a JSON text, whose value is known; nil where none begins there.
func writtenScalar(inJSON text: [Unicode.Scalar], at offset: Int, saying value: String) -> WrittenScalar? {
  guard text.indices.contains(offset), text[offset] == "\"" else { return nil }
  var end = offset + 1
  while end < text.count, text[end] != "\"" { end += text[end] == "\\" ? 2 : 1 }
  guard end < text.count else { return nil }
  return WrittenScalar(extent: offset..<end + 1, style: .double, value: value)
}
