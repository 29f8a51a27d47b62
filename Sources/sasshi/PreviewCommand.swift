import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Dispatch
import Foundation
import Preview
import Synchronization

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: said(
      en: "Shows the booklet in a browser, follows the file as it is saved, and lets texts be corrected on the page.",
      ja: "冊子をブラウザーで開き、保存するたびに組み直します。ページの上で文を直すこともできます。"),
    discussion: said(
      en: """
        The address is printed; nobody else on this machine is let in without its key. Ctrl-C ends the preview.
        """,
      ja: "表示されたアドレスを開いてください。鍵を知らない相手には何も見せません。Ctrl-Cで終わります。"))

  @Argument(
    help: .said(
      en:
        "The book: .yaml, .yml, .json, a spreadsheet (.xlsx, .xlsm, .ods, .csv, .tsv), or a transcript (.txt).",
      ja: "冊子のファイル（.yaml、.yml、.json）、表計算のファイル（.xlsx .xlsm .ods .csv .tsv）、または文字起こし（.txt）。"))
  var book: String

  @Option(name: .long, help: .said(en: "A layout's name, or a file.", ja: "レイアウトの名前かファイル。"))
  var layout = "four-column"

  @Option(
    name: .long,
    help: .said(
      en: "The port to listen on; another one where it is taken, and any for 0.",
      ja: "待ち受けるポート。使われていれば別のポート、0なら空いているポート。"))
  var port: UInt16 = 7474

  @Flag(name: .long, help: .said(en: "Open no browser.", ja: "ブラウザーを開きません。"))
  var noOpen = false

  @Flag(name: .long, help: .said(en: "Show only: nothing is written into the book.", ja: "表示だけにします。冊子には何も書き込みません。"))
  var readOnly = false

  @Option(
    name: .long,
    help: .said(
      en: "An older version of the book: what has changed since can be shown; otherwise since the preview began.",
      ja: "前の版の冊子。変わった所を示せます。省くと、プレビューを始めた時と比べます。"))
  var changes: String?

  @OptionGroup var creation: CreationOption
  @OptionGroup var checks: CheckOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let wish = PreviewRequest(
        book: book, layout: layout, check: try checks.request(layout: layout),
        outputOptions: creation.date.map { ["--date", $0] } ?? [], proofOptions: checks.words, isReadOnly: readOnly,
        changesSince: changes, language: common.language,
        explanations: AllExplanations(commands: .ofCommandsAndPreview),
        program: Bundle.main.executablePath ?? CommandLine.arguments[0])
      _ = try creation.moment()
      let (port, opens) = (port, !noOpen)
      try untilInterrupted { () async throws(RunError) in
        let preview = try await Preview(wish, port: port)
        try say(preview.address)
        if opens { openBrowser(preview.address) }
        do {
          try await preview.run()
        } catch {
          if Task.isCancelled { return }
          throw RunError(
            .ownFault, id: "preview-ended",
            Phrase(en: "the preview ended: \(error)", ja: "プレビューが終わりました（\(error)）"))
        }
      }
      return .done
    }
  }
}

/// Runs `work` on other threads and waits until it ends; Ctrl-C, `kill` and a closed terminal cancel it.
private func untilInterrupted(_ work: @escaping @Sendable () async throws(RunError) -> Void) throws(RunError) {
  let done = DispatchSemaphore(value: 0)
  let failure = Mutex<RunError?>(nil)
  let task = Task.detached {
    do throws(RunError) {
      try await work()
    } catch {
      failure.withLock { $0 = error }
    }
    done.signal()
  }
  whenInterrupted { task.cancel() }
  done.wait()
  if let error = failure.withLock({ $0 }) { throw error }
}

/// Opens the address in the desktop's browser; where there is none, the user has the printed address.
private func openBrowser(_ address: String) {
  let opener = Process()
  opener.executableURL = URL(filePath: "/usr/bin/xdg-open")
  opener.arguments = [address]
  opener.standardInput = FileHandle.nullDevice
  opener.standardOutput = FileHandle.nullDevice
  opener.standardError = FileHandle.nullDevice
  try? opener.run()
}
