import Foundation
import Testing

@Suite("Traces", .enabled(if: hasFonts))
struct TraceTests {
  private struct Trace: Decodable {
    struct Event: Decodable {
      var name: String, ph: String
      var ts: Int, dur: Int, pid: Int, tid: Int
    }
    var traceEvents: [Event]
  }

  private func trace(_ arguments: [String]) throws -> [Trace.Event] {
    try withFolder { folder in
      let file = folder.appending(path: "trace.json")
      let ran = try sasshi(arguments + ["--quiet", "--trace", file.path()], folder: folder)
      #expect(ran.status == 0, "\(ran.errors)")
      return try JSONDecoder().decode(Trace.self, from: Data(contentsOf: file)).traceEvents
    }
  }

  @Test("The stages of a PDF follow one another") func pdf() throws {
    let events = try trace(["render", sampleBook, "-o", "book.pdf"])
    #expect(
      events.map(\.name) == [
        "read", "fonts", "resolve", "typeset", "findings", "paint", "structure", "write",
      ])
    #expect(events.allSatisfy { $0.ph == "X" && $0.dur >= 0 && $0.tid == 1 })
    // Each stage begins after the one before it has ended, up to a microsecond that is lost in rounding.
    for (earlier, later) in zip(events, events.dropFirst()) { #expect(earlier.ts + earlier.dur <= later.ts + 1) }
  }

  @Test("Each page of images is a stage, on whatever thread it is made") func images() throws {
    let events = try trace(["render", sampleBook, "-o", "{0p}.png", "--ppi", "20", "--pages", "1-9"])
    #expect(Set(events.map(\.name).filter { $0.hasPrefix("page ") }) == Set((1...9).map { "page \($0)" }))
  }

  @Test("A trace takes the place of no input") func inputs() throws {
    try withFolder { folder in
      let book = folder.appending(path: "book.yaml")
      try FileManager.default.copyItem(atPath: sampleBook, toPath: book.path())
      let ran = try sasshi("pages", book.path(), "--trace", book.path(), folder: folder)
      #expect(ran.status != 0)
      #expect(try Data(contentsOf: book) == Data(contentsOf: URL(filePath: sampleBook)))
    }
  }
}
