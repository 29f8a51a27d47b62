import Testing

@testable import Workbooks

@Suite("Numbers are shown as Excel shows them in Japanese")
struct NumberFormatTests {
  @Test(
    "General",
    arguments: [
      (0, "0"), (-0.0, "0"), (12, "12"), (-1.5, "-1.5"), (0.30000000000000004, "0.3"), (0.1 + 0.7, "0.8"),
      (1_234_567.891, "1234567.891"), (3.14159265358979, "3.141592654"), (12_345_678_901, "12345678901"),
      (123_456_789_012, "1.23457E+11"), (99_999_999_999.9, "1E+11"), (1e11, "1E+11"), (0.0001234567, "0.000123457"),
      (0.00001, "0.00001"), (0.0000123456, "1.23456E-05"), (-1e-10, "-1E-10"), (9.9999996e15, "1E+16"),
      (1e300, "1E+300"),
    ])
  func general(value: Double, shown: String) { #expect(NumberFormat.general.text(of: value) == shown) }

  @Test(
    "Digits, rounded half away from zero as they are written",
    arguments: [
      ("0", 2.5, "3"), ("0.0", 98.25, "98.3"), ("0.00", 2.675, "2.68"), ("0.00", 1.005, "1.01"), ("0", -0.4, "0"),
      ("0%", 0.125, "13%"), ("0.0%", 0.985, "98.5%"), ("0%", 1.005, "101%"), ("0", 999.5, "1000"),
      ("0.00", 0.004, "0.00"),
      ("#,##0", 1_234_567, "1,234,567"), ("#,##0", 0, "0"), ("#,###", 0, ""), ("0,000", 5, "0,005"),
      ("#,##0,\"千円\"", 1_234_567, "1,235千円"), ("0.0,,", 1_250_000, "1.3"), ("#,##0.0,\"K\"", 1250, "1.3K"),
      ("0000", 42, "0042"), ("000-0000", 1_234_567, "123-4567"), ("000-0000", 12, "000-0012"),
      ("0\"年\"00\"月\"", 512, "5年12月"),
      ("0\"回\"", 12, "12回"), ("\"約\"0\"人\"", -5, "-約5人"), ("#.##", 0.5, ".5"), ("#.##", 1, "1."),
      (".00", 12.5, "12.50"),
      ("0.0#", 1.25, "1.25"), ("0.0#", 1, "1.0"), ("0.??", 1.5, "1.5"), ("???.???", 2.5, "2.5"),
      ("0\\ \"円\"", 3, "3 円"),
      ("_ * #,##0_ ", 1234, "1,234"), ("General\"人\"", 12.5, "12.5人"), ("G/標準\"人\"", 3, "3人"),
      ("[$¥-411]#,##0", 1200, "¥1,200"),
      ("[DBNum3]0", 2024, "２０２４"), ("[DBNum1]0", 2024, "二〇二四"), ("[DBNum1]General", 2024, "二千二十四"), ("@", 1.5, "1.5"),
    ])
  func digits(code: String, value: Double, shown: String) { #expect(NumberFormat(code).text(of: value) == shown) }

  @Test(
    "Powers of ten and fractions",
    arguments: [
      ("0.00E+00", 12_345.678, "1.23E+04"), ("0.00E-00", 12_345.678, "1.23E04"), ("0.0E+0", 0.00012, "1.2E-4"),
      ("##0.0E+0", 12_345.678, "12.3E+3"), ("0E+0", 9.6, "1E+1"), ("0.00E+00", 0, "0.00E+00"),
      ("# ?/?", 4.5, "4 1/2"), ("# ?/?", 0.333333, "1/3"), ("# ??/??", 3.14159, "3 14/99"), ("# ?/?", 2, "2"),
      ("# ?/?", 0.99, "1"), ("?/?", 1.5, "3/2"), ("0 ?/8", 2.675, "2 5/8"), ("0/100", 0.125, "13/100"),
      ("# ?/?", 0, "0"),
    ])
  func powersAndFractions(code: String, value: Double, shown: String) {
    #expect(NumberFormat(code).text(of: value) == shown)
  }

  @Test(
    "Sections are chosen by the sign and by conditions; only numbers that may be negative say their sign",
    arguments: [
      ("#,##0;\"△ \"#,##0", -1234, "△ 1,234"), ("0;[Red]-0", -5, "-5"), ("0;;\"なし\"", -5, ""), ("0;;\"なし\"", 0, "なし"),
      ("0;\"△\"0", -0.3, "△0"), ("#,##0_);(#,##0)", -12, "(12)"), (";;;", 5, ""), ("0;0;0;@\"様\"", 5, "5"),
      ("0;@", -5, "-5"),
      ("[>=1000]0.0,\"千\";0", 1250, "1.3千"), ("[>=1000]0.0,\"千\";0", -5, "-5"), ("[<=-25]0;[>=25]0;0", -25, "25"),
      ("[>=-1]0;0", -2, "2"), ("[=1]\"有\";[=0]\"無\";General", 1, "有"), ("[=1]\"有\";[=0]\"無\";General", 2.5, "2.5"),
      ("[赤][<1]0%;0.0", 0.5, "50%"), ("[>100]0;[<0]0", 5, "5"),
    ])
  func sections(code: String, value: Double, shown: String) { #expect(NumberFormat(code).text(of: value) == shown) }

  @Test(
    "Dates",
    arguments: [
      ("yyyy/m/d", 45747, "2025/3/31"), ("[$-411]ggge\"年\"m\"月\"d\"日\";@", 45747, "令和7年3月31日"),
      ("[$-411]ge.m.d", 45650, "R6.12.24"),
      ("ggge", 43585, "平成31"), ("ggge\"年\"", 43586, "令和1年"), ("[$-ja-JP-x-gannen]ggge\"年\"m\"月\"", 43586, "令和元年5月"),
      ("[$-411]gg ee", 32515, "昭 64"), ("ggge", 32516, "平成1"), ("ggge", 9855, "大正15"), ("ggge", 9856, "昭和1"),
      ("yy.mm.dd", 45747, "25.03.31"), ("m/d(aaa)", 45747, "3/31(月)"), ("aaaa", 45747, "月曜日"),
      ("d-mmm-yy", 45747, "31-Mar-25"),
      ("ddd", 45747, "Mon"), ("[$-411]dddd", 45747, "月曜日"), ("mmmm", 45747, "March"), ("yyyy/m/d", 60, "1900/2/29"),
      ("yyyy/m/d", 1, "1900/1/1"), ("yyyy/m/d", 45747.999999, "2025/3/31"), ("yyyy/m/d", -1, "-1"),
      ("yyyy", 3e6, "3000000"),
      ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 45747, "2025年3月31日"),
      ("[DBNum1][$-411]ggge\"年\"m\"月\"d\"日\"", 45747, "令和七年三月三十一日"),
      ("r", 45747, "07"), ("rr", 45747, "令和07"), ("yyyy\"年度\"", 45747, "2025年度"),
    ])
  func dates(code: String, value: Double, shown: String) { #expect(NumberFormat(code).text(of: value) == shown) }

  @Test(
    "Times",
    arguments: [
      ("h:mm", 0.4375, "10:30"), ("h:mm:ss", 0.75, "18:00:00"), ("h:mm AM/PM", 0.5, "12:00 PM"),
      ("h:mm A/P", 0.25, "6:00 A"),
      ("[$-411]AM/PMh\"時\"mm\"分\"", 0.75, "午後6時00分"), ("[h]:mm", 1.5, "36:00"), ("[mm]:ss", 0.0625, "90:00"),
      ("[ss]", 0.001, "86"),
      ("mm:ss.0", 0.00001, "00:00.9"), ("h:mm", 0.4374999, "10:30"), ("yyyy/m/d h:mm", 45747.4375, "2025/3/31 10:30"),
      ("m/d h:mm", 45747.999999, "4/1 0:00"), ("h\"時\"", 0.99, "23時"),
    ])
  func times(code: String, value: Double, shown: String) { #expect(NumberFormat(code).text(of: value) == shown) }

  @Test(
    "Formats without a code, as they are in Japanese",
    arguments: [
      (9, "4574700%"), (14, "2025/3/31"), (22, "2025/3/31 0:00"), (27, "R7.3.31"), (30, "3/31/25"), (31, "2025年3月31日"),
      (35, "3月31日"), (36, "R7.3.31"), (50, "R7.3.31"), (55, "2025年3月"), (57, "R7.3.31"), (58, "令和7年3月31日"),
      (41, "45,747"),
    ])
  func builtIn(id: Int, shown: String) throws {
    #expect(NumberFormat(try #require(builtInFormat(id))).text(of: 45747) == shown)
  }

  @Test("Dates may begin in 1904") func from1904() {
    #expect(NumberFormat.day.text(of: 44285, is1904: true) == "2025/3/31")
    #expect(NumberFormat.day.text(of: 0, is1904: true) == "1904/1/1")
  }

  @Test("Days and times after ISO 8601 are numbers")
  func isoDates() {
    #expect(
      serial(ofISODate: "2025-03-31", is1904: false) == 45747 && serial(ofISODate: "2025-03-31", is1904: true) == 44285)
    #expect(serial(ofISODate: "1900-01-01", is1904: false) == 1 && serial(ofISODate: "12:00:00", is1904: false) == 0.5)
    #expect(serial(ofISODate: "2025-02-30", is1904: false) == nil)
  }

  @Test(
    "Texts",
    arguments: [("@\"様\"", "山田様"), ("0;0;0;\"宛名 \"@", "宛名 山田"), (";;;", ""), ("0", "山田"), ("yyyy/m/d;@", "山田")])
  func texts(code: String, shown: String) { #expect(NumberFormat(code).text(of: "山田") == shown) }

  @Test("Whatever a code is, something is shown") func odd() {
    for code in [
      "", "[", "\"", "\\", "_", "*", "[>=", "[$", "0/0", "/0", "?/", "E+", "0E+", ",", ",,0", "s.000", "[h", "ggggg",
      "0.0.0", "#,", "%%%0",
    ] {
      for value in [0, -1.5, 1e308, Double.leastNonzeroMagnitude, 45747.5, -1e15] {
        _ = NumberFormat(code).text(of: value)
      }
    }
  }
}
