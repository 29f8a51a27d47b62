import Foundation

/// A request of a browser: the head of an HTTP/1.1 request (RFC 9112), and its body once that has been read.
struct Request: Sendable {
  var method: String
  /// The path as it was sent: percent-encoded, without the query.
  var rawPath: String
  /// The query in its order; names and values decoded.
  var query: [(name: String, value: String)]
  /// The headers by their names in lower case.
  var headers: [String: String]
  var body: [UInt8] = []

  /// The limits for the size of a request.
  enum Bounds {
    /// The most bytes of a head: request line and headers.
    static let head = 16 << 10
    /// The most bytes of a body; the longest text of a book is far shorter.
    static let body = 1 << 20
    static let headers = 100
  }

  /// The reason why a request cannot be answered.
  enum Fault: Error, Hashable, Sendable {
    case malformed, headTooLarge, bodyTooLarge, lengthMissing, otherVersion
  }

  /// All values of a name in the query, in order.
  func values(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

  /// The first value of a name in the query; nil where it has none.
  subscript(name: String) -> String? { query.first { $0.name == name }?.value }

  /// The parts of the path between slashes, decoded; nil where one is not UTF-8.
  var path: [String]? {
    var pieces: [String] = []
    for piece in rawPath.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let decoded = piece.removingPercentEncoding else { return nil }
      pieces.append(decoded)
    }
    return pieces
  }

  /// The length of the body in bytes.
  ///
  /// - Throws: where it is longer than the limit, not a number, or not given before the body.
  func bodyLength() throws(Fault) -> Int {
    guard headers["transfer-encoding"] == nil else { throw .lengthMissing }
    guard let length = headers["content-length"] else { return 0 }
    guard !length.isEmpty, length.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .malformed }
    guard let count = Int(length), count <= Bounds.body else { throw .bodyTooLarge }
    return count
  }

  /// Whether the connection stays open after the answer.
  var keepsConnection: Bool { headers["connection"]?.lowercased() != "close" }

  /// Reads a head, without the blank line that ends it.
  ///
  /// - Throws: where it is not a valid head, or its version of HTTP is not supported.
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
      // A repeated header could be read differently by this program and by another one on the way.
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
