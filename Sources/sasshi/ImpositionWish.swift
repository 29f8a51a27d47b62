public import ArgumentParser
import Booklet
import Diagnostics
public import Imposition

extension Imposition.Binding: ExpressibleByArgument {}
extension Imposition.Flip: ExpressibleByArgument {}
extension Imposition.LastSignature: ExpressibleByArgument {}

extension Imposition.Kind {
  /// The help for `--impose`.
  static let choices = Phrase(
    en:
      "booklet (folded once, stapled), signature:N (piles of N pages), quarto or octavo (folded twice, three times), quarto-saddle (quartos laid into one another), 2up or 4up (cut and stacked), cut-saddle-4up (cut, then a booklet), leaves (one page a side, stapled at the edge).",
    ja:
      "booklet（二つ折りにして中綴じ）、signature:N（Nページの折丁）、quartoかoctavo（四つ折り、八つ折り）、quarto-saddle（四つ折りを重ねて中綴じ）、2upか4up（断裁して積み重ねる）、cut-saddle-4up（断裁してから中綴じ）、leaves（1面に1ページ、平綴じ）。"
  )

  /// The imposition that a word of the command line names.
  ///
  /// - Throws: where there is none; `others` are further words to suggest.
  init(wish: String, besides others: [String] = []) throws(RunError) {
    switch wish {
    case "booklet": self = .booklet
    case "quarto": self = .quarto
    case "octavo": self = .octavo
    case "quarto-saddle": self = .quartoBooklet
    case "2up": self = .twoUp
    case "4up": self = .fourUp
    case "cut-saddle-4up": self = .cutBooklet
    case "leaves": self = .leaves
    default:
      if let match = wish.wholeMatch(of: /signature:(\d{1,6})/), let count = Int(match.1), count > 0,
        count.isMultiple(of: 4)
      {
        self = .signatures(pages: count)
        return
      }
      let isSignature = wish.hasPrefix("signature:")
      throw RunError(
        .wrongUsage, id: "unknown-imposition",
        isSignature
          ? Phrase(en: "“\(wish)” is no multiple of four", ja: "「\(wish)」のページ数は4の倍数ではありません")
          : Phrase(en: "“\(wish)” is no way of putting pages on sheets", ja: "「\(wish)」という面付けはありません"),
        hints: [
          isSignature
            ? Phrase(en: "write for example signature:16", ja: "signature:16のように書いてください")
            : .nearest(
              to: wish,
              in: [
                "booklet", "signature:16", "quarto", "octavo", "quarto-saddle", "2up", "4up", "cut-saddle-4up",
                "leaves",
              ] + others,
              what: Phrase(en: "the impositions", ja: "面付け"))
        ])
    }
  }
}

extension Imposition {
  /// Refuses an imposition that cannot be bound.
  ///
  /// - Throws: where the pages cannot be bound at that edge.
  func requirePossible() throws(RunError) {
    guard !isPossible else { return }
    throw RunError(
      .wrongUsage, id: "no-head-binding",
      Phrase(
        en: "what is folded twice or cut cannot be bound at the head", ja: "二回以上折るものと断裁するものは、天綴じにできません"),
      hints: [
        Phrase(
          en: "bind it at the left or the right, or take booklet, signature:N or leaves",
          ja: "--bindingをleftかrightにするか、booklet、signature:N、leavesのどれかにしてください")
      ])
  }
}
