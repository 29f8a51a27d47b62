import Testing

@testable import Preview

private func request(_ lines: String...) throws(Request.Fault) -> Request {
  try Request(head: Array(lines.joined(separator: "\r\n").utf8))
}

@Suite("Heads of requests") struct RequestTests {
  @Test func aHeadIsReadAsItIsMeant() throws {
    let request = try request(
      "PUT /api/text/%E9%83%A8/1%2F2?a=1&a=%E9%83%A8+x HTTP/1.1", "Host: localhost:1", "content-length: 12")
    #expect(request.method == "PUT")
    #expect(request.path == ["api", "text", "部", "1/2"])
    #expect(request.values("a") == ["1", "部 x"])
    #expect(try request.bodyLength() == 12)
    #expect(request.keepsConnection)
  }

  @Test(
    "What is no request is refused",
    arguments: [
      "GET / HTTP/1.1\r\nHost : x", "GET  / HTTP/1.1", "get / HTTP/1.1", "GET http://x/ HTTP/1.1",
      "GET /\u{3042} HTTP/1.1",
      "GET / HTTP/1.1\r\nno colon", "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "", "GET /?%zz HTTP/1.1",
      "GET / HTTP/1.1\r\ncontent-length: 1\r\nContent-Length: 2",
    ])
  func malformed(head: String) {
    #expect(throws: Request.Fault.malformed) { try Request(head: Array(head.utf8)) }
  }

  @Test(
    "Bodies have a length that is told and read",
    arguments: [
      ("content-length: -1", Request.Fault.malformed), ("content-length: 0x1", .malformed),
      ("content-length: 99999999", .bodyTooLarge), ("content-length: 99999999999999999999999", .bodyTooLarge),
      ("transfer-encoding: chunked", .lengthMissing),
    ])
  func bodies(header: String, fault: Request.Fault) throws {
    let request = try request("PUT / HTTP/1.1", header)
    #expect(throws: fault) { try request.bodyLength() }
  }

  @Test func whoeverIsNotLetInIsTold() throws {
    let admission = Admission(port: 80, key: "0123")
    func status(_ target: String, _ headers: String...) throws -> Int? {
      admission.refusal(
        of: try Request(head: Array((["GET \(target) HTTP/1.1"] + headers).joined(separator: "\r\n").utf8)))?
        .status
    }
    let host = "Host: 127.0.0.1:80"
    #expect(try status("/?key=0123", host) == nil)
    #expect(try status("/", host, "Cookie: a=b; sasshi-80=0123") == nil)
    #expect(try status("/?key=0123", "Host: LOCALHOST:80", "Origin: http://localhost:80") == nil)
    #expect(try status("/?key=0124", host) == 403)
    #expect(try status("/?key=012", host) == 403)
    #expect(try status("/", host, "Cookie: sasshi-81=0123") == 403)
    #expect(try status("/?key=0123", "Host: example.com:80") == 421)
    #expect(try status("/?key=0123", "Host: 127.0.0.1") == 421)
    #expect(try status("/?key=0123") == 421)
    #expect(try status("/?key=0123", host, "Origin: http://127.0.0.1:81") == 403)
    #expect(try status("/?key=0123", host, "Origin: null") == 403)
    #expect(try status("/?key=0123", host, "Sec-Fetch-Site: cross-site") == 403)
    #expect(try status("/?key=0123", host, "Sec-Fetch-Site: same-site") == 403)
  }
}
