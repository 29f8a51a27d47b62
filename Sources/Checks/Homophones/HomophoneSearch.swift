import Foundation

/// Finds words in whose place another word of the same sound is more likely: 会館時間 for 開館時間.
///
/// Each word with homophones is weighed by the words around it, by how often it and its homophones are in the book, and
/// by whether they are next to the same words in the book or the dictionary. The weights of these counts were found
/// with planted mistakes and real administrative prose.
struct HomophoneSearch {
  /// A word that sounds like the one that belongs at its place.
  struct Found: Hashable {
    var range: Range<Int>
    var written: String
    var other: String
    /// Whether the finding is almost certain.
    var isSure: Bool
  }

  let model: WordModel
  let sounds: SoundDictionary
  private var book = BookText()

  init(_ model: WordModel, _ sounds: SoundDictionary, texts: [[Unicode.Scalar]]) {
    (self.model, self.sounds) = (model, sounds)
    for text in texts { book.add(text) }
  }

  private static let strict: Float = 4
  private static let loose: Float = 1.3

  /// What is found in one text, from left to right.
  mutating func search(_ text: [Unicode.Scalar]) -> [Found] {
    var found: [Found] = []
    for sentence in Self.sentences(of: text) where sentence.contains(where: { text[$0].isHomophoneKanji }) {
      found += search(sentence: Array(text[sentence])).map { one in
        var one = one
        one.range = one.range.lowerBound + sentence.lowerBound..<one.range.upperBound + sentence.lowerBound
        return one
      }
    }
    return found
  }

  /// The sentences of a text, without their full stops, which the model does not have.
  ///
  /// A long text without full stops is split at a comma, or anywhere.
  static func sentences(of text: [Unicode.Scalar]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in text.indices {
      let isEnd =
        "。！？\n".unicodeScalars.contains(text[index]) || index - start > 200 && text[index] == "、" || index - start > 400
      guard isEnd else { continue }
      if index > start { sentences.append(start..<index) }
      start = index + 1
    }
    if start < text.count { sentences.append(start..<text.count) }
    return sentences
  }

