/// What is written, before it is YAML or JSON: values in the order they will stand in.
indirect enum Tree: Sendable {
  case text(String)
  /// A text that stands without quotation marks in YAML: a date.
  case bare(String)
  case number(Int)
  case truth(Bool)
  case list([Tree])
  /// Texts that stand on one line in YAML.
  case line([String])
  case mapping([(key: String, value: Tree)])
}
