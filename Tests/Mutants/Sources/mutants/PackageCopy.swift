import Foundation

/// A copy of the package, in which files may be changed: the modules and tests as files, all else as links.
struct PackageCopy {
  let original: URL
  let folder: URL
  private let files = FileManager.default

  /// - Parameter without: Test targets that are left out, with all that no other one stands on.
  init(of original: URL, at folder: URL, without: [String]) throws {
    self.original = original.standardizedFileURL
    self.folder = folder.standardizedFileURL
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: original.path()) where !name.hasPrefix(".build") && name != "out"
    {
      guard !["Sources", "Tests", "Package.swift", ".git"].contains(name) else { continue }
      let link = folder.appending(path: name)
      if (try? files.destinationOfSymbolicLink(atPath: link.path())) == nil {
        try files.createSymbolicLink(at: link, withDestinationURL: self.original.appending(path: name))
      }
    }
    // A change is no mistake of who wrote it: what warns of one is no error here.
    let manifest = try String(contentsOf: original.appending(path: "Package.swift"), encoding: .utf8)
      .replacing("  .treatAllWarnings(as: .error),\n", with: "")
    try write(Data((manifest + shorter(without: without)).utf8), to: "Package.swift")
  }

  /// Writes `Sources` and `Tests` with changed texts for some files, and what stands in `added` besides.
  ///
  /// What is as it was is not touched, so that it need not be built again.
  func write(changed: [String: String], added: [String: String]) throws {
    var paths = Set(added.keys)
    for path in try sources(under: ["Sources", "Tests"]) {
      paths.insert(path)
      let text = try changed[path].map { Data($0.utf8) } ?? Data(contentsOf: original.appending(path: path))
      try write(text, to: path)
    }
    for (path, text) in added { try write(Data(text.utf8), to: path) }
    for path in try relativePaths(in: folder, under: ["Sources", "Tests"]) where !paths.contains(path) {
      try files.removeItem(at: folder.appending(path: path))
    }
  }

  func sources(under folders: [String]) throws -> [String] {
    try relativePaths(in: original, under: folders).filter { !$0.hasPrefix("Tests/Mutants/") }
  }

  private func relativePaths(in root: URL, under folders: [String]) throws -> [String] {
    try folders.flatMap { top in
      try files.subpathsOfDirectory(atPath: root.appending(path: top).path()).map { "\(top)/\($0)" }
    }
    .filter { path in
      var isFolder: ObjCBool = false
      return files.fileExists(atPath: root.appending(path: path).path(), isDirectory: &isFolder) && !isFolder.boolValue
        && !path.contains("__pycache__")
    }
    .sorted()
  }

  private func write(_ bytes: Data, to path: String) throws {
    let file = folder.appending(path: path)
    if (try? Data(contentsOf: file)) == bytes { return }
    try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    let permissions = (try? files.attributesOfItem(atPath: original.appending(path: path).path()))?[.posixPermissions]
    if let permissions { try files.setAttributes([.posixPermissions: permissions], ofItemAtPath: file.path()) }
  }
}

/// What is written behind a manifest so that its package holds what some tests need, and no more.
private func shorter(without: [String]) -> String {
  """

  var wanted = package.targets.filter { $0.type == .test && !\(without).contains($0.name) }
  var kept: Set<String> = []
  while let target = wanted.popLast() {
    guard kept.insert(target.name).inserted else { continue }
    for dependency in target.dependencies {
      switch dependency {
      case .targetItem(let name, _), .byNameItem(let name, _): wanted += package.targets.filter { $0.name == name }
      default: break
      }
    }
  }
  package.targets.removeAll { !kept.contains($0.name) }
  package.products = []

  """
}
