import FlyingSocks
import Foundation
import Glibc

/// Listens on this machine's own address and answers requests.
///
/// The sockets are FlyingSocks'. Its own server, FlyingFox, reads a head of any length for any time and takes any number of
/// connections, which would let any page of the browser stall the preview: heads are read here, and everything is bounded.
struct Server: Sendable {
  let port: UInt16
  private let socket: Socket

  /// How many connections are open at once, and for how long.
  enum Bounds {
    static let connections = 640
    /// Seconds for a head or a body to come, or for an answer to be taken.
    static let request = 10
    /// Seconds between two requests of a connection.
    static let pause = 60
    /// Seconds between signs of life in a stream of events.
    static let beat = 15
  }

  /// Takes a port: the wished one where it is free, else any; 0 is any.
  ///
  /// - Throws: where no port is to be had.
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

  /// Answers until the task is cancelled.
  ///
  /// - Parameters:
  ///   - refusal: why a request is refused, told from its head alone.
  ///   - answer: what is answered to all others.
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
          // No descriptor is left, or the other end has gone: those that are open go on.
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

/// The connections that are open, each with the moment at which it is ended if nothing has happened.
actor OpenConnections {
  private var deadlines: [Int32: ContinuousClock.Instant] = [:]

  /// Whether there is room for one more, which is then counted.
  func begin(_ file: Int32) -> Bool {
    guard deadlines.count < Server.Bounds.connections else { return false }
    deadlines[file] = .now + .seconds(Server.Bounds.request)
    return true
  }

  func expect(_ file: Int32, within seconds: Int) { deadlines[file] = .now + .seconds(seconds) }

  /// Closes a connection; its number may belong to another one from then on.
  func close(_ socket: Socket) {
    deadlines[socket.file.rawValue] = nil
    try? socket.close()
  }

  /// Ends those that are late: whoever waits for them is woken and closes them.
  func endLate() {
    let now = ContinuousClock.now
    for (file, deadline) in deadlines where deadline < now { _ = shutdown(file, Int32(SHUT_RDWR)) }
  }
}
