import Foundation
import Testing

// The judges of PDFs that are not programs of this machine: `Tests/ConformanceTests/fetch` places them, and where it
// could not, the tests that need them are skipped.

private let conformanceFolder = projectFolder.appending(path: "Tests/ConformanceTests")
private let judgesFolder = projectFolder.appending(path: ".build/conformance")
private let pythonProgram = judgesFolder.appending(path: "python/bin/python").path(percentEncoded: false)
private let driverStamp = judgesFolder.appending(path: "classes.from").path(percentEncoded: false)

/// Whether there is a Python that can read PDFs; its stamp is placed last.
let hasPDFReaders = FileManager.default.fileExists(
  atPath: judgesFolder.appending(path: "python.from").path(percentEncoded: false))

/// Whether there is veraPDF, with its driver and a Java to run both.
let hasVeraPDF = program("java") != nil && FileManager.default.fileExists(atPath: driverStamp)

/// Whether there is a browser, its driver, and axe-core.
let hasBrowser =
  hasPDFReaders && program("chromium") != nil && program("chromedriver") != nil
  && FileManager.default.fileExists(atPath: judgesFolder.appending(path: "axe.min.js.from").path(percentEncoded: false))

/// The reasons why tests that need these are skipped.
let needsPDFReaders: Comment = "needs the fonts and the Python that Tests/ConformanceTests/fetch places"
let needsVeraPDF: Comment = "needs the fonts, Java 17 and the veraPDF that Tests/ConformanceTests/fetch places"
let needsBrowser: Comment = "needs the fonts, Chromium and what Tests/ConformanceTests/fetch places"

/// Runs the script of a clerk who uses `sasshi preview` in a browser.
func browse(_ book: String, word: String) throws -> Run {
  let script = conformanceFolder.appending(path: "Browser/browse.py").path(percentEncoded: false)
  let axe = judgesFolder.appending(path: "axe.min.js").path(percentEncoded: false)
  let pictures = judgesFolder.appending(path: "files/preview")
  try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)
  return try run(
    pythonProgram,
    [
      script, "--sasshi", try sasshiPath(), "--book", book, "--axe", axe, "--word", word, "--pictures",
      pictures.path(percentEncoded: false),
    ], environment: utf8.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { own, _ in own })
}

/// The command with which veraPDF judges files by PDF/UA-1 and PDF/A-2a, on as many threads as there are cores.
private func veraPDFCommand(_ profiles: String) throws -> [String] {
  let classes =
    "\(judgesFolder.appending(path: "verapdf.jar").path(percentEncoded: false)):\(judgesFolder.appending(path: "classes").path(percentEncoded: false))"
  let workers = String(ProcessInfo.processInfo.activeProcessorCount)
  return [try #require(program("java")), "-cp", classes, "VeraCheck", "--workers", workers, profiles]
}

/// Java finds files with Japanese names only if the locale's encoding has these characters.
private let utf8 = ["LC_ALL": "C.UTF-8"]

/// Runs veraPDF on files.
func veraPDF(_ files: [String], profiles: String = "ua1,2a") throws -> Run {
  let command = try veraPDFCommand(profiles)
  return try run(command[0], Array(command.dropFirst()) + files, environment: utf8)
}

/// Runs one of the programs in Structure/.
func structureProgram(_ name: String, _ arguments: [String]) throws -> Run {
  let script = conformanceFolder.appending(path: "Structure/\(name).py").path(percentEncoded: false)
  return try run(
    pythonProgram, [script] + arguments, environment: utf8.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { own, _ in own })
}

/// The command to which the program of planted faults passes the files in which our own checks find nothing.
func veraPDFCommandLine() throws -> String { try veraPDFCommand("ua1,2a").joined(separator: " ") }

/// A small book with every kind of element.
let smallBook = conformanceFolder.appending(path: "Structure/small-book.yaml").path(percentEncoded: false)

/// A small book of several levels with running text in all its forms, and a layout for it.
let levelsBook = conformanceFolder.appending(path: "Structure/small-levels.yaml").path(percentEncoded: false)
let levelsLayout = projectFolder.appending(path: "Samples/three-levels/layout.yaml").path(percentEncoded: false)

/// A small book with figures, aligned lines and texts in other languages, and a layout for it.
let formsBook = conformanceFolder.appending(path: "Structure/small-forms.yaml").path(percentEncoded: false)
let formsLayout = projectFolder.appending(path: "Samples/mid-year/layout.yaml").path(percentEncoded: false)
