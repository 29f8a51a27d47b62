import FlyingSocks
import Foundation
import Glibc

/// A connection, whose requests are answered one after the other.
struct Connection: Sendable {
  let socket: AsyncSocket
  let open: OpenConnections
  let refusal: @Sendable (Request) -> Answer?
  let answer: @Sendable (Request) async -> Answer

  private var file: Int32 { socket.socket.file.rawValue }

  func serve() async {
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var isOn: Int32 = 1
    // The head and body of an answer are not held back until the other end acknowledges earlier data.
    setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
    guard await open.begin(file) else {
      try? await send(.text(503, "Too many connections are open."), closes: true)
      await open.close(socket.socket)
      return
    }
    do {
      try await answerAll()
    } catch {
      // The other end has gone, or was too slow: there is nobody to answer.
    }
    await open.close(socket.socket)
  }

  private func answerAll() async throws {
    var received: [UInt8] = []
    while true {
      let request: Request
      do {
        guard let next = try await nextRequest(&received) else { return }
        request = next
      } catch let fault as Request.Fault {
        return try await refuse(with: fault.answer)
      }
      if let refusal = refusal(request) {
        // What follows may be a body that is not wanted.
        return try await refuse(with: refusal)
      }
      let answer = await answer(request)
      let closes = !request.keepsConnection
      await open.expect(file, within: Server.Bounds.request * 3)
      if case .events(let events) = answer.body { return try await send(events, head: answer) }
      try await send(answer, closes: closes, isHead: request.method == "HEAD")
      if closes { return }
      await open.expect(file, within: Server.Bounds.pause)
    }
  }

  /// The next request with its body; nil where the other end sends none.
  private func nextRequest(_ received: inout [UInt8]) async throws -> Request? {
    var searched = 0
    var end: Int?
    while end == nil {
      end = received.endOfHead(from: searched)
      searched = max(0, received.count - 3)
      guard end == nil else { break }
      guard received.count <= Request.Bounds.head else { throw Request.Fault.headTooLarge }
      let wasEmpty = received.isEmpty
      guard let more = try? await socket.read(atMost: 4096), !more.isEmpty else {
        return nil
      }
      // The time for a head is counted from its first byte, however slowly the rest comes.
      if wasEmpty { await open.expect(file, within: Server.Bounds.request) }
      received += more
    }
    guard let end, end <= Request.Bounds.head else { throw Request.Fault.headTooLarge }
    var request = try Request(head: received[..<end])
    received.removeFirst(end + 4)
    let length = try request.bodyLength()
    if length > 0 {
      guard refusal(request) == nil else { return request }
      if request.headers["expect"]?.lowercased() == "100-continue" {
        try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
      }
      await open.expect(file, within: Server.Bounds.request)
      while received.count < length {
        let more = try await socket.read(atMost: min(4096, length - received.count))
        guard !more.isEmpty else { return nil }
        received += more
      }
      request.body = Array(received.prefix(length))
      received.removeFirst(length)
    }
    return request
  }

  private func send(_ answer: Answer, closes: Bool, isHead: Bool = false) async throws {
    guard case .bytes(let bytes) = answer.body else { return }
    var all = Data(answer.head(closes: closes))
    if !isHead { all += bytes }
    try await socket.write(all)
  }

  /// Sends the answer and ends the connection.
  ///
  /// What is still coming is read for up to two seconds: a connection closed with unread data may lose the answer.
  private func refuse(with answer: Answer) async throws {
    try await send(answer, closes: true)
    _ = shutdown(file, Int32(SHUT_WR))
    await open.expect(file, within: 2)
    var passed = 0
    while passed < 8 << 20, let more = try? await socket.read(atMost: 4096), !more.isEmpty { passed += more.count }
  }

  /// Sends events as they come, until the stream ends.
  private func send(_ events: AsyncStream<String>, head: Answer) async throws {
    try await socket.write(Data(head.head(closes: true)))
    for await event in events {
      await open.expect(file, within: Server.Bounds.beat * 3)
      try await socket.write(Data(event.utf8))
    }
  }
}

extension [UInt8] {
  /// The index of the blank line that ends a head; nil where it has not come yet.
  fileprivate func endOfHead(from start: Int) -> Int? {
    guard count >= 4 else { return nil }
    var index = start
    while index + 3 < count {
      if self[index] == 13, self[index + 1] == 10, self[index + 2] == 13, self[index + 3] == 10 { return index }
      index += 1
    }
    return nil
  }
}

extension Request.Fault {
  fileprivate var answer: Answer {
    switch self {
    case .malformed: .text(400, "The request cannot be read.")
    case .headTooLarge: .text(431, "The request's head is too long.")
    case .bodyTooLarge: .text(413, "The request's body is too long.")
    case .lengthMissing: .text(411, "The length of the request's body is missing.")
    case .otherVersion: .text(505, "The request is of another version of HTTP.")
    }
  }
}
