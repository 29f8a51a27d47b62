import Diagnostics

extension Check {
  static let wideDigit = Check(
    "wide-digit", "full-width digits: public documents write one width throughout, horizontally the half one", .warning,
    in: [.koyobun, .jtf], .text { $0.fullWidthRemarks(.wideDigit) })
}
