import Foundation
import Testing

// What judges PDFs besides the programs of this machine: `Tests/ConformanceTests/fetch` places it, and where it could not
// be had, the tests that need it are skipped.

private let conformanceFolder = projectFolder.appending(path: "Tests/ConformanceTests")
private let judgesFolder = projectFolder.appending(path: ".build/conformance")
private let pythonProgram = judgesFolder.appending(path: "python/bin/python").path(percentEncoded: false)
private let driverStamp = judgesFolder.appending(path: "classes.from").path(percentEncoded: false)

/// Whether there is a Python that can read PDFs; its stamp is placed last.
let hasPDFReaders = FileManager.default.fileExists(
  atPath: judgesFolder.appending(path: "python.from").path(percentEncoded: false))

/// Whether there is veraPDF, a driver for it and a Java to run both.
let hasVeraPDF = program("java") != nil && FileManager.default.fileExists(atPath: driverStamp)

/// Whether there is a browser, what steers it, and axe-core.
let hasBrowser =
  hasPDFReaders && program("chromium") != nil && program("chromedriver") != nil
  && FileManager.default.fileExists(atPath: judgesFolder.appending(path: "axe.min.js.from").path(percentEncoded: false))

/// Why a test that needs one of them is skipped.
let needsPDFReaders: Comment = "needs the fonts and the Python that Tests/ConformanceTests/fetch places"
let needsVeraPDF: Comment = "needs the fonts, Java 17 and the veraPDF that Tests/ConformanceTests/fetch places"
let needsBrowser: Comment = "needs the fonts, Chromium and what Tests/ConformanceTests/fetch places"

/// What a clerk sees who uses `sasshi preview` in a browser.
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

/// The command that gives veraPDF files to judge by PDF/UA-1 and PDF/A-2a, on as many threads as there are cores.
private func veraPDFCommand(_ profiles: String) throws -> [String] {
  let classes =
    "\(judgesFolder.appending(path: "verapdf.jar").path(percentEncoded: false)):\(judgesFolder.appending(path: "classes").path(percentEncoded: false))"
  let workers = String(ProcessInfo.processInfo.activeProcessorCount)
  return [try #require(program("java")), "-cp", classes, "VeraCheck", "--workers", workers, profiles]
}

/// Java finds files with Japanese names only where the locale's encoding has them.
private let utf8 = ["LC_ALL": "C.UTF-8"]

/// What veraPDF says of the files.
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

/// The judge that the program of planted faults hands on what our own checks miss.
func veraPDFCommandLine() throws -> String { try veraPDFCommand("ua1,2a").joined(separator: " ") }

/// A small book that has every kind of element.
let smallBook = conformanceFolder.appending(path: "Structure/small-book.yaml").path(percentEncoded: false)

/// A small one of several levels with running text in all its forms, and a layout that suits it.
let levelsBook = conformanceFolder.appending(path: "Structure/small-levels.yaml").path(percentEncoded: false)
let levelsLayout = projectFolder.appending(path: "Samples/three-levels/layout.yaml").path(percentEncoded: false)

/// A small one with figures, aligned lines and texts in other languages, and a layout that suits it.
let formsBook = conformanceFolder.appending(path: "Structure/small-forms.yaml").path(percentEncoded: false)
let formsLayout = projectFolder.appending(path: "Samples/mid-year/layout.yaml").path(percentEncoded: false)
