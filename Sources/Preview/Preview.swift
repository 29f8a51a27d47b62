// Preview: the booklet in a browser.
//
// Enters: a book's file, a layout, requests of a browser on this machine. Leaves: pages as SVG and PNG, what is found in
// them, events when they change, and single texts written back into the book's file. The book is read, typeset and checked
// by `Booklet` as every command does it; here it is only kept between two changes. No name of a file is ever taken from a
// request, and nothing is answered to whoever is not let in (`Admission`).

public import Booklet
public import Diagnostics

/// What is wanted of a preview.
public struct PreviewRequest: Sendable {
  public var book: String
  /// A layout's name, or a file.
  public var layout: String
  public var check: CheckRequest
  /// Options of all commands that write files, such as a date; and of proofs besides.
  public var outputOptions: [String]
  public var proofOptions: [String]
  /// Nothing is written into the book.
  public var isReadOnly: Bool
  /// An older version of the book, to be compared with; nil for the book as it was when the preview began.
  public var changesSince: String?
  public var language: Language
  public var explanations: AllExplanations
  /// The file of the program whose commands write files.
  public var program: String

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
  /// The files that pages are not made of: what findings and changes are told by.
  var filesBesides: Set<String> {
    Set(check.dictionaries + [check.baseline, check.against, changesSince].compactMap(\.self))
  }
}

/// A preview that listens.
public struct Preview: Sendable {
  let server: Server
  let admission: Admission
  let press: Press

  /// Reads the book, makes its pages, and takes a port: the wished one where it is free, else any.
  ///
  /// A book that is wrong is no hindrance: what is wrong is shown until it is mended.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Throws: where the book or what it needs cannot be opened at all, or where no port is to be had.
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

  /// The address to be opened in a browser.
  public var address: String { "http://127.0.0.1:\(server.port)/?key=\(admission.key)" }

  public var port: Int { Int(server.port) }

  /// Answers, and follows what changes on disk, until the task is cancelled.
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
