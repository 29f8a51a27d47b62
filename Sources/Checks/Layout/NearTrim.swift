import Diagnostics
import Frames
import Measure
import Typesetting

extension Check {
  static let nearTrim = Check(
    "near-trim", Phrase(en: "text so near the trim that cutting may take some of it", ja: "断裁で欠けるおそれのある、仕上がり線に近い文字"),
    .warning,
    meaning: Phrase(
      en: """
        Cutting is off by a millimetre or two. Type nearer the trim than “safe-area” (3 mm without it) \
        may lose a piece.
        """, ja: "断裁は1〜2mmずれることがあります。「safe-area」（指定がなければ3mm）より仕上がり線に近い文字は欠けるおそれがあります。"),
    example: Example("fore-edge: 2mm", "fore-edge: 15mm"),
    remedy: Phrase(
      en: "Move it inwards in the layout: “margins”, or “distance” of “running-head” and “folio”.",
      ja: "レイアウトの「margins」か、「running-head」と「folio」の「distance」で内側へ寄せてください。"),
    .pages { pages, _ in
      let safe = pages.publication.limits.safeArea
      return pages.pages.compactMap { page -> Remark? in
        let inner = Rectangle(
          left: safe, top: safe, right: page.trim.size.width - safe, bottom: page.trim.size.height - safe)
        var near: String?
        page.eachRun { run, placed in
          guard near == nil, case .glyphs = placed.item, placed.belonging != .artifact(.thumbIndex) else { return }
          let size = run.face.size
          let rise = run.standing == .onLine ? .zero : run.glyphs.first?.shift.y ?? .zero
          let top = placed.origin.y + rise - EmBox.ascent(of: size)
          let box = Rectangle(
            origin: Point(x: placed.origin.x, y: top), size: Size(width: max(size, run.width), height: size))
          if !inner.contains(box) { near = run.text }
        }
        return near.map {
          pages.remark(
            page: page,
            Phrase(
              en: "“\($0.prefix(12))” stands less than \(Int(safe.millimeters + 0.5)) mm from the trim",
              ja: "「\($0.prefix(12))」が仕上がり線から\(Int(safe.millimeters + 0.5))mm以内にあります"),
            hints: [
              Phrase(
                en: "move it inwards in the layout: margins, or the distances of running head and folio",
                ja: "レイアウトの余白（margins）か、running-headとfolioのdistanceで内側へ寄せてください")
            ])
        }
      }
    })
}
