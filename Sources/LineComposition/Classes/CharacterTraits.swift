/// The traits of a character that do not depend on its neighbours, in sixteen bits.
struct CharacterTraits: Hashable {
  private(set) var bits: UInt16

  init(_ kind: CharacterClass, start: LineStart = .free) {
    bits = UInt16(kind.rawValue) | start.rawValue << 5
  }

  fileprivate init(bits: UInt16) { self.bits = bits }

  /// The lowest kinsoku level at which a character may not begin a line (行頭禁則).
  enum LineStart: UInt16 {
    case free, strict, normal, always
  }

  /// The number of the class, 0..<32: its index in the tables of pairs.
  var code: Int { Int(bits & 31) }
  var kind: CharacterClass {
    get { CharacterClass(rawValue: UInt8(bits & 31)) ?? .ideograph }
    set { bits = bits & ~31 | UInt16(newValue.rawValue) }
  }
  /// The lowest kinsoku level at which the character may not begin a line.
  var start: LineStart { LineStart(rawValue: bits >> 5 & 3) ?? .free }

  /// Whether the character may not end a line at any level (行末禁則).
  var neverEnds: Bool { bits & Self.neverEndsBit != 0 }
  /// Whether the character is a mark in half-width form, ｡ ､ ｢, which has no space.
  var isNarrowMark: Bool { bits & Self.narrowBit != 0 }
  /// Whether the character is kana, kanji or a full-width form, which makes ASCII brackets next to it Japanese.
  var isJapanese: Bool { bits & Self.japaneseBit != 0 }
  /// Whether the character may form a grapheme cluster with a neighbour.
  var mayCombine: Bool { bits & Self.combiningBit != 0 }
  /// Whether the character's class depends on its neighbours.
  var isContextual: Bool { bits & Self.contextualBit != 0 }

  static let neverEndsBit: UInt16 = 1 << 7
  static let narrowBit: UInt16 = 1 << 8
  static let japaneseBit: UInt16 = 1 << 9
  static let combiningBit: UInt16 = 1 << 10
  static let contextualBit: UInt16 = 1 << 11

  mutating func add(_ bit: UInt16) { bits |= bit }
}

/// The traits of every scalar of the first plane, one entry each; scalars of later planes follow a rule.
struct TraitTable {
  private var entries: [CharacterTraits]

  static let shared = TraitTable()

  subscript(_ scalar: UInt32) -> CharacterTraits {
    scalar < 0x10000 ? entries[Int(scalar)] : supplementary(scalar)
  }

  private init() {
    entries = Array(repeating: CharacterTraits(.ideograph), count: 0x10000)
    for (range, kind) in blockClasses { set(range, CharacterTraits(kind)) }
    for (kind, start, members) in listedClasses {
      for scalar in members.unicodeScalars { entries[Int(scalar.value)] = CharacterTraits(kind, start: start) }
    }
    for (start, members) in startsOnly {
      for scalar in members.unicodeScalars { entries[Int(scalar.value)].setStart(start) }
    }
    for (range, opensFirst) in bracketBlocks {
      for (offset, code) in range.enumerated() {
        if (offset % 2 == 0) == opensFirst {
          entries[code].add(CharacterTraits.neverEndsBit)
        } else {
          entries[code].setStart(.always)
        }
      }
    }
    for scalar in "([{¡¿‚„⸘⹂〝".unicodeScalars { entries[Int(scalar.value)].add(CharacterTraits.neverEndsBit) }
    for range in combiningBlocks { add(CharacterTraits.combiningBit, to: range) }
    for range in japaneseBlocks { add(CharacterTraits.japaneseBit, to: range) }
    for scalar in "()[]{},.%’'".unicodeScalars { entries[Int(scalar.value)].add(CharacterTraits.contextualBit) }
    for scalar in "｡｢｣､･".unicodeScalars { entries[Int(scalar.value)].add(CharacterTraits.narrowBit) }
    for index in entries.indices where entries[index].kind == .opening || entries[index].kind == .prefix {
      entries[index].add(CharacterTraits.neverEndsBit)
    }
  }

  private mutating func set(_ range: ClosedRange<Int>, _ traits: CharacterTraits) {
    for index in range { entries[index] = traits }
  }

  private mutating func add(_ bit: UInt16, to range: ClosedRange<Int>) {
    for index in range { entries[index].add(bit) }
  }

  /// The traits beyond the first plane: kanji, pictures, and a few brackets of ancient scripts.
  private func supplementary(_ scalar: UInt32) -> CharacterTraits {
    var traits: CharacterTraits
    switch scalar {
    case 0x145CF, 0x1325B...0x1325D, 0x13282, 0x13287, 0x13289, 0x1337A, 0x1337B:
      traits = CharacterTraits(.ideograph, start: .always)
    case 0x16FE0, 0x16FE1, 0x1F679...0x1F67B: traits = CharacterTraits(.ideograph, start: .strict)
    case 0x10AF6: traits = CharacterTraits(.inseparable, start: .normal)
    default: traits = CharacterTraits(.ideograph)
    }
    switch scalar {
    case 0x1E95E, 0x1E95F, 0x145CE, 0x13258...0x1325A, 0x13286, 0x13288, 0x13379:
      traits.add(CharacterTraits.neverEndsBit)
    case 0x20000...0x3FFFF: traits.add(CharacterTraits.japaneseBit)
    default: break
    }
    traits.add(CharacterTraits.combiningBit)
    return traits
  }
}

extension CharacterTraits {
  fileprivate mutating func setStart(_ start: LineStart) {
    self = CharacterTraits(bits: bits & ~(3 << 5) | start.rawValue << 5)
  }
}
