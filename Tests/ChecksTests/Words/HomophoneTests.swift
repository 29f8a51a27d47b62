import Diagnostics
import Foundation
import GoalBook
import Testing

@testable import Checks

/// Debian's libkkc-data and skkdic, if installed below the root that `SASSHI_LANGUAGE_DATA` names.
private let data: LanguageData? = {
  let root = ProcessInfo.processInfo.environment["SASSHI_LANGUAGE_DATA"] ?? "/"
  func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: root).appending(path: path))).map(Array.init)
  }
  let model = "usr/lib/x86_64-linux-gnu/libkkc/models/sorted3/data."
  guard let index = bytes(model + "1gram.index"), let unigrams = bytes(model + "1gram"),
    let bigrams = bytes(model + "2gram"),
    let trigrams = bytes(model + "3gram"), let dictionary = bytes("usr/share/skk/SKK-JISYO.L")
  else { return nil }
  // Lines with rare characters of EUC-JP are not needed here.
  let lines = dictionary.split(separator: UInt8(ascii: "\n")).compactMap { line in
    String(data: Data(line), encoding: .japaneseEUC)
  }
  return LanguageData(
    WordModel.Files(index: index, unigrams: unigrams, bigrams: bigrams, trigrams: trigrams),
    dictionary: lines.joined(separator: "\n"))
}()

@Suite("homophone", .enabled(if: data != nil, "libkkc-data and skkdic are not installed")) struct HomophoneTests {
  private func marked(_ texts: [String]) -> [String] {
    let plain = texts.map(\.unmarked)
    let book = BookToCheck(texts: plain, languageData: data)
    let found = textFindings(of: [check("homophone")], in: book)
    return zip(plain, book.outline.nodes(.initiative)).map { text, node in
      text.marked(found.filter { $0.text == node.id && $0.severity == .warning }.map(\.range))
    }
  }

  @Test("goes by the words around and by what the book writes") func finds() {
    let texts = [
      "地域の防犯活動を⟦私怨⟧する。", "地域の防犯活動を支援する。", "防災意識の向上を図る。", "資質の向上を図る。", "災害への対応力の⟦工場⟧を図る。",
      "工業団地の工場を見学する。", "制度の普及に⟦勤⟧める。",
    ]
    #expect(marked(texts) == texts)
  }

  /// Sums from `homophones-reference.json`, which another reader of the same files computed.
  @Test(arguments: [("防災訓練を毎年実施します", -20.3154, -20.6514), ("図書館の会館時間を延長した", -22.8216, -21.9127)])
  func sumsAreThoseOfTheModel(text: String, bigrams: Double, trigrams: Double) {
    guard let model = data?.model else { return }
    let lattice = Lattice(normalised(text.unicodeScalars), model)
    #expect(abs(Double(lattice.best) - bigrams) < 0.001)
    #expect(abs(Double(lattice.trigramSum(ofPath: lattice.bestPath)) - trigrams) < 0.001)
  }
}

@Suite("The files of language data") struct LanguageDataTests {
  @Test("that are none are refused, whatever is in them") func damaged() {
    let magic = Array("We love Marisa.\u{0}".utf8)
    for length in [0, 8, 100] {
      for byte: UInt8 in [0, 1, 255] {
        #expect(marisaKeys(magic + Array(repeating: byte, count: length))?.isEmpty ?? true)
      }
    }
    #expect(WordModel(WordModel.Files(index: magic, unigrams: [], bigrams: [], trigrams: [])) == nil)
    #expect(SoundDictionary("<html>") == nil)
  }

  @Test("without them nothing is found") func off() {
    #expect(findings(in: "地域の防犯活動を私怨する。", by: "homophone").isEmpty)
  }
}
