internal import CCairo
internal import CFontconfig
internal import CPango

/// A fontconfig configuration that holds the given faces and nothing else (`FcConfig`), owned by the caller.
///
/// No configuration file and no cache is read. Only one face of a collection is scanned, which takes 1–3 ms.
func privateConfiguration(of typefaces: [Typeface]) -> OpaquePointer {
  PrivateProcess.withoutSystemFonts
  guard let configuration = FcConfigCreate() else { preconditionFailure("no memory for a font configuration") }
  // The set of application fonts comes into being with the first file added, even if that is none: fontconfig has no
  // other call for it.
  _ = "/dev/null".withCString(encodedAs: UTF8.self, { FcConfigAppFontAddFile(configuration, $0) })
  guard let set = FcConfigGetFonts(configuration, FcSetApplication) else {
    preconditionFailure("fontconfig made no set of application fonts")
  }
  for typeface in typefaces {
    var count: Int32 = 0
    let pattern = typeface.file.path.withCString(
      encodedAs: UTF8.self,
      {
        FcFreeTypeQuery($0, UInt32(typeface.file.faceIndex), nil, &count)
      })
    // The file was whole when the typeface was opened; if it has gone since, its characters are missing.
    if let pattern { FcFontSetAdd(set, pattern) }
  }
  return configuration
}

/// The families of a configuration, for tests.
func families(in configuration: OpaquePointer) -> [String] {
  guard let set = FcConfigGetFonts(configuration, FcSetApplication) else { return [] }
  var names: [String] = []
  for index in 0..<Int(set.pointee.nfont) {
    var name: UnsafeMutablePointer<FcChar8>?
    if FcPatternGetString(set.pointee.fonts[index], FC_FAMILY, 0, &name) == FcResultMatch, let name {
      names.append(String(cString: name))
    }
  }
  return names
}

/// What is done once in a process, before Pango makes its first font map.
enum PrivateProcess {
  /// Makes an empty configuration the current one.
  ///
  /// Otherwise a thread of Pango's loads the system's configuration: 7 ms, up to half a second with a cold cache.
  static let withoutSystemFonts: Void = {
    guard let empty = FcConfigCreate() else { return }
    FcConfigSetCurrent(empty)
    FcConfigDestroy(empty)
  }()
}
