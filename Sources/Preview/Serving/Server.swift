import FlyingSocks
import Foundation
import Glibc

/// Listens on this machine's own address and answers requests.
///
/// The sockets are those of FlyingSocks. FlyingFox's own server accepts a head of any length for any time, and any
/// number of connections, so that any page in the browser could stall the preview: here, heads are read by
/// `Connection`, and everything is bounded.
struct Server: Sendable {
  let port: UInt16
  private let socket: Socket

  /// The limits for connections: how many, and how long they wait.
  enum Bounds {
    static let connections = 640
    /// The seconds for a head or a body to come in; an answer has three times as long to be made and sent.
    static let request = 10
    /// The seconds between two requests on a connection.
    static let pause = 60
    /// The seconds between two signs of life in a stream of events.
    static let beat = 15
  }

  /// Takes a port: the given one where it is free, else any; 0 is any.
  ///
  /// - Throws: where no port is free.
  init(port: UInt16) throws {
    let socket: Socket
    do {
      socket = try Self.listening(on: port)
    } catch  where port != 0 {
      socket = try Self.listening(on: 0)
    }
    guard case .ip4(_, let taken) = try socket.sockname() else { throw SocketError.unsupportedAddress }
    (self.socket, self.port) = (socket, taken)
  }

  private static func listening(on port: UInt16) throws -> Socket {
    let socket = try Socket(domain: AF_INET)
    do {
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      return socket
    } catch {
      try? socket.close()
      throw error
    }
  }

  /// Answers requests until the task is cancelled.
  ///
  /// - Parameters:
  ///   - refusal: the answer to a request that is refused by its head alone; nil for one that is accepted.
  ///   - answer: the answer to an accepted request.
  func run(
    refusal: @escaping @Sendable (Request) -> Answer?, answer: @escaping @Sendable (Request) async -> Answer
  ) async throws {
    let pool = SocketPool<ePoll>.ePoll(maxEvents: 64)
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    let connections = OpenConnections()
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(1))
          await connections.endLate()
        }
      }
      while !Task.isCancelled {
        let socket: AsyncSocket
        do {
          socket = try await listener.accept()
        } catch is CancellationError {
          return
        } catch {
          // No descriptor is left, or the other end has gone: open connections go on.
          try await Task.sleep(for: .milliseconds(50))
          continue
        }
        group.addTask {
          let connection = Connection(socket: socket, open: connections, refusal: refusal, answer: answer)
          await connection.serve()
        }
      }
    }
  }
}

/// The open connections, each with the time at which it is ended unless something happens before.
actor OpenConnections {
  private var deadlines: [Int32: ContinuousClock.Instant] = [:]

  /// Counts one more connection and returns true; false where there are already as many as allowed.
  func begin(_ file: Int32) -> Bool {
    guard deadlines.count < Server.Bounds.connections else { return false }
    deadlines[file] = .now + .seconds(Server.Bounds.request)
    return true
  }

  func expect(_ file: Int32, within seconds: Int) { deadlines[file] = .now + .seconds(seconds) }

  /// Closes a connection; its descriptor may belong to another one from then on.
  func close(_ socket: Socket) {
    deadlines[socket.file.rawValue] = nil
    try? socket.close()
  }

  /// Shuts down the connections that are late: the tasks that wait for them wake up and close them.
  func endLate() {
    let now = ContinuousClock.now
    for (file, deadline) in deadlines where deadline < now { _ = shutdown(file, Int32(SHUT_RDWR)) }
  }
}
