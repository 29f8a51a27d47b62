internal import CYaml

/// A value as it is written in a YAML or JSON file: its extent, its style and its content.
struct WrittenScalar {
  enum Style {
    case plain, single, double
    /// Lines under a header, with line ends kept (`|`) or folded (`>`).
    case literal, folded
  }

  /// Its range of Unicode scalars in the file, quotation marks and a block's header included.
  var extent: Range<Int>
  var style: Style
  var value: String
  /// Whether it is enclosed in brackets.
  var isInFlow = false
}

/// The values of a YAML text that begin at the given offsets in Unicode scalars, by offset.
///
/// Values with an anchor or a tag are left out.
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
    /// For each open list and mapping whether it is enclosed in brackets.
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
  /// Nil where the value has an anchor or a tag: the event then begins there, not at the value.
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

/// The string at an offset in Unicode scalars of a JSON text, whose value is known; nil where no string begins there.
func writtenScalar(inJSON text: [Unicode.Scalar], at offset: Int, saying value: String) -> WrittenScalar? {
  guard text.indices.contains(offset), text[offset] == "\"" else { return nil }
  var end = offset + 1
  while end < text.count, text[end] != "\"" { end += text[end] == "\\" ? 2 : 1 }
  guard end < text.count else { return nil }
  return WrittenScalar(extent: offset..<end + 1, style: .double, value: value)
}
