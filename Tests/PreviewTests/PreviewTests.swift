import Dispatch
import Foundation
import Glibc
import Testing

@testable import Preview

private struct Pages: Decodable {
  struct Page: Decodable {
    var index: Int
    var rows: [Row]
  }
  struct Row: Decodable { var id: String }
  var revision: Int
  var layout: String
  var pages: [Page]
}

private struct Standing: Decodable {
  var path, text, file: String
  var line, column: Int
}

private struct CellStanding: Decodable { var text, cell: String }

private struct Found: Decodable {
  struct Hit: Decodable {
    var path: String
    var areas: [Area]
  }
  struct Area: Decodable { var page: Int }
  var hits: [Hit]
}

@Suite("A preview") struct PreviewTests {
  @Test func thePagesAreThoseOfTheCommand() async throws {
    let visit = try await Visit(Desk())
    let pages = try await visit.ask("GET", "/api/pages").json(Pages.self)
    #expect(pages.revision == 1)
    #expect(pages.layout == "four-column")
    #expect(pages.pages.flatMap(\.rows).map(\.id) == ["企画部/1/1/1", "企画部/1/1/2", "総務部/2/1/1"])
    let svg = try await visit.ask("GET", "/page/3.svg")
    #expect(svg.headers["content-type"] == "image/svg+xml")
    #expect(svg.text.hasPrefix("<?xml"))
    let mark = try #require(svg.headers["etag"])
    #expect(try await visit.ask("GET", "/page/3.svg", headers: ["If-None-Match: \(mark)"]).status == 304)
    let png = try await visit.ask("GET", "/page/3.png?ppi=20")
    #expect(png.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    for name in ["0.svg", "99.svg", "-1.svg", "+3.svg", "3", "3.svg.svg", "3.pdf", "..%2F3.svg", "%00.svg"] {
      #expect(try await visit.ask("GET", "/page/\(name)").status == 404, "\(name)")
    }
    #expect(try await visit.ask("GET", "/page/3.png?ppi=99999").status == 400)
    #expect(try await visit.ask("GET", "/api/findings").text.contains("\"counts\""))
  }

  @Test func theKeyIsTakenForACookie() async throws {
    let visit = try await Visit(Desk())
    let page = try await visit.ask("GET", "/?key=\(visit.key)", hasKey: false)
    #expect(page.status == 200)
    let cookie = try #require(page.headers["set-cookie"])
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    #expect(page.headers["content-security-policy"]?.contains("script-src 'self'") == true)
    #expect(try await visit.ask("GET", "/", hasKey: false).status == 403)
    #expect(try await visit.ask("GET", "/", headers: ["Host: evil.example:\(visit.port)"]).status == 421)
    #expect(try await visit.ask("GET", "/api/pages", headers: ["Origin: http://evil.example"]).status == 403)
    #expect(
      try await visit.ask("PUT", "/api/text/x", headers: ["Origin: http://evil.example"], body: "{}").status == 403)
  }

  @Test func noNameOfAFileIsTaken() async throws {
    let visit = try await Visit(Desk())
    for target in [
      "/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/page/../../etc/passwd", "/%2e%2e/book.yaml", "/book.yaml",
      "//etc/passwd",
      "/page/%2e%2e%2fbook.yaml", "/preview.js/../../Package.swift",
    ] {
      #expect(try await visit.ask("GET", target).status == 404, "\(target)")
    }
    #expect(try await visit.ask("GET", "/api/pages?layout=../Layouts/four-column.yaml").status == 404)
    #expect(try await visit.ask("DELETE", "/api/pages").status == 405)
  }

  @Test func aSavedChangeIsTold() async throws {
    let desk = try Desk()
    let visit = try await Visit(desk)
    let before = try await visit.ask("GET", "/page/3.svg").headers["etag"]
    let other = try await visit.ask("GET", "/page/4.svg").headers["etag"]
    let events = await visit.events(until: "event: pages") { try desk.replace("案内板", "案内図") }
    #expect(events.contains("\"changed\":[3]"))
    #expect(events.contains("\"revision\":2"))
    #expect(try await visit.ask("GET", "/page/3.svg").headers["etag"] != before)
    #expect(try await visit.ask("GET", "/page/4.svg").headers["etag"] == other)
    let broken = await visit.events(until: "event: problems") { try desk.replace("title: 山川", "titel: 山川") }
    #expect(broken.contains("event: problems"))
    #expect(try await visit.ask("GET", "/page/3.svg").status == 200)
    #expect(try await visit.ask("GET", "/api/findings").text.contains("unknown-key"))
    let mended = await visit.events(until: "event: pages") { try desk.replace("titel: 山川", "title: 山川") }
    #expect(mended.contains("\"changed\":[]"))
  }

  @Test func whatStandsThereIsToldAndCorrected() async throws {
    let desk = try Desk()
    let visit = try await Visit(desk)
    var found: [String: Standing] = [:]
    for y in stride(from: 40, to: 400, by: 8) {
      for x in stride(from: 40, to: 560, by: 20) {
        let reply = try await visit.ask("GET", "/api/at?page=3&x=\(x)&y=\(y)")
        guard reply.status == 200 else { continue }
        let standing = try reply.json(Standing.self)
        found[standing.path] = standing
      }
    }
    let result = try #require(found["企画部/1/1/1/results/2"])
    #expect(result.text == "案内板 3枚")
    #expect(result.file == desk.book)
    let lines = try desk.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[result.line - 1].dropFirst(result.column - 1).hasPrefix("案内板 3枚"))
    #expect(found["企画部/1/1/1/sections/1.2"]?.text == "広報課")

    let old = try desk.text
    let path = "/api/text/\("企画部/1/1/1/results/2".addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "")"
    chmod(desk.book, 0o640)
    let done = try await visit.ask("PUT", path, body: #"{"text":"案内板 4枚, 図","was":"案内板 3枚"}"#)
    #expect(done.status == 200)
    #expect(try desk.text == old.replacing("[総合窓口の設置, 案内板 3枚]", with: "[総合窓口の設置, '案内板 4枚, 図']"))
    var status = stat()
    stat(desk.book, &status)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(try await visit.ask("GET", "/api/pages").json(Pages.self).revision == 2)

    let late = try await visit.ask("PUT", path, body: #"{"text":"x","was":"案内板 3枚"}"#)
    #expect(late.status == 409)
    #expect(late.text.contains("案内板 4枚, 図"))
    #expect(try await visit.ask("PUT", "/api/text/none", body: #"{"text":"x","was":""}"#).status == 404)
    #expect(try await visit.ask("PUT", path, body: "{").status == 400)
    let changed = try desk.text
    // A line break is not allowed in a name.
    let name = "/api/text/\("企画部".addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "")"
    #expect(try await visit.ask("PUT", name, body: #"{"text":"企\n画","was":"企画部"}"#).status == 422)
    #expect(try desk.text == changed)
  }

  @Test func aSavedDictionaryIsFollowed() async throws {
    let desk = try Desk()
    let words = desk.folder + "/words.yaml"
    try "words: { 案内板: 掲示板 }\n".write(toFile: words, atomically: true, encoding: .utf8)
    let visit = try await Visit(desk, options: ["--dictionary", words])
    #expect(try await visit.ask("GET", "/api/findings").text.contains("掲示板"))
    let events = await visit.events(until: "event: pages") {
      try "words: { 案内板: 案内図 }\n".write(toFile: words, atomically: true, encoding: .utf8)
    }
    #expect(events.contains("\"changed\":[]"))
    #expect(try await visit.ask("GET", "/api/findings").text.contains("案内図"))
  }

  @Test func aTextThatStandsAgainIsTold() async throws {
    let rows = (1...40).map { number in
      """
                    - initiatives: [{ number: \(number), text: 窓口の改善を進めます。, sections: [企画課] }]
                      results: [改善の提案 \(number)件]
                      outcomes: [待ち時間が短くなりました。]
      """
    }
    let book = """
      title: 山川市組織目標
      pillars: { 1: 信頼される市役所 }
      departments:
        - name: 企画部
          pillars:
            - pillar: 1
              objectives:
                - text: 来庁者を待たせません。
                  rows:
      \(rows.joined(separator: "\n"))

      """
    let visit = try await Visit(Desk(book), options: ["--layout", "five-column"])
    var pages: Set<Int> = []
    for page in 1...6 {
      for y in stride(from: 30, to: 160, by: 6) {
        let reply = try await visit.ask("GET", "/api/at?page=\(page)&x=60&y=\(y)")
        if reply.status == 200, try reply.json(Standing.self).path == "企画部/1/1" { pages.insert(page) }
      }
    }
    #expect(pages.count > 1, "where it begins, and on each page where its rows go on")
    // The running head of each page has the department's name; only the text itself is found.
    let hits = try await visit.ask("GET", "/api/search?q=%E4%BC%81%E7%94%BB%E9%83%A8").json(Found.self)
    #expect(hits.hits.map(\.path) == ["企画部"])
    #expect(Set(hits.hits.flatMap { $0.areas.map(\.page) }).count <= 2, "its heading, and the contents")
  }

  @Test func aCellOfATableIsToldAndIsReadOnly() async throws {
    let table = """
      部,柱,組織目標,取組内容,課等,実績,成果
      企画部,1 信頼される市役所,窓口を改めます。,①受付を一つにします。,企画課,総合窓口の設置,早くなりました。

      """
    let visit = try await Visit(Desk(table, name: "book.csv"))
    var cells: [String: String] = [:]
    let texts = try await visit.ask("GET", "/api/pages").json(Pages.self).pages.count
    for page in 1...texts {
      for y in stride(from: 40, to: 400, by: 8) {
        for x in stride(from: 40, to: 560, by: 20) {
          let reply = try await visit.ask("GET", "/api/at?page=\(page)&x=\(x)&y=\(y)")
          guard reply.status == 200 else { continue }
          let standing = try reply.json(CellStanding.self)
          cells[standing.text] = standing.cell
        }
      }
    }
    #expect(cells["総合窓口の設置"] == "F2")
    #expect(cells["受付を一つにします。"] == "D2")
    let path = "/api/text/\("企画部/1/1/1/results/1".addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "")"
    let refused = try await visit.ask("PUT", path, body: #"{"text":"x","was":"総合窓口の設置"}"#)
    #expect(refused.status == 403)
    #expect(refused.text.contains("its own program"))
  }

  @Test func whoOnlyShowsWritesNothing() async throws {
    let desk = try Desk()
    let visit = try await Visit(desk, options: ["--read-only"])
    let path = "/api/text/\("企画部".addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "")"
    #expect(try await visit.ask("PUT", path, body: #"{"text":"総合企画部","was":"企画部"}"#).status == 403)
    #expect(try desk.text == smallBook)
  }

  @Test("ends by itself when it is interrupted", arguments: [SIGINT, SIGTERM, SIGHUP])
  func endsByItself(signal: Int32) async throws {
    let visit = try await Visit(Desk())
    let listening = connected(to: visit.port)
    let idle = connected(to: visit.port)
    defer { for file in [listening, idle] { close(file) } }
    let head =
      "GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(visit.port)\r\nCookie: sasshi-\(visit.port)=\(visit.key)\r\n\r\n"
    _ = head.withCString { send(listening, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
    #expect(try await visit.ask("GET", "/api/findings").status == 200)
    let end = await visit.end(by: signal)
    #expect(end.reason == .exit && end.status == 0)
    #expect(end.seconds < 2)
  }

  @Test func aTakenPortTakesAnother() async throws {
    let first = try Server(port: 0)
    let second = try Server(port: first.port)
    #expect(second.port != first.port)
  }
}

@Suite("Hostile visitors") struct HostileVisitorTests {
  @Test func headsAndBodiesAreBounded() async throws {
    let visit = try await Visit(Desk())
    let endless = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(Visit.Reply(await visit.send(Array("GET /".utf8) + endless)).status == 431)
    #expect(Visit.Reply(await visit.send(Array("\u{0}\u{1}\r\n\r\n".utf8))).status == 400)
    let headers = ["Content-Length: 1000000000"]
    #expect(try await visit.ask("PUT", "/api/text/x", headers: headers).status == 413)
    #expect(try await visit.ask("PUT", "/api/text/x", headers: ["Transfer-Encoding: chunked"]).status == 411)
    #expect(try await visit.ask("GET", "/api/pages").status == 200)
  }

  /// A head and a body must arrive within a number of seconds, however steadily they come.
  @Test func aDrippingBodyIsNotWaitedFor() async throws {
    let visit = try await Visit(Desk())
    let head =
      "PUT /api/undo HTTP/1.1\r\nHost: 127.0.0.1:\(visit.port)\r\nCookie: sasshi-\(visit.port)=\(visit.key)\r\n"
      + "Content-Length: 1000\r\n\r\n"
    let port = visit.port
    let seconds = await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: secondsOfDripping(after: head, port: port, most: 30)) }
    }
    #expect((8...20).contains(seconds))
    #expect(try await visit.ask("GET", "/api/pages").status == 200)
  }

  @Test func manyConnectionsKeepNobodyOut() async throws {
    let visit = try await Visit(Desk())
    let port = visit.port
    let idle = (0..<500).map { _ in connected(to: port) }
    defer { for file in idle where file >= 0 { close(file) } }
    for file in idle.prefix(100) where file >= 0 { _ = send(file, "GET / HT", 8, Int32(MSG_NOSIGNAL)) }
    #expect(idle.count { $0 >= 0 } == 500)
    #expect(try await visit.ask("GET", "/api/pages").status == 200)
  }
}
