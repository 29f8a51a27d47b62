import Diagnostics
import Notation
import Typesetting

extension Message {
  static func badShare(_ text: String) -> Message {
    Message(id: "bad-share", en: "“\(text)” is no share that may stand here", ja: "「\(text)」は、ここに書ける割合ではありません")
  }
}

/// Reads `pages:`, the rules for dividing departments into pages: one word, or a mapping.
func readPageRules(_ root: MappingReader, _ log: inout [Diagnostic]) -> PageRules {
  let breakings = PageBreaking.allCases.map { (name: $0.rawValue, value: $0) }
  guard let node = root.node("pages") else { return PageRules() }
  guard case .mapping = node.content else { return PageRules(root.choice("pages", breakings, &log) ?? .balanced) }
  guard let pages = root.mapping("pages", keys: LayoutPart.pages.names, &log) else { return PageRules() }
  return PageRules(
    pages.choice("breaking", breakings, &log) ?? .balanced, leastFilled: pages.share("least-filled", &log) ?? 0,
    leastFilledLast: pages.share("least-filled-last", &log) ?? 0,
    mostCloser: pages.share("closer", most: 10, &log) ?? 0)
}

extension MappingReader {
  /// The share under a key, in thousandths: `40%`; nil where the key is missing, and with an error where it is not a
  /// share.
  ///
  /// - Parameters:
  ///   - least: the smallest share allowed, in per cent.
  ///   - most: the largest one.
  func share(_ key: String, least: Double = 0, most: Double = 100, _ log: inout [Diagnostic]) -> Int? {
    guard let node = node(key), let text = node.string(Phrase(quoting: key), &log) else { return nil }
    if text.last == "%", let share = Double(text.dropLast()), (least...most).contains(share) {
      return Int(share * 10 + 0.5)
    }
    let example = "\(Int(least + (most - least) * 2 / 5))%"
    let bounds =
      least == 0
      ? Phrase(en: "\(Int(most))% at most", ja: "\(Int(most))%まで")
      : Phrase(en: "\(Int(least))% to \(Int(most))%", ja: "\(Int(least))%から\(Int(most))%まで")
    log.append(
      .error(
        .badShare(text), at: node.span,
        hints: [
          Phrase(
            en: "write a share such as \(example), \(bounds.en)", ja: "「\(example)」のように、\(bounds.ja)の割合を書いてください")
        ]))
    return nil
  }
}