  private mutating func search(sentence: [Unicode.Scalar]) -> [Found] {
    let lattice = Lattice(sentence, model)
    guard lattice.best > -.infinity else { return [] }
    let path = lattice.bestPath
    var best: [Range<Int>: (score: Float, found: Found)] = [:]
    for place in places(in: lattice, path) {
      for (score, found) in homophones(of: place, in: lattice, path) {
        if best[found.range].map({ score > $0.score }) ?? true { best[found.range] = (score, found) }
      }
    }
    var all = best.values.map(\.found)
    all += nonWords(in: lattice, path) + verbs(in: lattice)
    // Of several findings about the same characters, certain ones come first, then longer ones.
    all.sort {
      ($0.isSure ? 0 : 1, -$0.range.count, $0.range.lowerBound) < (
        $1.isSure ? 0 : 1, -$1.range.count, $1.range.lowerBound
      )
    }
    var taken: [Found] = []
    for one in all where !taken.contains(where: { $0.range.overlaps(one.range) }) { taken.append(one) }
    return taken.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Words with homophones

  /// A word of the sentence, with its neighbours on the best path through it, and the cost of that path.
  private struct Place {
    var start: Int
    var end: Int
    /// The sums of the path by the bigram and by the trigram model.
    var sum2: Float
    var sum3: Float
    /// The cost of the word alone; −6 for a word that the model does not have.
    var cost: Float
    var isUnknown: Bool
    /// The nodes before and behind the word, the nearest first.
    var before: [Int]
    var behind: [Int]
  }

  private func places(in lattice: Lattice, _ path: [Int]) -> [Place] {
    var places: [Range<Int>: Place] = [:]
    let bestTrigram = lattice.trigramSum(ofPath: path)
    for index in lattice.nodes.indices.dropFirst(2) {
      let node = lattice.nodes[index]
      guard let id = node.id, node.end - node.start > 1,
        lattice.text[node.start..<node.end].allSatisfy(\.isHomophoneKanji)
      else { continue }
      let sum = node.forward + node.backward
      guard sum >= lattice.best - 1 else { continue }
      let range = node.start..<node.end
      if let known = places[range], known.sum2 >= sum { continue }
      let (before, behind) = (Array(lattice.path(to: index).dropLast()), lattice.path(from: index))
      places[range] = Place(
        start: node.start, end: node.end, sum2: sum, sum3: lattice.trigramSum(ofPath: before + [index] + behind),
        cost: model.cost(id), isUnknown: false, before: before.reversed(), behind: behind)
    }
    // Words of the dictionary that the model does not have, made of whole words of the best path.
    for first in path.indices {
      for last in first..<min(path.count, first + 4) {
        let (start, end) = (lattice.nodes[path[first]].start, lattice.nodes[path[last]].end)
        guard (2...4).contains(end - start) else { continue }
        let word = lattice.text[start..<end]
        guard places[start..<end] == nil, !model.has(word), !word.contains("々"),
          word.allSatisfy(\.isHomophoneKanji), sounds.has(Self.string(word))
        else { continue }
        places[start..<end] = Place(
          start: start, end: end, sum2: lattice.best, sum3: bestTrigram, cost: -6, isUnknown: true,
          before: path[..<first].reversed(), behind: Array(path[(last + 1)...]))
      }
    }
    return places.values.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private mutating func homophones(of place: Place, in lattice: Lattice, _ path: [Int]) -> [(Float, Found)] {
    let written = Array(lattice.text[place.start..<place.end])
    let word = Self.string(written[...])
    var results: [(Float, Found)] = []
    for other in sounds.homophones(of: word) {
      let scalars = Array(other.unicodeScalars)
      guard scalars.count > 1, model.has(scalars[...]),
        let through = lattice.path(through: scalars[...], place.start, place.end), through.sum - place.sum2 >= -2
      else { continue }
      let gain = lattice.trigramSum(through: through.before, through.id, through.behind) - place.sum3
      var score = gain - 0.45 * (model.cost(through.id) - place.cost) - 1.7
      score += 2.5 * log10(1 + book.count(scalars)) - 4 * log10(book.count(written))
      score += 2 * Float(min(frames(of: scalars, place, in: lattice, isWritten: false), 3))
      score -= 1.8 * Float(min(frames(of: written, place, in: lattice, isWritten: true), 3))
      score += isCompound(scalars, place, in: lattice) ? 1.7 : 0
      score -= isCompound(written, place, in: lattice) ? 2.8 : 0
      score -= place.isUnknown ? 4 : 0
      guard score >= Self.loose else { continue }
      results.append(
        (
          score,
          Found(range: place.start..<place.end, written: word, other: other, isSure: score >= Self.strict)
        ))
    }
    return results
  }

  /// The decimal logarithm of a count, of which the place itself is one.
  private func log10(_ count: Int) -> Float { Foundation.log10(Float(max(1, count))) }

  /// How often the book has the word next to the same words, except at this place.
  private mutating func frames(of word: [Unicode.Scalar], _ place: Place, in lattice: Lattice, isWritten: Bool) -> Int {
    func surface(_ index: Int?) -> [Unicode.Scalar] {
      index.map { Array(lattice.text[lattice.nodes[$0].start..<lattice.nodes[$0].end]) } ?? []
    }
    let (left, right) = (surface(place.before.first), surface(place.behind.first))
    let (farLeft, farRight) = (surface(place.before.dropFirst().first), surface(place.behind.dropFirst().first))
    var sum = 0
    for (before, behind, isThere) in [
      (left, [], !left.isEmpty), ([], right, !right.isEmpty), (farLeft + left, [], !farLeft.isEmpty),
      ([], right + farRight, !farRight.isEmpty),
    ] where isThere && (before + behind).contains(where: \.isHomophoneKanji) {
      sum += book.count(before + word + behind) - (isWritten ? 1 : 0)
    }
    return max(0, sum)
  }

  /// Whether the dictionary has the word together with a neighbour.
  private func isCompound(_ word: [Unicode.Scalar], _ place: Place, in lattice: Lattice) -> Bool {
    func surface(_ index: Int?) -> [Unicode.Scalar] {
      index.map { Array(lattice.text[lattice.nodes[$0].start..<lattice.nodes[$0].end]) } ?? []
    }
    let (left, right) = (surface(place.before.first), surface(place.behind.first))
    return !left.isEmpty && left.contains(where: \.isHomophoneKanji) && sounds.has(Self.string((left + word)[...]))
      || !right.isEmpty && right.contains(where: \.isHomophoneKanji) && sounds.has(Self.string((word + right)[...]))
  }

  // MARK: What is no word

  /// Pairs of kanji that are no word, if replacing one kanji by a homophone gives a word of the book: 健当 for 検討.
  private mutating func nonWords(in lattice: Lattice, _ path: [Int]) -> [Found] {
    var found: [Found] = []
    for (a, b) in zip(path.indices, path.indices.dropFirst()) {
      let (first, second) = (lattice.nodes[path[a]], lattice.nodes[path[b]])
      let (start, end) = (first.start, second.end)
      guard first.end - start == 1, end - second.start == 1 else { continue }
      let pair = Array(lattice.text[start..<end])
      guard pair.allSatisfy(\.isHomophoneKanji), !pair.contains("々"), !model.has(pair[...]),
        !sounds.has(Self.string(pair[...])), book.count(pair) == 1, !overlapsWord(start..<end, lattice.text)
      else { continue }
      let own = lattice.trigramSum(ofPath: path)
      let candidates =
        (sounds.pairsByFirst[pair[0]] ?? []).filter { sounds.sharesReading(Array($0.unicodeScalars)[1], pair[1]) }
        + (sounds.pairsBySecond[pair[1]] ?? []).filter { sounds.sharesReading(Array($0.unicodeScalars)[0], pair[0]) }
      var best: (gain: Float, word: String)?
      for word in candidates {
        let scalars = Array(word.unicodeScalars)
        guard scalars != pair, model.has(scalars[...]), book.count(scalars) >= 2,
          let through = lattice.path(through: scalars[...], start, end)
        else { continue }
        let gain = lattice.trigramSum(through: through.before, through.id, through.behind) - own
        if gain >= 2, best.map({ gain > $0.gain }) ?? true { best = (gain, word) }
      }
      if let best {
        found.append(Found(range: start..<end, written: Self.string(pair[...]), other: best.word, isSure: true))
      }
    }
    return found
  }

  /// Whether a word of two or more kanji has one of these characters and others.
  private func overlapsWord(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    for start in max(0, range.lowerBound - 3)..<range.upperBound {
      for end in start + 2..<max(start + 3, min(text.count, start + 4) + 1)
      where end > range.lowerBound && end <= text.count {
        let word = text[start..<end]
        if start..<end != range, word.allSatisfy(\.isHomophoneKanji), model.has(word) || sounds.has(Self.string(word)) {
          return true
        }
      }
    }
    return false
  }

  // MARK: Verbs

  /// The kanji of verbs where another kanji with the same reading makes the sentence more likely: に勤める for に努める.
  private func verbs(in lattice: Lattice) -> [Found] {
    let text = lattice.text
    var found: [Found] = []
    var own: Float?
    for index in text.indices.dropLast() {
      guard let group = Self.verbGroups[text[index]], RunKind(text[index + 1]) == .hiragana,
        index == 0 || !text[index - 1].isHomophoneKanji
      else { continue }
      let sum = own ?? lattice.trigramSum(ofPath: lattice.bestPath)
      own = sum
      var best: (gain: Float, kanji: Unicode.Scalar)?
      for other in group where other != text[index] && sounds.shareVerbReading(text[index], other) {
        var changed = text
        changed[index] = other
        let another = Lattice(changed, model)
        let gain = another.trigramSum(ofPath: another.bestPath) - sum
        if gain >= 2, best.map({ gain > $0.gain }) ?? true { best = (gain, other) }
      }
      if let best {
        found.append(
          Found(range: index..<index + 1, written: String(text[index]), other: String(best.kanji), isSure: true))
      }
    }
    return found
  }

  /// Kanji of verbs that are read alike and mistaken for each other.
  private static let verbGroups: [Unicode.Scalar: [Unicode.Scalar]] = {
    let groups = """
      図計測諮 努勤務 収納治修 変代替換 備供 超越 進勧薦 整調 臨望 延伸 基元 表現 沿添 減経 立断絶経 会合遭 挙揚上 早速 温暖 暑熱厚 固硬堅 取採撮捕執 直治 回周 誤謝 割裂 映写移 占締閉 痛傷 冒犯侵 影陰 解溶 \
      勝克 返帰 係掛架懸 下降 利効聞聴 着就付 生産 良善 初始 触振 越肥 敷引 請受 行往 住済澄 積摘詰
      """
    var byKanji: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for group in groups.split(separator: " ") {
      let scalars = Array(group.unicodeScalars)
      for scalar in scalars { byKanji[scalar, default: []] += scalars }
    }
    return byKanji
  }()

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
