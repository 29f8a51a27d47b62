/// Values in order, before they are written as YAML or JSON.
indirect enum Tree: Sendable {
  case text(String)
  /// A text that YAML has without quotation marks, such as a date.
  case bare(String)
  case number(Int)
  case truth(Bool)
  case list([Tree])
  /// Texts that are on one line in YAML.
  case line([String])
  case mapping([(key: String, value: Tree)])
}
