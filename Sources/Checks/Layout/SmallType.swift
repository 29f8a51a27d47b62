import Diagnostics
import Frames
import Measure
import Typesetting

extension Check {
  static let smallType = Check(
    "small-type", Phrase(en: "type smaller than the layout's floor", ja: "基準より小さい文字"), .warning,
    meaning: Phrase(
      en: "Type smaller than “smallest-type” under “checks” (7pt without it) is hard to read for many.",
      ja: "「checks」の「smallest-type」（指定がなければ7pt）より小さい文字は、多くの人に読みにくくなります。"),
    example: Example("size: 6pt", "size: 8pt"),
    remedy: Phrase(
      en: "Enlarge the style in the layout, or lower “smallest-type” if it is meant.",
      ja: "レイアウトの文字を大きくしてください。意図したものであれば「smallest-type」を小さくしてください。"),
    .pages { pages, _ in
      let floor = pages.publication.limits.leastType
      var seen: Set<FontFace> = []
      var found: [Remark] = []
      for page in pages.pages {
        page.eachRun { run, _ in
          // Superscripts, subscripts and ruby are smaller than the text that they belong to.
          guard run.standing == .onLine, run.face.size < floor, seen.insert(run.face).inserted else { return }
          found.append(
            pages.remark(
              page: page,
              Phrase(
                en: "“\(run.text.prefix(12))” is set in \(written(run.face.size)), less than \(written(floor))",
                ja: "「\(run.text.prefix(12))」の文字の大きさが\(written(run.face.size))です（基準は\(written(floor))）"),
              hints: [
                Phrase(
                  en: "enlarge the style in the layout, or lower smallest-type under checks:",
                  ja: "レイアウトの文字を大きくするか、checks: のsmallest-typeを小さくしてください")
              ]))
        }
      }
      return found
    })
}

/// A type size in points, with one decimal if needed.
private func written(_ size: Length) -> String {
  let tenths = (size.units * 10 + 512) / 1024
  return tenths.isMultiple(of: 10) ? "\(tenths / 10)pt" : "\(tenths / 10).\(tenths % 10)pt"
}
