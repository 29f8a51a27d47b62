import BookDesign
import CairoBackend
public import Diagnostics
import Foundation
import Frames
public import LineComposition
import Measure

/// The settings with which `sasshi compose` sets texts.
public struct ComposeRequest: Sendable {
  /// The measure as it was written: `20em`, `60mm`.
  public var measure: String
  /// The font family, one of those in the list of fonts.
  public var font: String
  /// The type size as it was written: `9pt`, `13Q`.
  public var size: String
  /// Whether lines are flush left instead of justified.
  public var isRagged: Bool
  /// The rules for composing lines.
  public var rules: LineRules

  /// A request to set texts on one measure in one face.
  public init(measure: String, font: String, size: String, isRagged: Bool, rules: LineRules) {
    self.measure = measure
    self.font = font
    self.size = size
    self.isRagged = isRagged
    self.rules = rules
  }
}

/// Sets texts one by one in one face, and reports the measures of their lines.
public final class Composer {
  private let fonts: FontSet
  private let face: FontFace
  private let measure: Length
  private let request: ComposeRequest

  /// Reads the request and opens the font and the fallbacks.
  ///
  /// - Throws: where a length cannot be read, the font is not in the list, or a font's file cannot be used.
  public init(home: Home, _ request: ComposeRequest, _ report: inout Report) throws(RunError) {
    let manifest = try home.fontManifest(&report)
    guard manifest.fonts.contains(where: { $0.family == request.font }) else {
      let families = Set(manifest.fonts.map(\.family)).sorted()
      throw RunError(
        .wrongInput, id: "unknown-font",
        Phrase(en: "there is no font “\(request.font)”", ja: "「\(request.font)」という書体はありません"),
        hints: [.nearest(to: request.font, in: families, what: Phrase(en: "the fonts", ja: "使える書体"))])
    }
    let size = try length(request.size, option: "size", em: nil)
    face = FontFace(family: request.font, size: size)
    measure = try length(request.measure, option: "measure", em: size)
    self.request = request
    fonts = try home.fontSet(manifest, for: [face])
  }

  /// The measures for a text, as one line of JSON.
  public func jsonLine(for text: String) -> String {
    let report = report(
      on: text, in: face, measure: measure, alignment: request.isRagged ? .start : .justify, rules: request.rules,
      shaper: fonts)
    func ems(_ length: Length) -> String { number(Double(length.units) / Double(face.size.units)) }
    let lines = report.lines.map { line in
      "{\"start\":\(line.start),\"end\":\(line.end),\"natural\":\(ems(line.natural)),\"width\":\(ems(line.width)),"
        + "\"hangs\":\(line.hangs)}"
    }
    return "{\"text\":\(jsonString(text)),\"natural\":\(ems(report.natural)),"
      + "\"gaps\":[\(report.gaps.map(ems).joined(separator: ","))],\"lines\":[\(lines.joined(separator: ","))]}"
  }

  /// Sets all texts and reports the processor time, shaping included.
  ///
  /// All are set once before, so that the fonts' tables are loaded.
  public func timing(of texts: [String]) -> Phrase {
    func setAll() {
      for text in texts {
        _ = compose(
          text, in: face, measure: measure, alignment: request.isRagged ? .start : .justify,
          rules: request.rules, shaper: fonts)
      }
    }
    setAll()
    let start = clock()
    setAll()
    let milliseconds = Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
    let characters = texts.reduce(0) { $0 + $1.unicodeScalars.count }
    let each = texts.isEmpty ? 0 : milliseconds * 1000 / Double(texts.count)
    let (all, one) = (number(milliseconds), number(each))
    return Phrase(
      en: "\(texts.count) texts, \(characters) characters: \(all) ms, \(one) µs a text",
      ja: "\(texts.count)件、\(characters)字: \(all) ms、1件あたり\(one) µs")
  }
}

/// The text in a line of input: the line itself, or the value of `text` in its JSON object.
///
/// - Throws: where the line is not such an object.
public func composeText(inLine line: String, isJSON: Bool, number: Int) throws(RunError) -> String {
  guard isJSON else { return line }
  struct Wanted: Decodable { var text: String }
  guard let wanted = try? JSONDecoder().decode(Wanted.self, from: Data(line.utf8)) else {
    throw RunError(
      .wrongInput, id: "bad-line",
      Phrase(en: "line \(number) is no JSON object with a “text”", ja: "\(number)行目は「text」のあるJSONオブジェクトではありません"),
      hints: [
        Phrase(en: "write {\"text\":\"…\"}, or leave out --ndjson", ja: "{\"text\":\"…\"}のように書くか、--ndjsonを外してください")
      ])
  }
  return wanted.text
}

/// A share of the type size that was written like 0.03em.
///
/// - Throws: where it is not such a length, or more than one em.
public func ems(_ text: String, option: String) throws(RunError) -> Double {
  if case .thousandthsOfEm(let thousandths)? = try? WrittenLength(text), (0...1000).contains(thousandths) {
    return Double(thousandths) / 1000
  }
  throw RunError(
    .wrongUsage, id: "bad-length",
    Phrase(en: "--\(option) “\(text)” is no length that can be set", ja: "--\(option)の「\(text)」は使える長さではありません"),
    hints: [Phrase(en: "write --\(option) 0.03em", ja: "--\(option)には0.03emのような長さを書いてください")])
}

private func length(_ text: String, option: String, em: Length?) throws(RunError) -> Length {
  let examples = em == nil ? Phrase(en: "9pt or 13Q", ja: "9pt、13Q") : Phrase(en: "20em or 60mm", ja: "20em、60mm")
  let hints = [Phrase(en: "write --\(option) \(examples.en)", ja: "--\(option)には\(examples.ja)のような長さを書いてください")]
  do throws(WrittenLength.Mistake) {
    let written = try WrittenLength(text)
    if case .thousandthsOfEm = written, em == nil {
      throw WrittenLength.Mistake.unknownUnit("em")
    }
    let length = written.resolved(em: em ?? .zero)
    guard length > .zero, length <= .points(100_000) else { throw WrittenLength.Mistake.notANumber(text) }
    return length
  } catch {
    throw RunError(
      .wrongUsage, id: "bad-length",
      Phrase(en: "--\(option) “\(text)” is no length that can be set", ja: "--\(option)の「\(text)」は使える長さではありません"),
      hints: hints)
  }
}

/// A number with at most four decimals, without trailing zeros.
private func number(_ value: Double) -> String {
  let tenThousandths = Int((value * 10_000).rounded())
  let whole = abs(tenThousandths) / 10_000
  var decimals = String(abs(tenThousandths) % 10_000 + 10_000).dropFirst()
  while decimals.last == "0" { decimals = decimals.dropLast() }
  return (tenThousandths < 0 ? "-" : "") + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
}
