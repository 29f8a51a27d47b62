import Foundation
import TestSupport
import Testing

@testable import Spooling

@Suite("Lists in a spool") struct SpoolTests {
  @Test("Up to the limit lists stay in memory, beyond it they belong into the file")
  func limit() {
    let spool = Spool(holding: 100)
    #expect(!spool.takes(60) && !spool.takes(40))
    #expect(spool.takes(1))
    #expect(!Spool(holding: 0).takes(0))
  }

  @Test("Lists of any length come back as they were, in any order")
  func comeBack() throws {
    let spool = Spool(holding: 0)
    #expect(spool.takes(1))
    var generator = SeededGenerator(seed: 3)
    let lists = [0, 1, 7, 100_000, 0, 3].map { count in
      (0..<count).map { _ in SIMD2<Int32>(.random(in: -9...9, using: &generator), 5) }
    }
    let extents = try lists.map { try #require(spool.put($0)) }
    for (list, extent) in zip(lists, extents).reversed() {
      #expect(extent.count == list.count && spool.list(extent) == list)
    }
    let bytes = try #require(spool.put([1, 2, 3] as [UInt8]))
    #expect(spool.list(bytes) == [1, 2, 3])
  }

  @Test("Where no file can be had, nothing is taken")
  func noFile() {
    let spool = Spool(holding: 0, folders: ["/no/such/folder"])
    #expect(!spool.takes(8) && !spool.takes(8))
    #expect(spool.put([1] as [UInt8]) == nil)
  }

  @Test("A file has no name in its folder")
  func nameless() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sasshi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    let spool = Spool(holding: 0, folders: [path])
    #expect(spool.takes(8))
    let extent = try #require(spool.put([7, 8, 9] as [UInt8]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
    #expect(spool.list(extent) == [7, 8, 9] && spool.list(extent, 1..<3) == [8, 9] && spool.list(extent, 2..<2) == [])
  }
}

@Suite("Bytes in a spool") struct SpooledBytesTests {
  @Test("They are the same wherever they lie", arguments: [0, 5_000, 3_000_000, 1 << 30])
  func areTheSame(limit: Int) {
    var generator = SeededGenerator(seed: 4)
    let bytes = SpooledBytes(holding: limit)
    var all: [UInt8] = []
    for size in [0, 1, 40_000, 2_000_000, 3, 1 << 20, 17] {
      let piece = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
      piece.withUnsafeBufferPointer { bytes.append($0) }
      all += piece
    }
    #expect(bytes.count == all.count && bytes.whole == all)
    var pieces: [UInt8] = []
    bytes.forEachPiece { pieces += $0 }
    #expect(pieces == all)
    let seen = bytes.withUnsafeBytes { seen, giveBack in
      let first = Array(seen)
      giveBack()
      return first == all && Array(seen) == all
    }
    #expect(seen)
    all.withUnsafeBufferPointer { bytes.append($0) }
    #expect(bytes.whole == all + all)
  }

  @Test func noBytesAreNone() {
    let none = SpooledBytes(holding: 0)
    #expect(none.whole.isEmpty && none.withUnsafeBytes { bytes, _ in bytes.isEmpty })
    none.forEachPiece { _ in Issue.record("there is no piece") }
  }

  @Test("Where no file can be had, they stay in memory")
  func noFile() {
    let bytes = SpooledBytes(holding: 0, folders: ["/no/such/folder"])
    for _ in 0..<3 { [1, 2, 3].withUnsafeBufferPointer { bytes.append($0) } }
    #expect(bytes.whole == [1, 2, 3, 1, 2, 3, 1, 2, 3])
    #expect(bytes.withUnsafeBytes { seen, _ in seen.count } == 9)
  }
}
