import Foundation
import Testing

@testable import Preview

@Suite("What is written into a book") struct WritingTests {
  private func put(_ visit: Visit, _ path: String, _ body: String) async throws -> Visit.Reply {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return try await visit.ask("PUT", encoded, body: body)
  }

  @Test func isTakenBackUnlessTheFileHasChanged() async throws {
    let desk = try Desk()
    let visit = try await Visit(desk)
    let body = #"{"text":"総合窓口を置く","was":"総合窓口の設置"}"#
    #expect(try await put(visit, "/api/text/企画部/1/1/1/results/1", body).status == 200)
    #expect(try desk.text == smallBook.replacing("総合窓口の設置", with: "総合窓口を置く"))
    #expect(try await put(visit, "/api/undo", "{}").status == 200)
    #expect(try desk.text == smallBook)
    #expect(try await put(visit, "/api/undo", "{}").status == 404)
    #expect(try await put(visit, "/api/text/企画部/1/1/1/results/1", body).status == 200)
    try desk.replace("紙が減りました。", "紙が半分になりました。")
    #expect(try await put(visit, "/api/undo", "{}").status == 409)
    #expect(try desk.text.contains("総合窓口を置く"))
  }

  @Test func keepsByteOrderMarksAndLineEnds() async throws {
    let windows = "\u{FEFF}" + smallBook.replacing("\n", with: "\r\n")
    let desk = try Desk(windows)
    let visit = try await Visit(desk)
    let body = #"{"text":"新しい案内板","was":"案内板 3枚"}"#
    #expect(try await put(visit, "/api/text/企画部/1/1/1/results/2", body).status == 200)
    let bytes = try Data(contentsOf: URL(filePath: desk.book))
    #expect(bytes == Data(windows.replacing("案内板 3枚", with: "新しい案内板").utf8))
  }

  @Test func maySayThatAFindingIsKnown() async throws {
    let desk = try Desk(smallBook.replacing("窓口を改めます。", with: "窓口の改善をを図ります。"))
    let visit = try await Visit(desk)
    #expect(try await visit.ask("GET", "/api/findings").text.contains("\"doubled-particle\""))
    let wish = #"{"id":"doubled-particle","path":"企画部/1/1","reason":"原文のまま"}"#
    #expect(try await put(visit, "/api/ignore", wish).status == 200)
    #expect(try desk.text.contains("          # sasshi:ignore doubled-particle 原文のまま\n"))
    #expect(try await !visit.ask("GET", "/api/findings").text.contains("\"id\" : \"doubled-particle\""))
    for wrong in [
      #"{"id":"doubled-particle","path":"企画部/1/1","reason":" "}"#, #"{"id":"none","path":"企画部/1/1","reason":"x"}"#,
      #"{"id":"doubled-particle","path":"無い","reason":"x"}"#,
    ] {
      #expect(try await put(visit, "/api/ignore", wrong).status >= 400)
    }
  }

  @Test func isFoundAndCompared() async throws {
    let desk = try Desk()
    let visit = try await Visit(desk)
    let found = try await visit.ask("GET", "/api/search?q=%E5%88%B8%E5%8F%A3").text
    #expect(found.contains("\"hits\":[]"))
    #expect(try await visit.ask("GET", "/api/search?q=%EF%BC%98%EF%BC%90%25").text.contains("80%"))
    #expect(try await visit.ask("GET", "/api/changes").text.contains("\"changes\":[]"))
    _ = await visit.events(until: "event: pages") { try desk.replace("案内板", "案内図") }
    let changes = try await visit.ask("GET", "/api/changes").text
    #expect(changes.contains("案内板 3枚") && changes.contains("案内図 3枚"))
    let part = try await visit.ask("GET", "/api/overview?department=%E7%B7%8F%E5%8B%99%E9%83%A8&cover=no").text
    #expect(part.contains("--department 総務部") && part.contains("--no-cover"))
    #expect(try await visit.ask("GET", "/api/pages?department=%E7%84%A1").status == 422)
  }
}
