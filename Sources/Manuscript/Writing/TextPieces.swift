/// A text that is being written, handed over in pieces, so that a long one is never in memory as a whole.
struct TextPieces {
  private var piece = ""
  private let take: (String) -> Void

  /// How many bytes a piece has at least, apart from the last one.
  private static let size = 1 << 16

  private init(_ take: @escaping (String) -> Void) { self.take = take }

  /// Hands over, piece by piece, the text that `write` writes.
  static func handOver(to take: (String) -> Void, _ write: (inout TextPieces) -> Void) {
    withoutActuallyEscaping(take) { take in
      var pieces = TextPieces(take)
      write(&pieces)
      pieces.handOver()
    }
  }

  /// Adds to the text.
  mutating func write(_ text: String) {
    piece += text
    if piece.utf8.count >= Self.size { handOver() }
  }

  /// Hands over what was written since the last piece.
  private mutating func handOver() {
    take(piece)
    piece = ""
  }
}
