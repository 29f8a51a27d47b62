internal import Synchronization

/// The bytes of a file that is being made, each piece behind the one before; most of those of a large file are not in
/// memory.
public final class SpooledBytes: Sendable {
  private let limit: Int
  private let folders: [String]
  private let state: Mutex<State>

  private struct State {
    /// The last bytes, which are in memory.
    var held: [UInt8]
    /// Where the bytes before them lie; nil where there are none.
    var file: NamelessFile?
    /// How many bytes lie there.
    var filed = 0
    /// Whether a file could not be had or is full: everything stays in memory from then on.
    var isGivenUp = false

    /// Puts into the file what is held.
    mutating func putIntoFile(in folders: [String]) {
      if file == nil { file = NamelessFile(in: folders) }
      guard let file, held.withUnsafeBytes({ file.write($0, at: filed) }) else {
        isGivenUp = true
        return
      }
      filed += held.count
      held = []
    }
  }

  /// How many bytes are collected before they are put into the file.
  private static let pieceSize = 1 << 20

  /// Makes a beginning of a file, usually empty; up to `limit` bytes stay in memory.
  public convenience init(_ bytes: [UInt8] = [], holding limit: Int = 4 << 20) {
    self.init(bytes, holding: limit, folders: NamelessFile.folders)
  }

  init(_ bytes: [UInt8] = [], holding limit: Int, folders: [String]) {
    (self.limit, self.folders) = (limit, folders)
    state = Mutex(State(held: bytes))
  }

  /// Adds a piece at the end.
  public func append(_ piece: UnsafeBufferPointer<UInt8>) {
    state.withLock { state in
      if !state.isGivenUp, state.held.count + piece.count > (state.filed > 0 ? Self.pieceSize : limit) {
        state.putIntoFile(in: folders)
      }
      state.held.append(contentsOf: piece)
    }
  }

  /// How many bytes there are.
  public var count: Int { state.withLock { $0.filed + $0.held.count } }

  /// All bytes, in memory.
  public var whole: [UInt8] {
    state.withLock { state in
      guard let file = state.file, state.filed > 0 else { return state.held }
      let filed = [UInt8](unsafeUninitializedCapacity: state.filed) { buffer, count in
        file.read(into: UnsafeMutableRawBufferPointer(buffer), at: 0)
        count = state.filed
      }
      return filed + state.held
    }
  }

  /// Hands all bytes over in order, a piece at a time.
  public func forEachPiece<Failure: Error>(_ body: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let (file, filed, held) = state.withLock { ($0.file, $0.filed, $0.held) }
    if let file {
      for start in stride(from: 0, to: filed, by: Self.pieceSize) {
        let size = min(Self.pieceSize, filed - start)
        try body(
          [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            file.read(into: UnsafeMutableRawBufferPointer(buffer), at: start)
            count = size
          })
      }
    }
    if !held.isEmpty { try body(held) }
  }

  /// Lets `body` see all bytes where they lie.
  ///
  /// - Parameter body: gets the bytes, and a call that takes out of memory what it has seen so far, for a body that goes
  ///   over many of them.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ giveBack: () -> Void) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let (file, filed) = state.withLock { state in
      if state.filed > 0, !state.held.isEmpty { state.putIntoFile(in: folders) }
      return (state.held.isEmpty ? state.file : nil, state.filed)
    }
    let seen = try file?.withMapping(ofFirst: filed) { mapping throws(Failure) in
      try body(mapping.bytes.assumingMemoryBound(to: UInt8.self)) { mapping.giveBack() }
    }
    if let seen { return seen }
    return try whole.withUnsafeBufferPointer { bytes throws(Failure) in try body(bytes) {} }
  }
}
