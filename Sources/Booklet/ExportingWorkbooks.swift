import CairoBackend
import Diagnostics
import Foundation
public import GoalBook
import Manuscript

/// A workbook that a run makes from a part of a book.
private struct WorkbookJob: Sendable {
  var fileName: String
  var title: String
  /// The book in the workbook; nil for a form without a book.
  var book: Book?
}

/// Writes a book as workbooks, one for each unit, or with nil one for all, and `index.json`.
///
/// - Throws: where nothing can be begun, or where the index cannot be written.
public func exportWorkbooks(
  of book: Book, by unit: ExportUnit?, _ subset: Subset, to folder: String, _ report: inout Report,
  progress: @Sendable (Int, Int) -> Void
) throws(RunError) -> ExportOutcome {
  let selection = try wantedPart(of: book, subset, &report)
  let jobs =
    if let unit {
      exportedParts(of: selection, by: unit, subset, ending: workbookEnding).map { part in
        WorkbookJob(
          fileName: part.fileName, title: part.title,
          book: selection.isEverything && unit == .department
            ? book.department(of: part.selection) : part.selection.book)
      }
    } else {
      [WorkbookJob(fileName: "\(fileNamePart(book.title)).\(workbookEnding)", title: book.title, book: selection.book)]
    }
  return try write(jobs, to: folder, &report, progress) { workbookFile(of: $0.book ?? book) }
}

/// Writes the selected part of a book as one workbook; `-` is standard output.
///
/// - Throws: where the part does not exist, or the file cannot be written.
public func writeWorkbook(
  of book: Book, _ subset: Subset, to path: String, _ report: inout Report
) throws(RunError) {
  let selection = try wantedPart(of: book, subset, &report)
  try write(workbookFile(of: selection.book), to: path, &report)
}

/// Writes a form for all departments of a book in one workbook; without a book, an empty form.
///
/// `-` is standard output.
///
/// - Throws: where the form cannot be made or written.
public func writeForm(of book: Book?, to path: String, _ report: inout Report) throws(RunError) {
  try write(formFile(of: book), to: path, &report)
}

/// Writes a form for each department of a book, and `index.json`.
///
/// - Throws: where nothing can be begun, or where the index cannot be written.
public func exportForms(
  of book: Book, to folder: String, _ report: inout Report, progress: @Sendable (Int, Int) -> Void
) throws(RunError) -> ExportOutcome {
  let parts = exportedParts(
    of: Selection(all: Outline(book)), by: .department, Subset(), ending: workbookEnding)
  let jobs = parts.map {
    WorkbookJob(fileName: $0.fileName, title: $0.title, book: book.department(of: $0.selection, isForm: true))
  }
  return try write(jobs, to: folder, &report, progress) { formFile(of: $0.book) }
}

private let workbookEnding = "xlsx"

private func wantedPart(
  of book: Book, _ subset: Subset, _ report: inout Report
) throws(RunError) -> Selection {
  let (selection, found) = subset.selection(of: Outline(book))
  report.diagnostics += found
  try report.requireSound()
  return selection
}

extension Book {
  /// The book with a single part of the highest level, so that the files of all parts together give the book again.
  ///
  /// Titles of numbers that only other parts use are left out; a form keeps them all, to choose from.
  fileprivate func department(of selection: Selection, isForm: Bool = false) -> Book {
    guard let ordinal = selection.parts().first?.ordinal, parts.indices.contains(ordinal - 1) else { return self }
    var book = self
    book.parts = [parts[ordinal - 1]]
    return !isForm && withUsedHeadings == self ? book.withUsedHeadings : book
  }
}

private func write(_ file: WorkbookFile, to path: String, _ report: inout Report) throws(RunError) {
  report.diagnostics += file.diagnostics
  guard let bytes = file.bytes else { throw RunError(.wrongInput, []) }
  try report.inputs.requireOther(than: path)
  try writeWhole(bytes, to: path)
}

/// Makes and writes the files, on as many threads as there are cores, and then the index.
private func write(
  _ jobs: [WorkbookJob], to folder: String, _ report: inout Report, _ progress: @Sendable (Int, Int) -> Void,
  make: @Sendable (WorkbookJob) -> WorkbookFile
) throws(RunError) -> ExportOutcome {
  let index = "\(folder)/index.json"
  try report.inputs.requireOther(than: [folder, index] + jobs.map { "\(folder)/\($0.fileName)" })
  try makeFolder(folder)
  let lock = try FolderLock(folder)
  // An existing index describes files that exist: the old one is removed first, the new one is written last.
  try removeWhole(index)
  let workers = Array(0..<max(1, min(jobs.count, coreCount)))
  let made = shared(jobs, among: workers, isDone: { progress($0, jobs.count) }) { _, job in make(job) }
  var outcome = ExportOutcome(files: [], failures: [])
  var said = Set(report.diagnostics)
  for (job, file) in zip(jobs, made) {
    do throws(RunError) {
      guard let bytes = file.bytes else { throw RunError(.wrongInput, []) }
      try writeWhole(bytes, to: "\(folder)/\(job.fileName)")
      report.diagnostics += file.diagnostics.filter { said.insert($0).inserted }
      outcome.files.append(
        ExportedFile(file: job.fileName, title: job.title, folios: [], pageCount: 0, sha256: sha256(of: bytes)))
    } catch {
      outcome.failures.append((job.fileName, error, file.diagnostics))
    }
  }
  try writeText(jsonText(outcome.files) + "\n", to: index, sparing: report.inputs)
  withExtendedLifetime(lock) {}
  return outcome
}
