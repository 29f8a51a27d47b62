import Diagnostics
import Frames
import GoalBook
import Measure
import Typesetting

extension Check {
  static let lowResolution = Check(
    "low-resolution", Phrase(en: "a figure whose pixels are seen in print", ja: "印刷すると粗く見える図"), .warning,
    meaning: Phrase(
      en: """
        A picture has less than 200 pixels to the inch in the size in which it is printed (for a printing shop, with \
        “--standard x-4”, less than 300): its edges look jagged, and letters in it are hard to read.
        """,
      ja:
        "印刷する大きさでは、図の画素が1インチあたり200（印刷所向けの「--standard x-4」では300）より少なくなります。輪郭がぎざぎざになり、図の中の文字が読みにくくなります。"),
    example: Example("150画素の図（幅1インチ）", "300画素の図（幅1インチ）"),
    remedy: Phrase(
      en: "Take a picture with more pixels, or an SVG, or print it smaller.",
      ja: "画素の多い画像かSVGにするか、小さく載せてください。"),
    .pages { pages, book in
      let leastResolution = pages.publication.limits.leastResolution
      var seen: Set<ElementID> = []
      return pages.pages.flatMap { page in
        page.trim.items.compactMap { placed -> Remark? in
          guard case .picture(let id, let size) = placed.item, case .element(let element) = placed.belonging,
            let pixels = pages.publication.pictures[id.number].pixels, seen.insert(element).inserted
          else { return nil }
          // Pictures keep their proportions, so that the resolution is the same in both directions.
          let resolution = Int(Double(pixels.width) * 72 / max(1, size.width.points))
          guard resolution < leastResolution else { return nil }
          let message = Phrase(
            en: "the picture has \(resolution) pixels to the inch in this size, less than \(leastResolution)",
            ja: "この大きさでは、図の画素が1インチあたり\(resolution)です（基準は\(leastResolution)）")
          guard let node = pages.publication.elements[element].node else { return pages.remark(page: page, message) }
          var remark = Remark(about: book.outline[node], message, at: book.outline[node].place.span)
          (remark.page, remark.folio) = (page.index, page.folio)
          return remark
        }
      }
    })
}
