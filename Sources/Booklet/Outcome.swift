// Booklet: the stages in order, as one call.
//
// Enters: names of files, and requests. Leaves: files, page maps, and diagnostics. Reading, selecting, design,
// typesetting and painting are the work of other modules; here they are called one after the other, and every failure
// gets the exit status that scripts rely on. No C module is visible here.

public import Diagnostics

/// The end of a run as its exit status (after `sysexits.h`).
public enum ExitStatus: Int32, Sendable {
  /// The work was done; there may be warnings.
  case done = 0
  /// The input has errors, or does not fit the request.
  case wrongInput = 1
  /// The command line has errors.
  case wrongUsage = 64
  /// An input cannot be opened.
  case cannotOpen = 66
  /// This program failed.
  case ownFault = 70
  /// An output cannot be written.
  case cannotWrite = 73
}

/// The reason why a run stopped: the status, and diagnostics for the user.
public struct RunError: Error, Sendable {
  /// The status that the run ends with.
  public var status: ExitStatus
  /// The errors, which may be empty where they are in the report already.
  public var diagnostics: [Diagnostic]

  /// An error with several diagnostics.
  public init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  /// An error with a single message and no place in a file.
  public init(_ status: ExitStatus, id: String, _ text: Phrase, hints: [Phrase] = []) {
    self.init(status, [.error(Message(id: id, text: text), hints: hints)])
  }
}

/// The diagnostics of a run, and the files that they quote.
public struct Report: Sendable {
  /// The diagnostics in the order in which they were reported.
  public var diagnostics: [Diagnostic] = []
  /// The text files that were read, by the name that diagnostics have.
  public var sources: [String: Source] = [:]
  /// All files that were read, text or not.
  public internal(set) var inputs = InputFiles()

  /// A report without diagnostics and files.
  public init() {}

  /// Keeps a text file, so that diagnostics can quote its lines.
  public mutating func keep(_ source: Source) {
    sources[source.name] = source
    sources[source.name]?.layAside()
  }

  /// Adds the diagnostics and files of another report.
  package mutating func add(_ other: Report) {
    diagnostics += other.diagnostics
    sources.merge(other.sources) { first, _ in first }
    inputs.note(other.inputs)
  }

  /// Stops the run where an error was reported.
  ///
  /// - Throws: `wrongInput` without further diagnostics.
  public func requireSound() throws(RunError) {
    if diagnostics.hasErrors { throw RunError(.wrongInput, []) }
  }
}
