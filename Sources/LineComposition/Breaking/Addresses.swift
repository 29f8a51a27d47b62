// Addresses of the web and of mail, which a line may end in at certain signs.

extension ClassedCharacter {
  /// Whether it is one of the signs that part an address into pieces: - . / ? & = _
  var partsAddress: Bool {
    switch scalar {
    case 0x2D, 0x2E, 0x2F, 0x3F, 0x26, 0x3D, 0x5F: true
    default: false
    }
  }
}

/// Whether a word is an address: https://city.example.jp/a?b=1, www.city.example.jp, koho@city.example.jp.
///
/// Letters with two dots or slashes among them are one too: city.example.jp/koho.
func isAddress(_ word: String) -> Bool {
  guard word.utf8.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) else { return false }
  return word.contains("@") || word.contains("://") || word.utf8.count { $0 == 0x2E || $0 == 0x2F } > 1
}
