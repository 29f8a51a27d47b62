internal import CCairo
internal import CFontconfig
internal import CPango

/// A fontconfig configuration with the given faces only (`FcConfig`), owned by the caller.
///
/// No configuration file and no cache is read. Of a collection only one face is scanned, which takes 1–3 ms.
func privateConfiguration(of typefaces: [Typeface]) -> OpaquePointer {
  PrivateProcess.withoutSystemFonts
  guard let configuration = FcConfigCreate() else { preconditionFailure("no memory for a font configuration") }
  // The set of application fonts is made when the first file is added, even if that is no font; fontconfig has no other
  // call for it.
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
    // The file was complete when the typeface was opened; if it has gone since, its characters are missing.
    if let pattern { FcFontSetAdd(set, pattern) }
  }
  return configuration
}

/// The families in a configuration, for tests.
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

/// Settings of the whole process, made once before Pango makes its first font map.
enum PrivateProcess {
  /// Makes an empty configuration the current one.
  ///
  /// Otherwise a thread of Pango loads the system's configuration, which takes 7 ms, with a cold cache up to half a
  /// second.
  static let withoutSystemFonts: Void = {
    guard let empty = FcConfigCreate() else { return }
    FcConfigSetCurrent(empty)
    FcConfigDestroy(empty)
  }()
}
