import Diagnostics

extension Check {
  static let wideLetter = Check(
    "wide-letter", "full-width Latin letters", .warning, in: [.koyobun, .jtf], .text { $0.fullWidthRemarks(.wideLatin) }
  )
}
