import CairoBackend
public import Diagnostics
public import Foundation
import Frames
public import GoalBook
import Synchronization
import Typesetting

/// What each file of an export holds.
public enum ExportUnit: String, Sendable, CaseIterable {
  case department, pillar, section
}

/// What came of an export.
public struct ExportOutcome: Sendable {
  public var files: [ExportedFile]
  /// The files that failed, by name, and why.
  public var failures: [(name: String, stop: Stop, diagnostics: [Diagnostic])]
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

/// Writes one file for each department, pillar or section of the wanted part of a book, and `index.json`.
///
/// A file that fails does not keep the others from being written. Files are made on as many threads as there are cores.
///
/// - Parameter progress: called from any thread when a file is done, with how many are and how many there will be.
/// - Throws: where nothing can be begun: wrong wishes, a folder that cannot be made, an index that cannot be written.
public func export(
  _ book: Book, by unit: ExportUnit, with press: Press, _ wishes: RenderWishes, to folder: String,
  _ report: inout Report, progress: @Sendable (Int, Int) -> Void
) throws(Stop) -> ExportOutcome {
  let (chosen, found) = wishes.selection.applied(to: book)
  report.diagnostics += found
  try report.requireSound()
  do {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  } catch {
    throw Stop(
      .cannotWrite, id: "cannot-write", "the folder “\(folder)” cannot be made",
      hints: ["look at whether you may write there and whether a file of that name is in the way"])
  }
  _ = try colourProfile(wishes)
  try press.settle(for: book, wishes, &report)
  let folios = wishes.numbering == .book ? try wholeBookFolios(book, layout: press.layout, shaper: press.fonts) : [:]
  let jobs = exportJobs(chosen, by: unit, wishes)
  let results = Mutex<[Int: JobResult]>([:])
  let next = Mutex(0)
  let workers = max(1, min(jobs.count, ProcessInfo.processInfo.activeProcessorCount))
  // Each worker has fonts of its own and takes the next job when it is free; results are put back in order.
  let presses = UncheckedPresses((0..<workers).map { $0 == 0 ? press : try? Press(beside: press) }.compactMap(\.self))
  DispatchQueue.concurrentPerform(iterations: presses.all.count) { worker in
    while true {
      let index = next.withLock { next in
        defer { next += 1 }
        return next
      }
      guard index < jobs.count else { return }
      let result = presses.all[worker].run(jobs[index], of: book, folios: folios, to: folder)
      let done = results.withLock { results in
        results[index] = result
        return results.count
      }
      progress(done, jobs.count)
    }
  }
  var outcome = ExportOutcome(files: [], failures: [])
  let finished = results.withLock { $0 }
  for (index, job) in jobs.enumerated() {
    guard let result = finished[index] else { continue }
    switch result.files {
    case .success(let files):
      outcome.files += files
      report.diagnostics += result.diagnostics.filter { !report.diagnostics.contains($0) }
    case .failure(let stop): outcome.failures.append((job.fileName, stop, result.diagnostics))
    }
  }
  try writeText(jsonText(outcome.files) + "\n", to: "\(folder)/index.json")
  return outcome
}

/// Presses handed to workers, each used by one of them only.
private struct UncheckedPresses: @unchecked Sendable {
  let all: [Press]

  init(_ all: [Press]) { self.all = all }
}

private struct ExportJob: Sendable {
  var fileName: String
  var title: String
  var wishes: RenderWishes
}

private struct JobResult: Sendable {
  var files: Result<[ExportedFile], Stop>
  var diagnostics: [Diagnostic]
}

/// One job for each department, pillar or section that has rows, in the order of the book.
private func exportJobs(_ chosen: ChosenBook, by unit: ExportUnit, _ wishes: RenderWishes) -> [ExportJob] {
  func job(_ number: Int, _ title: String, _ narrow: (inout Selection) -> Void) -> ExportJob {
    var wishes = wishes
    narrow(&wishes.selection)
    let digits = number < 10 ? "0\(number)" : String(number)
    return ExportJob(
      fileName: "\(digits)-\(fileNamePart(title)).\(wishes.format.rawValue)", title: title, wishes: wishes)
  }
  switch unit {
  case .department:
    return chosen.departments.map { department in
      job(department.number, department.name) { $0.departments = [String(department.number)] }
    }
  case .pillar:
    let present = Set(chosen.departments.flatMap(\.pillars).map(\.number))
    return chosen.book.pillars.filter { present.contains($0.number) }
      .map { pillar in job(pillar.number, pillar.title) { $0.pillars = [pillar.number] } }
  case .section:
    let present = Set(
      chosen.departments.flatMap(\.pillars).flatMap(\.objectives).flatMap(\.rows).flatMap(\.row.initiatives)
        .flatMap(\.sections))
    let wanted = wishes.selection.sections.flatMap { wish in
      chosen.book.sectionNames.contains(wish) ? [wish] : chosen.book.sectionNames.filter { $0.hasPrefix(wish) }
    }
    return chosen.book.sectionNames.enumerated()
      .filter { present.contains($0.element) && (wanted.isEmpty || wanted.contains($0.element)) }
      .map { index, name in job(index + 1, name) { $0.sections = [name] } }
  }
}

extension Press {
  fileprivate func run(_ job: ExportJob, of book: Book, folios: [RowID: Int], to folder: String) -> JobResult {
    var report = Report()
    do {
      let publication = try typesetBooklet(
        book, layout: layout, wishes: job.wishes, folios: folios, shaper: fonts, &report)
      let written = try write(publication, of: book, job.wishes, to: "\(folder)/\(job.fileName)")
      let isImages = job.wishes.format != .pdf
      let files = written.enumerated().map { index, file in
        let pages = isImages ? [publication.pages[index]] : publication.pages
        return ExportedFile(
          file: String(file.path.dropFirst(folder.count + 1)), title: job.title, folios: pages.compactMap(\.folio),
          pageCount: file.pageCount, sha256: file.sha256)
      }
      return JobResult(files: .success(files), diagnostics: report.diagnostics)
    } catch {
      return JobResult(files: .failure(error), diagnostics: report.diagnostics)
    }
  }
}
