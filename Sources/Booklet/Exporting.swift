import BookDesign
import CairoBackend
public import Diagnostics
import Foundation
import Frames
import PDFStructure
public import GoalBook
import Provenance
import Typesetting

/// What came of an export.
public struct ExportOutcome: Sendable {
  public var files: [ExportedFile]
  /// The files that failed, by name, and why.
  public var failures: [(name: String, error: RunError, diagnostics: [Diagnostic])]
}

/// A file of an export, as `index.json` lists it.
public struct ExportedFile: Codable, Hashable, Sendable {
  public var file: String
  public var title: String
  /// The folios of the body's pages.
  public var folios: [String]
  public var pageCount: Int
  public var sha256: String
}

/// Writes one file for each department, pillar, section or part of the wanted part of a book, and `index.json`.
///
/// A file that fails does not keep the others from being written. Files are made on as many threads as there are cores.
///
/// - Parameter progress: called from any thread when a file is done, with how many are and how many there will be.
/// - Throws: where nothing can be begun: a request that does not fit the book, a folder that cannot be made, an index that cannot be written.
public func export(
  _ book: Book, by unit: ExportUnit, in opened: OpenedLayout, _ request: RenderRequest, to folder: String,
  _ report: inout Report, progress: @Sendable (Int, Int) -> Void
) throws(RunError) -> ExportOutcome {
  let outline = Outline(book)
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
  // An index that is there tells of files that are there: the old one goes first, the new one comes last.
  try removeWhole(index)
  let (inputs, sources) = (report.inputs, report.sources)
  // What is asked of the whole book is asked once, and not for each file.
  let repeatsNumbers = selection.outline.book.repeatsNumbers
  let workerCount = max(1, min(jobs.count, coreCount))
  let workers = [opened] + (1..<workerCount).compactMap { _ in try? opened.openedAgain() }
  let results = shared(jobs, among: workers, isDone: { progress($0, jobs.count) }) { worker, job in
    worker.run(
      job, in: layout, folios: folios, pictures, to: folder, sparing: inputs, sources, repeatsNumbers: repeatsNumbers)
  }
  let outcome = outcome(of: jobs, results, &report)
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

/// What came of all jobs; what several of them say alike is reported once.
private func outcome(of jobs: [ExportJob], _ results: [JobResult], _ report: inout Report) -> ExportOutcome {
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
  return outcome
}

private struct JobResult: Sendable {
  var files: Result<[ExportedFile], RunError>
  var diagnostics: [Diagnostic]
}

/// A file of an export before it is made.
struct ExportJob: Sendable {
  var fileName: String
  /// What the file is about, in full.
  var title: String
  /// What stands in the file.
  var selection: Selection
  /// The whole export's request, its subset narrowed to the file, so that the file is named after it.
  var request: RenderRequest
}

/// One job for each of the parts that have a file each.
func exportJobs(_ selection: Selection, by unit: ExportUnit, _ request: RenderRequest) -> [ExportJob] {
  exportedParts(of: selection, by: unit, request.subset, ending: request.format.rawValue).map { part in
    var request = request
    request.subset = part.subset
    return ExportJob(fileName: part.fileName, title: part.title, selection: part.selection, request: request)
  }
}

extension OpenedLayout {
  fileprivate func run(
    _ job: ExportJob, in layout: ResolvedLayout, folios: [NodeID: Int], _ pictures: BookPictures, to folder: String,
    sparing inputs: InputFiles, _ sources: [String: Source], repeatsNumbers: Bool
  ) -> JobResult {
    var report = Report()
    do {
      let publication = try typesetBooklet(
        job.selection, layout: layout, request: job.request, folios: folios, pictures: pictures, shaper: fonts,
        &report)
      report.diagnostics += toldByEveryRun(
        job.selection.outline, publication, sources: sources, repeatsNumbers: repeatsNumbers)
      if job.request.standard.isForPress {
        report.diagnostics += toldForPress(job.selection.outline, publication)
      }
      let printed = try printed(publication, of: job.selection.outline.book, job.request, &report)
      let written = try write(
        printed, of: job.selection.outline.book, job.request, to: "\(folder)/\(job.fileName)", sparing: inputs,
        isSummed: true, in: job.selection.outline)
      let isImages = job.request.format != .pdf
      let files = written.enumerated().map { index, file in
        let pages = isImages ? [printed.publication.pages[index]] : publication.pages
        return ExportedFile(
          file: String(file.path.dropFirst(folder.count + 1)), title: job.title, folios: pages.compactMap(\.folio),
          pageCount: file.pageCount, sha256: file.sha256 ?? "")
      }
      return JobResult(files: .success(files), diagnostics: report.diagnostics)
    } catch {
      return JobResult(files: .failure(error), diagnostics: report.diagnostics)
    }
  }
}
