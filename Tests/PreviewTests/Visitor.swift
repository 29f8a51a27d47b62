import Dispatch
import Foundation
import Glibc
import Testing

/// A book of a few rows in a folder of its own.
final class Desk: Sendable {
  let folder: String
  private let name: String
  var book: String { "\(folder)/\(name)" }

  init(_ text: String = smallBook, name: String = "book.yaml") throws {
    self.name = name
    folder = FileManager.default.temporaryDirectory.appending(path: "sasshi-\(UUID().uuidString)").path(
      percentEncoded: false)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: book, atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var text: String { get throws { try String(contentsOfFile: book, encoding: .utf8) } }

  /// Replaces words in the book's file, by renaming a new file, as some editors do.
  func replace(_ old: String, _ new: String) throws {
    let changed = try text.replacing(old, with: new)
    try changed.write(toFile: folder + "/.book.tmp", atomically: false, encoding: .utf8)
    _ = rename(folder + "/.book.tmp", book)
  }
}

let smallBook = """
  title: 山川市組織目標
  fiscalYear: 令和6年度
  pillars:
    1: 市民に信頼される市役所  # 第一の柱
    2: 健全な財政
  departments:
    - name: 企画部
      pillars:
        - pillar: 1
          objectives:
            - text: 窓口を改めます。
              rows:
                - initiatives:
                    - { number: 1, text: 受付を一つにします。, sections: [企画課, 広報課] }
                  results: [総合窓口の設置, 案内板 3枚]
                  outcomes:
                    - "待ち時間が\\t短くなりました。"
                - initiatives:
                    - { number: 2, text: 広報紙を改めます。, sections: [広報課] }
                  results: [改めた号 12号]
                  outcomes: [読みやすくなりました。]
    - name: 総務部
      pillars:
        - pillar: 2
          objectives:
            - text: 文書を減らします。
              rows:
                - initiatives:
                    - { number: 1, text: 電子決裁を広げます。, sections: [総務課] }
                  results: [電子決裁率 80%]
                  outcomes: [紙が減りました。]

  """

/// A preview as a process of its own beside the tests, and the requests of a browser.
final class Visit: Sendable {
  let port: UInt16
  let key: String
  /// Kept so that the book's folder exists as long as the preview.
  private let desk: Desk
  private let program: Process

  init(_ desk: Desk, options: [String] = []) async throws {
    let process = Process()
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let places = [folder, project.appending(path: ".build/debug"), project.appending(path: ".build/release")]
    let found = places.map { $0.appending(path: "sasshi") }.first(where: {
      FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
    })
    process.executableURL = found
    process.arguments =
      ["preview", desk.book, "--no-open", "--port", "0", "--lang", "en"] + options
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SASSHI_HOME": project.path(percentEncoded: false)]) { _, own in own }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let address = try #require(line.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/\?key=([0-9a-f]{32})\n/))
    port = try #require(UInt16(address.output.1))
    key = String(address.output.2)
    program = process
    self.desk = desk
  }

  deinit {
    program.terminate()
    program.waitUntilExit()
  }

  /// Sends a signal, and tells how the preview ended and after how many seconds.
  func end(by signal: Int32) async -> (reason: Process.TerminationReason, status: Int32, seconds: Double) {
    let start = ContinuousClock.now
    kill(program.processIdentifier, signal)
    return await withCheckedContinuation { [program] done in
      DispatchQueue.global().async {
        program.waitUntilExit()
        done.resume(
          returning: (program.terminationReason, program.terminationStatus, (ContinuousClock.now - start) / .seconds(1))
        )
      }
    }
  }

  struct Reply: Sendable {
    var status: Int
    var headers: [String: String]
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }

    func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try JSONDecoder().decode(type, from: Data(body))
    }
  }

  /// Sends bytes, and reads up to the end of the connection or of the announced length.
  func send(_ bytes: [UInt8], until isEnough: @escaping @Sendable ([UInt8]) -> Bool = { _ in false }) async -> [UInt8] {
    let port = port
    return await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: exchange(bytes, port: port, until: isEnough)) }
    }
  }

  func ask(
    _ method: String = "GET", _ target: String, headers: [String] = [], body: String? = nil, hasKey: Bool = true
  ) async throws -> Reply {
    var lines = ["\(method) \(target) HTTP/1.1", "Connection: close"]
    if !headers.contains(where: { $0.hasPrefix("Host:") }) { lines.append("Host: 127.0.0.1:\(port)") }
    if hasKey { lines.append("Cookie: sasshi-\(port)=\(key)") }
    lines += headers
    if let body { lines.append("Content-Length: \(body.utf8.count)") }
    return Reply(await send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")).utf8)))
  }

  /// The events of a view from the moment when they are surely received, up to one that contains `word`.
  func events(until word: String, query: String = "", _ act: @escaping @Sendable () throws -> Void) async -> String {
    let head = "GET /events?\(query) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: sasshi-\(port)=\(key)\r\n\r\n"
    let acted = Acted()
    let bytes = await send(Array(head.utf8)) { received in
      let text = String(decoding: received, as: UTF8.self)
      if text.contains(": revision"), acted.isFirst() { try? act() }
      return text.contains(word)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private final class Acted: @unchecked Sendable {
  private var isDone = false

  func isFirst() -> Bool {
    defer { isDone = true }
    return !isDone
  }
}

extension Visit.Reply {
  init(_ bytes: [UInt8]) {
    var end = 0
    while end + 3 < bytes.count, Array(bytes[end..<end + 4]) != [13, 10, 13, 10] { end += 1 }
    let lines = String(decoding: bytes.prefix(end), as: UTF8.self).components(separatedBy: "\r\n")
    status = lines.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
    headers = Dictionary(
      lines.dropFirst().compactMap { line in
        line.firstRange(of: ": ").map { (line[..<$0.lowerBound].lowercased(), String(line[$0.upperBound...])) }
      }, uniquingKeysWith: { first, _ in first })
    body = Array(bytes.dropFirst(end + 4))
  }
}

/// Sends and receives over a new socket, for at most `seconds` seconds.
func exchange(_ bytes: [UInt8], port: UInt16, seconds: Int = 60, until isEnough: ([UInt8]) -> Bool) -> [UInt8] {
  let file = connected(to: port)
  guard file >= 0 else { return [] }
  defer { close(file) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    guard count > 0 else { break }
    rest = rest.dropFirst(count)
  }
  var received: [UInt8] = []
  let deadline = time(nil) + seconds
  var room = [UInt8](repeating: 0, count: 1 << 16)
  while time(nil) < deadline, !isEnough(received) {
    var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 200) > 0 else { continue }
    let count = recv(file, &room, room.count, 0)
    guard count > 0 else { break }
    received += room[..<count]
  }
  return received
}

func connected(to port: UInt16) -> Int32 {
  let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = inet_addr("127.0.0.1")
  let done = withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  if done != 0 {
    close(file)
    return -1
  }
  return file
}

/// The seconds for which a connection is kept that sends a head, and then one byte twice a second.
func secondsOfDripping(after head: String, port: UInt16, most: Int) -> Int {
  let file = connected(to: port)
  guard file >= 0 else { return 0 }
  defer { close(file) }
  let start = time(nil)
  _ = head.withCString { Glibc.send(file, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
  while time(nil) - start < most {
    var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    if poll(&waiting, 1, 500) > 0 { break }
    if Glibc.send(file, "x", 1, Int32(MSG_NOSIGNAL)) <= 0 { break }
  }
  return time(nil) - start
}
