internal import Frames

/// The inks that replace the colours of a painted file for the press: mixtures of the four process inks, spot inks, all
/// inks.
struct Separations {
  /// The operations that set each ink, by the ink's number.
  private let operations: [(fill: String, stroke: String)]
  /// The colour spaces that these operations name.
  let spaces: [(name: String, value: PDFObject)]

  static var none: Separations { Separations() }

  private init() { (operations, spaces) = ([], []) }

  /// The operations for inks in the order of their numbers.
  ///
  /// - Throws: ``StructureError/inkWithoutSeparation(_:)`` for an ink of which only the look is known, and
  ///   ``StructureError/inkBesideProfile(_:profile:)`` for a coloured ink beside a profile of black ink alone.
  init(_ inks: [Ink], profile: ColourProfile?, in file: inout some ObjectWriting & ~Copyable) throws(StructureError) {
    var spaces: [(name: String, value: PDFObject)] = []
    var names: [String: String] = [:]
    func space(_ colorant: String, _ mixture: [Int], isGray: Bool = false) -> String {
      if let name = names[colorant] { return name }
      let name = "Ink\(names.count)"
      let inks = isGray ? [PDFObject.integer(0)] : mixture.map { share($0) }
      let paper = isGray ? [PDFObject.integer(1)] : mixture.map { _ in PDFObject.integer(0) }
      let tint: PDFDictionary = [
        "FunctionType": .integer(2), "Domain": .array([.integer(0), .integer(1)]), "N": .integer(1),
        "C0": .array(paper), "C1": .array(inks),
      ]
      let number = file.add(
        .array([
          .name("Separation"), .name(colorant), .name(isGray ? "DeviceGray" : "DeviceCMYK"), .dictionary(tint),
        ]))
      names[colorant] = name
      spaces.append((name, .reference(number)))
      return name
    }
    let isFourInks = profile?.components == 4
    var operations: [(fill: String, stroke: String)] = []
    for ink in inks {
      switch ink {
      case .registration:
        let name = space("All", [1000, 1000, 1000, 1000], isGray: !isFourInks)
        operations.append(("/\(name) cs 1 scn", "/\(name) CS 1 SCN"))
      case .book(let tint):
        guard let separation = tint.ink.separation else { throw StructureError.inkWithoutSeparation(tint.ink.name) }
        guard isFourInks else { throw StructureError.inkBesideProfile(tint.ink.name, profile: profile?.name ?? "") }
        switch separation {
        case .process(let mixture):
          let shares = mixture.map { digits($0 * tint.thousandths / 1000) }.joined(separator: " ")
          operations.append(("\(shares) k", "\(shares) K"))
        case .spot(let colorant, let mixture):
          let name = space(colorant, mixture)
          let amount = digits(tint.thousandths)
          operations.append(("/\(name) cs \(amount) scn", "/\(name) CS \(amount) SCN"))
        }
      case .proof: operations.append(("0 g", "0 G"))
      }
    }
    self.operations = operations
    self.spaces = spaces
  }

  /// The operation that sets the ink for which a colour stands; nil where the colour stands for none.
  func operation(_ shares: [Double], strokes: Bool) -> String? {
    guard let number = SeparationCode.number(of: shares), operations.indices.contains(number) else { return nil }
    return strokes ? operations[number].stroke : operations[number].fill
  }
}

/// Thousandths as a decimal number from 0 to 1.
private func digits(_ thousandths: Int) -> String {
  guard thousandths < 1000 else { return "1" }
  let digits = String(thousandths)
  var text = "0." + String(repeating: "0", count: 3 - digits.count) + digits
  while text.last == "0" { text.removeLast() }
  return text == "0." ? "0" : text
}

private func share(_ thousandths: Int) -> PDFObject { .real(digits(thousandths)) }
