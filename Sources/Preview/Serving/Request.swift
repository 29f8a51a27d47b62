import Foundation

/// What a browser asks for: the head of an HTTP/1.1 request (RFC 9112), and its body once that has been read.
struct Request: Sendable {
  var method: String
  /// As it was sent, percent-encoded, without the query.
  var rawPath: String
  /// In the order of the query; names and values decoded.
  var query: [(name: String, value: String)]
  /// By their names in lower case.
  var headers: [String: String]
  var body: [UInt8] = []

  /// How much of a request is read.
  enum Bounds {
    /// Bytes of a head, the request line and the headers.
    static let head = 16 << 10
    /// Bytes of a body: the longest text of a book is far shorter.
    static let body = 1 << 20
    static let headers = 100
  }

  /// Why a request is not answered as it asks.
  enum Fault: Error, Hashable, Sendable {
    case malformed, headTooLarge, bodyTooLarge, lengthMissing, otherVersion
  }

  /// The values of a query's name, in their order.
  func values(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

  /// The first of them.
  subscript(name: String) -> String? { query.first { $0.name == name }?.value }

  /// The path's pieces behind slashes, each decoded; nil where one is no UTF-8.
  var path: [String]? {
    var pieces: [String] = []
    for piece in rawPath.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let decoded = piece.removingPercentEncoding else { return nil }
      pieces.append(decoded)
    }
    return pieces
  }

  /// How long the body is.
  ///
  /// - Throws: where it is longer than is read, or where that is not told before it.
  func bodyLength() throws(Fault) -> Int {
    guard headers["transfer-encoding"] == nil else { throw .lengthMissing }
    guard let length = headers["content-length"] else { return 0 }
    guard !length.isEmpty, length.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .malformed }
    guard let count = Int(length), count <= Bounds.body else { throw .bodyTooLarge }
    return count
  }

  /// Whether the connection stays open behind the answer.
  var keepsConnection: Bool { headers["connection"]?.lowercased() != "close" }

  /// Reads a head, its closing blank line left out.
  ///
  /// - Throws: where it is none, or one of a version that is not spoken.
  init(head: some Collection<UInt8>) throws(Fault) {
    guard let text = String(validating: head, as: UTF8.self) else { throw .malformed }
    var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    guard !lines.isEmpty else { throw .malformed }
    let line = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
    guard line.count == 3, !line[0].isEmpty, line[0].utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw .malformed
    }
    guard line[2] == "HTTP/1.1" || line[2] == "HTTP/1.0" else { throw .otherVersion }
    guard line[1].first == "/", line[1].unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 32 && $0.value < 127 })
    else { throw .malformed }
    let target = line[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    method = String(line[0])
    rawPath = String(target[0])
    query = try target.count > 1 ? Self.query(target[1]) : []
    headers = [:]
    guard lines.count <= Bounds.headers else { throw .headTooLarge }
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(where: \.isWhitespace) else { throw .malformed }
      let (name, value) = (parts[0].lowercased(), parts[1].trimmingCharacters(in: .whitespaces))
      // Said twice it could mean one thing here and another one elsewhere.
      guard headers[name] == nil || !["host", "content-length", "origin", "cookie"].contains(name) else {
        throw .malformed
      }
      headers[name] = value
    }
    if line[2] == "HTTP/1.0" { headers["connection"] = "close" }
  }

  private static func query(_ text: Substring) throws(Fault) -> [(name: String, value: String)] {
    var query: [(name: String, value: String)] = []
    for part in text.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.replacing("+", with: " ").removingPercentEncoding
      }
      guard let name = pair[0], let value = pair.count > 1 ? pair[1] : "" else { throw .malformed }
      query.append((name, value))
    }
    return query
  }
}
