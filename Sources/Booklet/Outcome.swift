// Booklet: the stages in order, as one call.
//
// Enters: names of files and what is wanted of them. Leaves: files, page maps, and diagnostics. Reading, choosing,
// design, typesetting and painting are other modules' work; here they are put one after the other, and every failure is
// given the exit status that scripts rely on. No C module is seen from here.

public import Diagnostics

/// How a run ended, as its exit status (after `sysexits.h`).
public enum ExitStatus: Int32, Sendable {
  /// Done; there may have been warnings.
  case done = 0
  /// The input is wrong.
  case wrongInput = 1
  /// The command line is wrong.
  case wrongUsage = 64
  /// An input cannot be opened.
  case cannotOpen = 66
  /// Our own fault.
  case ownFault = 70
  /// An output cannot be written.
  case cannotWrite = 73
}

/// Why a run stopped: the status, and what to tell the user.
public struct RunError: Error, Sendable {
  public var status: ExitStatus
  public var diagnostics: [Diagnostic]

  public init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  /// Stops with a single error that no place in a file is to blame for.
  public init(_ status: ExitStatus, id: String, _ text: Phrase, hints: [Phrase] = []) {
    self.init(status, [.error(Message(id: id, text: text), hints: hints)])
  }
}

/// What a run has to say: diagnostics, and the files they quote.
public struct Report: Sendable {
  public var diagnostics: [Diagnostic] = []
  public var sources: [String: Source] = [:]
  /// All files that were read.
  public internal(set) var inputs = InputFiles()

  public init() {}

  /// Keeps a file for the lines that diagnostics show.
  public mutating func keep(_ source: Source) { sources[source.name] = source }

  /// Takes over what another report has to say.
  package mutating func add(_ other: Report) {
    diagnostics += other.diagnostics
    sources.merge(other.sources) { first, _ in first }
    inputs.note(other.inputs)
  }

  /// Stops the run if there was an error.
  public func requireSound() throws(RunError) {
    if diagnostics.hasErrors { throw RunError(.wrongInput, []) }
  }
}
