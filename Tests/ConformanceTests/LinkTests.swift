import Foundation
import Testing

// URLs and e-mail addresses in texts are links, also for other programs.

/// The sample of `Structure/` with addresses in the cells of its tables.
private func bookWithAddresses() throws -> String {
  try PrintedFiles.bookVariant(of: smallBook, named: "addresses") { text in
    text.replacing(
      "広報紙の紙面を刷新 年12回", with: "広報紙の紙面を刷新。詳しくはhttps://www.city.example.lg.jp/soshiki/koho/koho-2024.html（広報課）をご覧ください。"
    )
    .replacing("受講者120人", with: "申込みはkoho@city.example.lg.jp、受講者120人")
    .replacing("市民にわかりやすい情報を届けます。", with: "市民に情報（https://a.example.jp/）を届けます。")
  }
}

/// A book with running text, a definition, a plain table, a figure, aligned lines and notes, each with addresses of its
/// own.
private let runningText = """
  title: 目標
  date: 2025-06-01
  levels: [{ name: 部 }]
  front:
    - title: はじめに
      text:
        - 市の考えはhttps://www.city.example.lg.jp/soshiki/kikaku/keikaku/sogo-keikaku/2024/index.html?a=1&b=2#top にあります。
        - list: [電話0123、koho@city.example.lg.jp]
        - definitions: { 市: "http://a.example.jp/%E5%B8%82（市）" }
        - table:
            caption: 窓口（https://c.example.jp/）
            columns: [課, 案内]
            rows: [[広報課, "https://b.example.jp/a_b/"]]
        - figure: { file: drawing.svg, alt: 図, width: 40mm, caption: "図1（出典 https://f.example.jp/a-b/）" }
  parts:
    - title: 総務部
      objectives:
        - text: 目標
          rows:
            - initiatives: [{ text: 取組, sections: [課] }]
              lines: [{ results: [一覧はhttps://r.example.jp/1 ] }, { results: [r@example.jp] }]
      notes: [ ※1 https://n.example.jp/?q= による。 ]
  """

/// The targets of a PDF's links as poppler reads them, each once.
private func targets(_ file: PrintedFile) throws -> Set<String> {
  let told = try run(try #require(program("pdfinfo")), ["-url", file.path]).text
  return Set(told.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").last.map(String.init) })
}

@Test(.enabled(if: hasFonts && program("pdfinfo") != nil), arguments: [["--standard", "none"], []])
func addressesInTextsOfAllKindsAreLinks(options: [String]) throws {
  let file = try PrintedFiles.render(text: runningText, as: "running-text-links\(options.count).pdf", options)
  #expect(
    try targets(file) == [
      "https://www.city.example.lg.jp/soshiki/kikaku/keikaku/sogo-keikaku/2024/index.html?a=1&b=2#top",
      "mailto:koho@city.example.lg.jp", "http://a.example.jp/%E5%B8%82", "https://c.example.jp/",
      "https://b.example.jp/a_b/", "https://f.example.jp/a-b/", "https://r.example.jp/1",
      "mailto:r@example.jp", "https://n.example.jp/?q=",
    ])
}

@Test(.enabled(if: hasFonts && hasPDFReaders && hasVeraPDF, needsVeraPDF), arguments: ["four-column", "five-column"])
func linksInTablesAreStructuredAndReadBack(layout: String) throws {
  let file = try PrintedFiles.render(try bookWithAddresses(), as: "links-\(layout).pdf", ["--layout", layout])
  #expect(
    try targets(file) == [
      "https://www.city.example.lg.jp/soshiki/koho/koho-2024.html", "mailto:koho@city.example.lg.jp",
      "https://a.example.jp/",
    ])
  let structure = try structureProgram("check_structure", file.selection + [file.path])
  #expect(structure.status == 0, "\(structure.text)\(structure.errors)")
  let running = try PrintedFiles.render(text: runningText, as: "running-\(layout).pdf", ["--layout", layout])
  let judged = try veraPDF([file.path, running.path])
  #expect(judged.status == 0, "\(judged.text)\(judged.errors)")
  #expect(judged.text.split(separator: "\n").count { $0.hasPrefix("PASS") } == 4)
}

@Test(.enabled(if: hasFonts && program("pdfinfo") != nil))
func proofsHaveNoLinksToAddresses() throws {
  let file = try PrintedFiles.render(try bookWithAddresses(), as: "links.pdf", [])
  let proof = file.path.replacing("links.pdf", with: "links-proof.pdf")
  #expect(try sasshi("proof", file.selection[1], "-o", proof, "--quiet").status == 0)
  #expect(try targets(PrintedFile(path: proof)) == [])
}
