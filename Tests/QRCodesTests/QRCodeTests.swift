import QRCodes
import Testing

@Suite("QR codes") struct QRCodeTests {
  @Test func aCodeHasItsThreeFinders() throws {
    let code = try #require(QRCode("https://www.example.lg.jp/"))
    let side = code.modules.count
    #expect(side % 4 == 1 && code.modules.allSatisfy { $0.count == side })
    // A finder pattern is a dark frame of seven squares around a dark block of three (ISO/IEC 18004, 6.3.3).
    for (top, left) in [(0, 0), (0, side - 7), (side - 7, 0)] {
      for row in 0..<7 {
        for column in 0..<7 {
          let ring = max(abs(row - 3), abs(column - 3))
          #expect(code.modules[top + row][left + column] == (ring != 2), "\(row) \(column)")
        }
      }
    }
  }

  @Test func theSameTextIsTheSameCodeAndAnotherIsNot() {
    #expect(QRCode("山川市") == QRCode("山川市") && QRCode("山川市") != QRCode("海川市"))
  }

  @Test func whatHasNoCode() {
    #expect(QRCode("") == nil && QRCode(String(repeating: "a", count: 3000)) == nil && QRCode("a\0b") == nil)
  }

  @Test func thePictureCoversTheDarkSquaresAlone() throws {
    let code = try #require(QRCode("abc"))
    let dark = code.modules.joined().count { $0 }
    let widths = code.svg.matches(of: /M(\d+),(\d+)h(\d+)v1/).compactMap { Int($0.output.3) }
    #expect(widths.reduce(0, +) == dark && code.svg.contains("width=\"\(code.modules.count + 8)\""))
  }
}
