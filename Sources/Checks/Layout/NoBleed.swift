import Diagnostics
import Frames
import Measure

extension Check {
  static let noBleed = Check(
    "no-bleed",
    Phrase(
      en: "a tint reaches the trim and does not run beyond it: a cut that is a little off shows white",
      ja: "塗り足しなしで仕上がり線に達した地の色。断裁がずれると白が出る"), .note,
    meaning: Phrase(
      en: """
        A tint ends exactly at the trim. If the cut is a little off, a white edge shows. Printers ask \
        for 3 mm beyond.
        """, ja: "地の色が仕上がり線でちょうど終わっています。断裁が少しずれると、紙の白が見えます。印刷所ではふつう3mmの塗り足しを求めます。"),
    example: Example("bleed: 0mm", "bleed: 3mm"),
    remedy: Phrase(
      en: "Write “bleed: 3mm” under “page” for a printer who trims. On an office printer it does not matter.",
      ja: "印刷所で断裁するときは、「page」に「bleed: 3mm」と書いてください。事務用のプリンターではそのままでかまいません。"),
    .pages { pages, _ in
      let touched = pages.pages.filter { page in
        page.bleed < leastBleed
          && page.trim.items.contains { placed in
            guard case .fill(let size, let ink) = placed.item, ink != .paper else { return false }
            let (right, bottom) = (placed.origin.x + size.width, placed.origin.y + size.height)
            return placed.origin.x <= .zero || placed.origin.y <= .zero || right >= page.trim.size.width
              || bottom >= page.trim.size.height
          }
      }
      guard let first = touched.first else { return [] }
      let count = touched.count - 1
      let others =
        count > 0
        ? Phrase(en: ", here and on \(count) more", ja: "（ほか\(count)ページ）") : Phrase(verbatim: "")
      return [
        pages.remark(
          page: first,
          Phrase(
            en: "a tint (thumb index) reaches the trim without bleed\(others.en)",
            ja: "地の色（つめ）が塗り足しなしで仕上がり線に達しています\(others.ja)"),
          hints: [
            Phrase(
              en: "write bleed: 3mm under page: for a printer who trims; on an office printer it does not matter",
              ja: "印刷所で断裁するときは、page: にbleed: 3mmと書いてください。事務用のプリンターではそのままでかまいません")
          ])
      ]
    })
}

/// The least bleed that is not reported: printing shops ask for 3 mm.
private let leastBleed = Length.millimeters(2.9)
