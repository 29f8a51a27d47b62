import Diagnostics

/// The answer to a request.
struct Answer: Sendable {
  var status: Int
  var headers: [(name: String, value: String)] = []
  var body: Body

  enum Body: Sendable {
    case bytes([UInt8])
    /// Server-sent events as they come, each a whole event.
    case events(AsyncStream<String>)
  }

  init(_ status: Int, _ type: String, _ bytes: [UInt8], headers: [(name: String, value: String)] = []) {
    self.status = status
    self.headers = [("Content-Type", type)] + headers
    body = .bytes(bytes)
  }

  static func text(_ status: Int, _ text: String) -> Answer {
    Answer(status, "text/plain; charset=utf-8", Array((text + "\n").utf8))
  }

  static func json(_ value: some Encodable, status: Int = 200) -> Answer {
    json(text: jsonText(value, onOneLine: true), status: status)
  }

  static func json(text: String, status: Int = 200) -> Answer {
    Answer(status, "application/json; charset=utf-8", Array(text.utf8))
  }

  static func events(_ events: AsyncStream<String>) -> Answer {
    var answer = Answer(200, "text/event-stream", [])
    answer.body = .events(events)
    return answer
  }

  /// The answer with its entity tag; a 304 without body where the request says that it has it.
  func marked(_ mark: String, for request: Request) -> Answer {
    var answer = self
    answer.headers.append(("ETag", mark))
    let known = request.headers["if-none-match"]?.split(separator: ",").map { $0.filter { $0 != " " } } ?? []
    if known.contains(mark) || known == ["*"] {
      answer.status = 304
      answer.body = .bytes([])
    }
    return answer
  }

  /// The answer as a file that the browser saves under a name.
  func named(_ name: String) -> Answer {
    var answer = self
    let encoded = name.utf8.map { byte -> String in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 0x2E
        || byte == 0x2D
      return isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal(UInt32(byte), digits: 2)
    }
    answer.headers.append(("Content-Disposition", "attachment; filename*=UTF-8''\(encoded.joined())"))
    return answer
  }

  /// The status line and headers, up to the blank line before the body.
  ///
  /// The headers make a browser ask before it uses a kept answer, load nothing from elsewhere, and show nothing within
  /// other sites.
  func head(closes: Bool) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status) \(reason)"]
    var headers = headers
    if case .bytes(let bytes) = body {
      if status != 304 { headers.append(("Content-Length", String(bytes.count))) }
    }
    let isTold = headers.contains { $0.name == "Content-Security-Policy" }
    if !isTold { headers.append(("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")) }
    headers += [
      ("Cache-Control", "private, no-cache"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
      ("X-Frame-Options", "DENY"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
    if closes { headers.append(("Connection", "close")) }
    lines += headers.map { "\($0.name): \($0.value)" }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private var reason: String {
    switch status {
    case 200: "OK"
    case 204: "No Content"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 411: "Length Required"
    case 413: "Content Too Large"
    case 421: "Misdirected Request"
    case 422: "Unprocessable Content"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Error"
    }
  }
}
