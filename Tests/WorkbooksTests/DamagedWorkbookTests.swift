import Diagnostics
import Foundation
import TestSupport
import Testing
import Workbooks

@Test("Damaged workbooks are read or refused with a word", arguments: 0..<8)
func damagedWorkbooks(part: UInt64) {
  for number in 0..<100 {
    var random = SeededGenerator(seed: part * 100 + UInt64(number))
    let bytes = damagedWorkbook(&random)
    let reading = readWorkbook(Data(bytes), file: "a.xlsx")
    #expect((reading.workbook == nil) == reading.diagnostics.contains { $0.severity == .error })
  }
}
