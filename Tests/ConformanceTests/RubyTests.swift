import Foundation
import Testing

// Words with ruby as other programs read them.

private let hasPoppler = program("pdftotext") != nil

private let bookWithReadings = """
  title: 組織目標
  ruby: true
  date: 2025-06-01
  levels: [{ name: 部 }]
  front:
    - title: はじめに
      text: ["{揖斐|いび}川の{畔|ほとり}で{政|まつりごと}を{顧|かえり}みます。"]
  parts:
    - title: "{企|き}{画|かく}部"
      objectives:
        - text: "{水辺|みずべ}を守る"
          rows:
            - initiatives: [{ text: "{堤|つつみ}の草を刈ります。", sections: [課] }]
              results: ["{河畔林|かはんりん}を{剪定|せんてい}しました。"]
  """

@Test(
  "A word under a reading is found whole, and no reading is lost",
  .enabled(if: hasFonts && hasPoppler && hasVeraPDF, needsVeraPDF))
func wordsUnderReadingsAreFoundWhole() throws {
  let file = try PrintedFiles.render(text: bookWithReadings, as: "ruby.pdf")
  let lines = try run(try #require(program("pdftotext")), ["-raw", file.path, "-"]).text
  let text = lines.filter { !$0.isWhitespace }
  for word in ["揖斐川の畔で政を顧みます。", "堤の草を刈ります。", "河畔林を剪定しました。", "水辺を守る", "企画部"] {
    #expect(text.contains(word), "\(word): \(lines)")
  }
  for reading in ["いび", "ほとり", "まつりごと", "かえり", "みずべ", "つつみ", "かはんりん", "せんてい"] {
    #expect(text.components(separatedBy: reading).count == 2, "\(reading)")
  }
  let judged = try veraPDF([file.path])
  #expect(judged.status == 0, "\(judged.text)\(judged.errors)")
}

@Test(.enabled(if: hasFonts && program("qpdf") != nil && hasPoppler))
func bookmarksAndRunningHeadsHaveTheWordAlone() throws {
  let file = try PrintedFiles.render(text: bookWithReadings, as: "ruby-names.pdf")
  let outline = try run(try #require(program("qpdf")), ["--json", "--json-key=outlines", file.path]).text
  #expect(outline.contains("企画部") && !outline.contains("|"))
}
