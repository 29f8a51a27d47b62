// Preview: the booklet in a browser.
//
// Enters: a book's file, a layout, requests of a browser on this machine. Leaves: pages as SVG and PNG, the findings on
// them, events when pages change, and single texts written back into the book's file. The book is read, typeset and
// checked by `Booklet` as in every command; here it is only kept from one change to the next. The name of a file is
// never taken from a request, and a request without the key gets no answer (`Admission`).

public import Booklet
public import Diagnostics

/// The settings of a preview.
public struct PreviewRequest: Sendable {
  /// The path of the book's file.
  public var book: String
  /// The layout's name, or the path of its file.
  public var layout: String
  /// The checks whose findings are shown.
  public var check: CheckRequest
  /// The options for every command that writes a file, such as a date.
  public var outputOptions: [String]
  /// The further options for the command that writes a proof.
  public var proofOptions: [String]
  /// Whether nothing may be written into the book.
  public var isReadOnly: Bool
  /// The path of an older version of the book to compare with; nil for the book at the start of the preview.
  public var changesSince: String?
  /// The language of messages and findings, unless an address names another one.
  public var language: Language
  /// The explanations that the page shows for ids.
  public var explanations: AllExplanations
  /// The path of the program that is run to write files.
  public var program: String

  /// The settings of a preview of one book.
  public init(
    book: String, layout: String, check: CheckRequest, outputOptions: [String] = [], proofOptions: [String] = [],
    isReadOnly: Bool = false, changesSince: String? = nil, language: Language, explanations: AllExplanations,
    program: String = "/proc/self/exe"
  ) {
    (self.book, self.layout, self.check) = (book, layout, check)
    (self.outputOptions, self.proofOptions, self.program) = (outputOptions, proofOptions, program)
    (self.isReadOnly, self.changesSince) = (isReadOnly, changesSince)
    (self.language, self.explanations) = (language, explanations)
  }
}

extension PreviewRequest {
  /// The files besides the book that findings and changes depend on, but pages do not.
  var filesBesides: Set<String> {
    Set(check.dictionaries + [check.baseline, check.against, changesSince].compactMap(\.self))
  }
}

/// A preview that listens on a port of this machine.
public struct Preview: Sendable {
  let server: Server
  let admission: Admission
  let press: Press

  /// Opens the book's file and the layout, and takes a port: the given one where it is free, else any.
  ///
  /// A book with errors can be previewed: the errors are shown until they are corrected.
  ///
  /// - Parameter port: 0 for any free port.
  /// - Throws: where the book's file or the layout cannot be opened, a check that is asked for does not exist, or no
  ///   port is free.
  public init(_ request: PreviewRequest, port: UInt16) async throws(RunError) {
    guard request.book != "-" else {
      throw RunError(
        .wrongUsage, id: "no-preview-of-a-pipe",
        Phrase(en: "standard input cannot be watched for changes", ja: "標準入力の変更は見張れません"),
        hints: [Phrase(en: "name the book's file", ja: "冊子のファイルを指定してください")])
    }
    press = try Press(request, home: try Home.found())
    do {
      server = try Server(port: port)
    } catch {
      throw RunError(
        .cannotOpen, id: "no-port",
        Phrase(en: "no port can be listened on: \(error)", ja: "待ち受けるポートを取れません（\(error)）"),
        hints: [Phrase(en: "end other programs that listen", ja: "待ち受けているほかのプログラムを終えてください")])
    }
    admission = Admission(port: server.port)
  }

  /// The address to open in a browser, with the key.
  public var address: String { "http://127.0.0.1:\(server.port)/?key=\(admission.key)" }

  /// The port that it listens on.
  public var port: Int { Int(server.port) }

  /// Answers requests and follows changes on disk until the task is cancelled.
  ///
  /// - Throws: where the server's sockets fail.
  public func run() async throws {
    let (server, admission, press) = (server, admission, press)
    let routes = Routes(press: press, admission: admission)
    await press.follow(nil)
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { for await change in press.watch.changes { await press.follow(change) } }
      group.addTask { await press.beat() }
      group.addTask {
        try await server.run(refusal: { admission.refusal(of: $0) }, answer: { await routes.answer(to: $0) })
      }
    }
  }
}
