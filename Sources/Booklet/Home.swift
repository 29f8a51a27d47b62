package import CairoBackend
public import BookDesign
import Diagnostics
public import Foundation
import Frames
import Notation

/// The folder that contains `Fonts/` and `Layouts/`.
public struct Home: Sendable {
  /// The folder that contains both.
  public let folder: URL

  /// The home in a folder, which is not checked.
  public init(folder: URL) { self.folder = folder }

  /// The folder that `SASSHI_HOME` names; else the nearest one that has both `Fonts/fonts.yaml` and `Layouts/`.
  ///
  /// Going up from the program, each folder and its `share/sasshi` are tried; the current folder is tried last, so that
  /// the place where a command is given does not change its result.
  ///
  /// - Throws: where there is none.
  public static func found(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    program: URL? = Bundle.main.executableURL
  ) throws(RunError) -> Home {
    if let named = environment["SASSHI_HOME"], !named.isEmpty {
      let home = Home(folder: URL(filePath: named))
      guard home.isWhole else {
        throw RunError(
          .cannotOpen, id: "no-home",
          Phrase(
            en: "SASSHI_HOME is “\(named)”, which has no Fonts/fonts.yaml and Layouts/",
            ja: "SASSHI_HOMEの「\(named)」にFonts/fonts.yamlとLayouts/がありません"),
          hints: [Phrase(en: "let SASSHI_HOME name the folder that holds both", ja: "両方があるフォルダーをSASSHI_HOMEで指定してください")])
      }
      return home
    }
    var candidates: [Home] = []
    if var folder = program?.resolvingSymlinksInPath().deletingLastPathComponent() {
      while folder.path() != "/" {
        candidates.append(Home(folder: folder))
        candidates.append(Home(folder: folder.appending(path: "share/sasshi")))
        folder = folder.deletingLastPathComponent().standardizedFileURL
      }
    }
    candidates.append(Home(folder: URL(filePath: FileManager.default.currentDirectoryPath)))
    guard let home = candidates.first(where: \.isWhole) else {
      throw RunError(
        .cannotOpen, id: "no-home",
        Phrase(en: "the folder with Fonts/ and Layouts/ is not found", ja: "Fonts/とLayouts/のあるフォルダーが見つかりません"),
        hints: [Phrase(en: "let the environment variable SASSHI_HOME name it", ja: "環境変数SASSHI_HOMEで指定してください")])
    }
    return home
  }

  private var isWhole: Bool {
    let files = FileManager.default
    return files.fileExists(atPath: fontManifestPath) && files.fileExists(atPath: layoutsPath)
  }

  package var fontManifestPath: String { folder.appending(path: "Fonts/fonts.yaml").path(percentEncoded: false) }
  package var layoutsPath: String { folder.appending(path: "Layouts").path(percentEncoded: false) }
  package var fontsPath: String { folder.appending(path: "Fonts").path(percentEncoded: false) }
  func fontPath(_ file: String) -> String { folder.appending(path: "Fonts/\(file)").path(percentEncoded: false) }
}

extension Home {
  /// The list of fonts that may be used.
  ///
  /// - Throws: where the list cannot be opened or has errors.
  public func fontManifest(_ report: inout Report) throws(RunError) -> FontManifest {
    let node = try readTree(fontManifestPath, &report)
    let manifest = readFontManifest(node, &report.diagnostics)
    try report.requireSound()
    return manifest
  }

  /// The names of the layouts in alphabetical order.
  public var layoutNames: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: layoutsPath)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The layout with a name, or in a file.
  ///
  /// - Parameters:
  ///   - wish: a name from ``layoutNames``, or a path, which contains a slash or ends in `.yaml` or `.yml`.
  ///   - cover: the name of one of the layout's covers; nil for the layout's own choice.
  /// - Throws: where there is no such layout, or it has errors.
  public func layout(
    _ wish: String, fonts: FontManifest, cover: String? = nil, _ report: inout Report
  ) throws(RunError) -> Layout {
    let isPath = wish.contains("/") || wish.hasSuffix(".yaml") || wish.hasSuffix(".yml")
    if !isPath, !layoutNames.contains(wish) {
      let hint = Phrase.nearest(to: wish, in: layoutNames, what: Phrase(en: "the layouts", ja: "使えるレイアウト"))
      throw RunError(
        .wrongInput, id: "unknown-layout", Phrase(en: "there is no layout “\(wish)”", ja: "「\(wish)」というレイアウトはありません"),
        hints: [hint])
    }
    let path = isPath ? wish : "\(layoutsPath)/\(wish).yaml"
    let node = try readTree(path, &report)
    var log: [Diagnostic] = []
    let whole = try extended(node, identity: identity(of: path), names: layoutNames, &log) {
      (wish, from) throws(RunError) in
      guard let base = self.path(of: wish, from: from) else { return nil }
      return (try readTree(base, &report), identity(of: base))
    }
    report.diagnostics += log
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    guard let whole, let layout = readLayout(whole, name: name, fonts: fonts, cover: cover, &report.diagnostics) else {
      throw RunError(.wrongInput, [])
    }
    return layout
  }

  /// The path without links, which identifies the file.
  private func identity(of path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
  }

  /// The file that a layout extends: a name from ``layoutNames``, or a path relative to the layout's own file; nil
  /// where there is none.
  private func path(of wish: String, from file: String) -> String? {
    if layoutNames.contains(wish) { return "\(layoutsPath)/\(wish).yaml" }
    guard wish.contains("/") || wish.hasSuffix(".yaml") || wish.hasSuffix(".yml") else { return nil }
    let path = URL(filePath: wish, relativeTo: URL(filePath: file)).path(percentEncoded: false)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { return nil }
    return path
  }

  /// The fonts of a layout, opened.
  ///
  /// Only the families that the layout uses and the fallbacks are opened, so that other fonts need not be there.
  ///
  /// - Throws: where one of them is missing, no font, or another version than the manifest means.
  package func fontSet(_ manifest: FontManifest, for layout: Layout) throws(RunError) -> FontSet {
    try fontSet(manifest, for: layout.faces)
  }

  /// The fonts for these faces, opened, and the fallbacks with them.
  ///
  /// - Throws: as ``fontSet(_:for:)`` for a layout.
  func fontSet(_ manifest: FontManifest, for faces: [FontFace]) throws(RunError) -> FontSet {
    let wanted = Set(faces.map(\.family))
    let listed = manifest.fonts.filter { wanted.contains($0.family) || $0.isFallback }
    do throws(FontError) {
      let fonts = try FontSet(
        listed.map { font in
          FontFile(
            family: font.family, weight: font.weight, path: fontPath(font.file), faceIndex: font.faceIndex,
            isFallback: font.isFallback, tables: font.tables)
        })
      for face in faces { try fonts.require(face) }
      return fonts
    } catch {
      throw RunError(error, package: listed.first { fontPath($0.file) == error.path }?.package)
    }
  }
}
