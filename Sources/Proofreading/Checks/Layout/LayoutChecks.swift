extension Check {
  /// Over the pages (preflight).
  static let layout: [Check] = []
}
