import BookDesign
import CairoBackend
public import Diagnostics
import Foundation
import Frames
import PDFStructure
public import GoalBook
import Provenance
import Typesetting

/// The result of an export.
public struct ExportOutcome: Sendable {
  /// The files that were written, in the order of the book.
  public var files: [ExportedFile]
  /// The files that failed: name, error, and further diagnostics.
  public var failures: [(name: String, error: RunError, diagnostics: [Diagnostic])]
}

/// A file of an export, as `index.json` lists it.
public struct ExportedFile: Codable, Hashable, Sendable {
  /// The file's name in the folder of the export.
  public var file: String
  /// The title of its content.
  public var title: String
  /// The folios of its pages in order, without pages that have none; empty for a workbook.
  public var folios: [String]
  /// The number of its pages or sheets; 0 for a workbook.
  public var pageCount: Int
  /// The SHA-256 of the file in hexadecimal digits.
  public var sha256: String
}

/// Writes one file for each unit of the selected part of a book, and `index.json`.
///
/// A file that fails does not stop the others. Files are made on as many threads as there are cores.
///
/// - Parameter progress: called from any thread when a file is done, with the number of files done and of all files.
/// - Throws: where nothing can be begun (the request does not fit the book, the folder cannot be made), or where the
///   index cannot be written.
public func export(
  _ book: consuming Book, by unit: ExportUnit, in opened: OpenedLayout, _ request: RenderRequest, to folder: String,
  _ report: inout Report, progress: @Sendable (Int, Int) -> Void
) throws(RunError) -> ExportOutcome {
  let outline = Outline(book, keepsParts: false)
  let (selection, found) = request.subset.selection(of: outline)
  report.diagnostics += found
  try report.requireSound()
  let pictures = try openPictures(of: outline, &report)
  let jobs = exportJobs(selection, by: unit, request)
  guard !jobs.isEmpty else { throw .nothingToExport(by: unit, in: outline.book) }
  let index = "\(folder)/index.json"
  try opened.spared(report.inputs, request).requireOther(
    than: [folder, index] + jobs.map { "\(folder)/\($0.fileName)" })
  _ = try colourProfile(request)
  let layout = try resolved(
    opened.layout, for: outline, request, pictures: pictures, shaper: opened.fonts, &report)
  let folios =
    request.numbering == .book
    ? wholeBookFolios(outline, layout: layout, pictures: pictures, shaper: opened.fonts) : [:]
  try makeFolder(folder)
  let lock = try FolderLock(folder)
  // An existing index describes files that exist: the old one is removed first, the new one is written last.
  try removeWhole(index)
  let inputs = report.inputs
  let findings = ToldByEveryRun(outline, sources: report.sources)
  let workerCount = max(1, min(jobs.count, coreCount))
  let workers = [opened] + (1..<workerCount).compactMap { _ in try? opened.openedAgain() }
  let results = shared(jobs, among: workers, isDone: { progress($0, jobs.count) }) { worker, job in
    worker.run(job, in: layout, folios: folios, pictures, to: folder, sparing: inputs, findings)
  }
  let outcome = outcome(of: jobs, results, findings, &report)
  try writeText(jsonText(outcome.files) + "\n", to: index, sparing: inputs)
  withExtendedLifetime(lock) {}
  return outcome
}

func makeFolder(_ folder: String) throws(RunError) {
  do {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  } catch {
    throw RunError(
      .cannotWrite, id: "cannot-write",
      Phrase(en: "the folder “\(folder)” cannot be made", ja: "フォルダー「\(folder)」を作れません"),
      hints: [
        Phrase(
          en: "look at whether you may write there and whether a file of that name is in the way",
          ja: "書き込む権限があるか、同じ名前のファイルがないかを確かめてください")
      ])
  }
}

/// The result of all jobs; equal diagnostics of several jobs are reported once.
private func outcome(
  of jobs: [ExportJob], _ results: [JobResult], _ findings: ToldByEveryRun, _ report: inout Report
) -> ExportOutcome {
  var outcome = ExportOutcome(files: [], failures: [])
  var said = Set(report.diagnostics)
  for (job, result) in zip(jobs, results) {
    switch result.files {
    case .success(let files):
      outcome.files += files
      report.diagnostics += result.diagnostics.filter { said.insert($0).inserted }
    case .failure(let error): outcome.failures.append((job.fileName, error, result.diagnostics))
    }
  }
  report.diagnostics += findings.diagnostics(without: results.reduce(into: []) { $0.formUnion($1.told) })
  return outcome
}

private struct JobResult: Sendable {
  var files: Result<[ExportedFile], RunError>
  var diagnostics: [Diagnostic]
  /// Which of the findings in the book are about texts of this file, by index.
  var told: Set<Int>
}

/// A file of an export before it is made.
struct ExportJob: Sendable {
  var fileName: String
  /// The full title of the file's content.
  var title: String
  /// The title of the part of the book, which names the PDF.
  var partTitle: String
  /// The content of the file.
  var selection: Selection
  /// The request of the whole export, with its subset narrowed to the file.
  var request: RenderRequest
}

/// The jobs, one for each part with a file of its own.
func exportJobs(_ selection: Selection, by unit: ExportUnit, _ request: RenderRequest) -> [ExportJob] {
  exportedParts(of: selection, by: unit, request.subset, ending: request.format.rawValue).map { part in
    var request = request
    request.subset = part.subset
    return ExportJob(
      fileName: part.fileName, title: part.title, partTitle: part.partTitle, selection: part.selection,
      request: request)
  }
}

extension OpenedLayout {
  fileprivate func run(
    _ job: ExportJob, in layout: ResolvedLayout, folios: [NodeID: Int], _ pictures: BookPictures, to folder: String,
    sparing inputs: InputFiles, _ findings: ToldByEveryRun
  ) -> JobResult {
    var report = Report()
    var told: Set<Int> = []
    // Each file has the tabs of the whole book.
    beginRound()
    do {
      let publication = try typesetBooklet(
        job.selection, title: job.partTitle, layout: layout, request: job.request, folios: folios, pictures: pictures,
        shaper: fonts, &report)
      let diagnostics: [Diagnostic]
      (diagnostics, told) = findings.diagnostics(onPart: publication)
      report.diagnostics += diagnostics
      if job.request.standard.isForPress {
        report.diagnostics += toldForPress(job.selection.outline, publication)
      }
      let printed = try printed(publication, of: job.selection.outline.book, job.request, &report)
      let written = try write(
        printed, of: job.selection.outline.book, job.request, to: "\(folder)/\(job.fileName)", sparing: inputs,
        isSummed: true)
      let isImages = job.request.format != .pdf
      let files = written.enumerated().map { index, file in
        let pages = isImages ? [printed.publication.pages[index]] : publication.pages
        return ExportedFile(
          file: String(file.path.dropFirst(folder.count + 1)), title: job.title, folios: pages.compactMap(\.folio),
          pageCount: file.pageCount, sha256: file.sha256 ?? "")
      }
      return JobResult(files: .success(files), diagnostics: report.diagnostics, told: told)
    } catch {
      return JobResult(files: .failure(error), diagnostics: report.diagnostics, told: told)
    }
  }
}
