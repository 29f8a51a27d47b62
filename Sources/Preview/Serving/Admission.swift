/// The rule who is answered: programs of this machine that know the key, and pages that came from here.
///
/// Any page in a browser can send requests to this machine. A name that was made to lead here (DNS rebinding) is
/// recognised by `Host`, another page by `Origin` and `Sec-Fetch-Site`, and none of them has the key or the cookie.
struct Admission: Sendable {
  let key: String
  let port: UInt16

  init(port: UInt16, key: String = .random) { (self.port, self.key) = (port, key) }

  /// The name of the cookie that holds the key; it contains the port, because cookies do not distinguish ports.
  private var cookie: String { "sasshi-\(port)" }

  /// The header that sets the cookie; scripts cannot read the cookie, and requests from other sites do not send it.
  var cookieHeader: (name: String, value: String) {
    ("Set-Cookie", "\(cookie)=\(key); Path=/; HttpOnly; SameSite=Strict")
  }

  /// The answer to a request that is refused; nil for one that is accepted.
  func refusal(of request: Request) -> Answer? {
    let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard let host = request.headers["host"]?.lowercased(), hosts.contains(host) else {
      return .text(421, "This is not the host that was asked for.")
    }
    if let origin = request.headers["origin"], !hosts.contains(where: { origin.lowercased() == "http://\($0)" }) {
      return .text(403, "The request comes from another page.")
    }
    let site = request.headers["sec-fetch-site"] ?? "none"
    guard ["none", "same-origin"].contains(site) else { return .text(403, "The request comes from another page.") }
    if let given = request["key"], isKey(given) { return nil }
    let cookies = request.headers["cookie"]?.split(separator: ";") ?? []
    for pair in cookies {
      let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0] == cookie, isKey(String(parts[1])) { return nil }
    }
    return .text(403, "The key is missing: open the address that “sasshi preview” printed.")
  }

  /// Compares all bytes, so that the time taken reveals nothing about the key.
  private func isKey(_ text: String) -> Bool {
    let (given, own) = (Array(text.utf8), Array(key.utf8))
    return given.count == own.count && zip(given, own).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension String {
  /// A random number of 128 bits from the system, as 32 hexadecimal digits.
  static var random: String {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in String(Int.random(in: 0..<16, using: &generator), radix: 16) }.joined()
  }
}
