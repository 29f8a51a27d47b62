import Foundation
import Testing

// The QR code on a back cover, read back by a decoder.

private let decoder = program("zbarimg")

@Suite("QR codes", .enabled(if: hasFonts && decoder != nil, "zbarimg is not installed"))
struct QRCodeTests {
  @Test(
    "The code of a back cover leads to the page that is printed beside it, also in gray and at the resolution of a screen",
    arguments: [
      ("https://www.example.jp/kikaku/mokuhyo.html", ["--ppi", "100"]),
      ("https://www.example.jp/search?q=%E7%9B%AE%E6%A8%99&year=2024#s1", ["--ppi", "144", "--gray"]),
    ])
  func decoded(_ address: String, _ options: [String]) throws {
    try withFolder { folder in
      let book = """
        title: 重点目標
        fiscalYear: 令和6年度
        issuer: ある市
        date: 2025-06-01
        colophon: { publisher: ある市, section: 企画課, telephone: 0566-00-0000, url: "\(address)" }
        pillars: { 1: 柱 }
        departments:
          - name: 総務部
            pillars:
              - pillar: 1
                objectives:
                  - text: 目標
                    rows:
                      - initiatives: [{ number: 1, text: 取組, sections: [課] }]
                        results: [実績]
                        outcomes: [成果]

        """
      try book.write(to: folder.appending(path: "book.yaml"), atomically: true, encoding: .utf8)
      let ran = try sasshi(["render", "book.yaml", "-o", "{0p}.png", "--quiet"] + options, folder: folder)
      #expect(ran.status == 0, "\(ran.errors)")
      let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".png") }
      let read = try run(
        try #require(decoder), ["--quiet", "--raw", folder.appending(path: try #require(pages.max())).path()])
      #expect(read.text == address + "\n")
    }
  }
}
